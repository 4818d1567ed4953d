import { FORM_SETS, type Relation } from '../../src/forms';
import { Decimal } from '../../src/amount';
import { EMPTY, type Entry, type FigureId, type Report, type Table, amountEntry, figureId, figureKey, lineKeys } from '../../src/report';
import { type Outcome, type RuleInstance, checkReport, instantiate } from '../../src/rules';
import { printedAmounts } from './support/reference';

/**
 * Every rule of the set, wherever it applies, in a report that holds the rule's own figures and nothing else: it passes,
 * it fails, it is a rounding difference, and it says nothing of empty figures. A new rule is tested here by being declared.
 */
describe.each(FORM_SETS.map((set) => [set.id, set] as const))('%s', (_set, set) => {
  const CODES = ['208', '20801', '2080106', '20805', '2080505', '2080502', '2080506', '210', '21011', '2101101', '221', '22102', '2210201', '229', '22960', '2296002', '223', '22301', '2230105'];

  const blank: Report = { set: set.id, tables: new Map(set.forms.map(({ id, body }): [string, Table] => [id, emptyTable(id, body.kind === 'lines')])) };
  const rules = instantiate(set, blank);

  function emptyTable(form: string, hasLines: boolean): Table {
    const sorted = [...CODES].sort();
    const keys = lineKeys(sorted);
    const lines = hasLines ? sorted.map((code, index) => ({ row: keys[index] ?? code, code, name: '' })) : [];
    return { form, lines, entries: new Map(), origins: new Map() };
  }

  /** The conditions that rules ask for besides their own figures. */
  const PROFILES: readonly (readonly [kind: string, level: string])[] = [['行政', '单位'], ['事业', '单位'], ['参公', '部门']];

  function reportWith(figures: ReadonlyMap<FigureId, Entry>, [kind, level]: readonly [string, string]): Report {
    const tables = new Map(blank.tables);
    const all = new Map(figures);
    for (const [ref, text] of [[set.profile.kind, kind], [set.profile.level, level]] as const) all.set(figureId(ref.form, ref.row, ref.column), { kind: 'text', text });
    for (const [id, entry] of all) {
      const { form } = figureKey(id);
      const table = tables.get(form) ?? emptyTable(form, false);
      tables.set(form, { ...table, entries: new Map(table.entries).set(id, entry) });
    }
    return { set: set.id, tables };
  }

  function outcome(rule: RuleInstance, figures: ReadonlyMap<FigureId, Entry>): Outcome | undefined {
    for (const profile of PROFILES) {
      const found = checkReport(set, reportWith(figures, profile)).evaluations().find(({ key }) => key === rule.key)?.outcome;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The rule's figures: 10 each on the right, and on the left what makes left − right this many cents. */
  function figuresOf({ left, right }: RuleInstance, cents: number): Map<FigureId, Entry> {
    const entries = new Map<FigureId, Entry>();
    for (const { figure } of [...right, ...left]) entries.set(figure, amountEntry(new Decimal(10), 2));
    const [first] = left;
    if (first === undefined) throw new Error('A rule has no left side.');
    const others = left.filter(({ figure }) => figure !== first.figure);
    const sum = (side: RuleInstance['left']) => side.reduce((total, { figure, sign }) => total + sign * (figure === first.figure ? 0 : 10), 0);
    const value = new Decimal(sum(right) - sum(others)).plus(new Decimal(cents).div(100)).times(first.sign);
    entries.set(first.figure, amountEntry(value, 2));
    return entries;
  }

  const TOO_FAR: Readonly<Record<Relation, number>> = { equal: 100_000, about: 100_000, 'at-most': 100_000, 'at-least': -100_000, 'same-magnitude': 100_000_000_000 };

  /** Counts, known to the unit, orders of magnitude, and one figure alone, which must be 0: no rounding can explain a difference of a cent. */
  function isExact({ identity, left, right }: RuleInstance): boolean {
    const one = amountEntry(new Decimal(1), 2);
    const rounded = [...left, ...right].filter(({ figure }) => {
      const { lo, hi } = printedAmounts(set, figure, one);
      return !lo.eq(hi);
    });
    return identity.relation === 'same-magnitude' || rounded.length < 2;
  }

  const byIdentity = new Map<string, RuleInstance[]>();
  for (const rule of rules) {
    const name = `${rule.identity.id}/${rule.identity.part}`;
    byIdentity.set(name, [...(byIdentity.get(name) ?? []), rule]);
  }

  test('every declared rule applies somewhere', () => {
    expect(set.identities.map(({ id, part }) => `${id}/${part}`).filter((name) => !byIdentity.has(name))).toEqual([]);
  });

  describe.each([...byIdentity])('%s', (_, instances) => {
    // The first and the last place of a rule that repeats: its scope's ends.
    const places = [...new Set([instances[0], instances.at(-1)])].filter((rule) => rule !== undefined);

    test('passes, fails, rounds, and says nothing of nothing', () => {
      for (const rule of places) {
        expect([rule.key, outcome(rule, figuresOf(rule, 0))]).toEqual([rule.key, expect.stringMatching(/^(?:holds|proved)$/)]);
        const wrong = outcome(rule, figuresOf(rule, TOO_FAR[rule.identity.relation]));
        expect([rule.key, wrong]).toEqual([rule.key, rule.identity.advice === true ? 'advice' : 'inconsistent']);
        const near = outcome(rule, figuresOf(rule, rule.identity.relation === 'at-least' ? -1 : 1));
        const expected = rule.identity.relation === 'same-magnitude' ? 'holds' : isExact(rule) ? wrong : 'consistent';
        expect([rule.key, near]).toEqual([rule.key, expected]);
        expect([rule.key, outcome(rule, new Map([...figuresOf(rule, 0).keys()].map((id) => [id, EMPTY])))]).toEqual([rule.key, undefined]);
      }
    });
  });
});
