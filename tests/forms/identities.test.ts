import { FORM_SETS, type Condition, type FormSet, type Identity, type Sum, lanesOf } from '../../src/forms';
import { type FigureId, type Line, type Report, figureKey, lineKeys } from '../../src/report';
import { type Repetition, expand, rowsOf } from './expand';
import { RULES, SHANXI } from './rules-list';

/** Three levels, a parent without children, two classes, a code that one table lacks. */
const CODES = ['208', '20801', '2080106', '2080109', '20805', '2080505', '210', '21011', '2101102', '221'];

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('the identities of %s', (_, set) => {
  const report = everyTable(set);
  const repetitions = expand(set, report);
  const definitions = repetitions.filter(({ identity }) => identity.defines);

  it('cover every line of the published list, and nothing else', () => {
    const declared: Record<string, string[]> = {};
    for (const { id, part } of set.identities) (declared[id] ??= []).push(part);
    const sorted = (list: Readonly<Record<string, readonly string[]>>) => Object.fromEntries(Object.entries(list).map(([id, parts]) => [id, [...parts].sort()]));
    expect(sorted(declared)).toEqual(sorted(RULES[set.id] ?? {}));
  });

  it('say in Chinese and English what they expect', () => {
    for (const { expects } of set.identities) {
      expect(expects.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(expects.en).toMatch(/^[^\u4e00-\u9fff]+$/);
    }
  });

  it('have ids and parts that tell them apart', () => {
    const names = set.identities.map(({ id, part }) => `${id}/${part}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const keys = repetitions.map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('name existing figures only', () => {
    const ids = repetitions.flatMap(({ left, right }) => [...left, ...right].map(({ id }) => id));
    const conditions = set.identities.flatMap(({ when }) => (when ? sumsOf(when) : [])).flatMap((sum) => cellsOf(set, report, sum));
    expect([...new Set([...ids, ...conditions])].filter((id) => useOf(set, report, id) === undefined)).toEqual([]);
  });

  it('never take a cell that is not filled', () => {
    const ids = repetitions.flatMap(({ left, right }) => [...left, ...right].map(({ id }) => id));
    expect([...new Set(ids)].filter((id) => useOf(set, report, id) !== 'input')).toEqual([]);
  });

  it('add amounts to amounts, counts to counts, and nothing to words', () => {
    const mixed = repetitions.filter(({ left, right }) => {
      const measures = new Set([...left, ...right].map(({ id }) => measureOf(set, id)));
      return measures.size !== 1 || measures.has('text');
    });
    expect(mixed.map(({ key }) => key)).toEqual([]);
  });

  it('define one cell each, and no cell twice', () => {
    expect(definitions.filter(({ left }) => left.length !== 1 || left[0]?.sign !== 1).map(({ key }) => key)).toEqual([]);
    const cells = definitions.map(target);
    expect(cells.filter((cell, i) => cells.indexOf(cell) !== i)).toEqual([]);
  });

  it('define by sums that are judged everywhere, as equalities', () => {
    const strange = set.identities.filter((identity) => identity.defines && (identity.relation !== 'equal' || identity.when !== undefined || identity.severity !== 'error'));
    expect(strange).toEqual([]);
  });

  it('define without a cycle', () => {
    expect(cycle(definitions)).toEqual([]);
  });

  it('name rules that exist where they are implied by others', () => {
    const ids = new Set(set.identities.map(({ id }) => id));
    expect(set.identities.flatMap(({ impliedBy }) => impliedBy ?? []).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('do not move when a table lacks lines', () => {
    const empty = expand(set, withoutLines(set));
    const classes = empty.filter(({ key }) => key.startsWith('03-b/class 01/'));
    // A set need not print its spending by class in the overall table.
    expect(classes.length > 0).toBe(set.identities.some(({ id, part }) => id === '03-b' && part === 'class'));
    expect(classes.flatMap(({ right }) => right)).toEqual([]);
    expect(empty.filter(({ identity }) => identity.over.kind === 'parents')).toEqual([]);
  });
});

describe('shanxi-2024', () => {
  const set = known(FORM_SETS.find(({ id }) => id === 'shanxi-2024'));
  const defined = new Set(expand(set, everyTable(set)).filter(({ identity }) => identity.defines).map(target));
  const identity = (id: string, part: string): Identity => known(set.identities.find((one) => one.id === id && one.part === part));

  it('never computes a balance, or 01-b and 04-b could not fail', () => {
    const entered = ['01/r28/amount', '01/r29/amount', '01/r59/amount', '01/r60/amount', '04/r29/amount', '04/r30/amount', '04/r31/amount', '04/r60/general', '04/r60/fund', '04/r60/capital', '07/2080106/opening', '07/2080106/closing'] as const;
    expect(entered.filter((id) => defined.has(id))).toEqual([]);
  });

  it('computes every total, class and figure that stands elsewhere', () => {
    const computed = [
      '01/r27/amount', '01/r58/amount', '01/r31/amount', '01/r62/amount', '01/r32/amount', '01/r57/amount',
      '02/total/total', '02/total/other', '02/208/appropriation', '02/2080106/total', '03/total/affiliated', '03/20801/basic',
      '04/r1/amount', '04/r3/amount', '04/r27/amount', '04/r28/amount', '04/r32/amount', '04/r33/total', '04/r33/general', '04/r33/fund', '04/r33/capital',
      '04/r59/total', '04/r59/capital', '04/r60/total', '04/r64/total', '04/r64/fund', '05/total/total', '05/208/basic', '05/2080106/total',
      '06/301/amount', '06/personnel/amount', '06/public/amount', '07/total/opening', '07/208/closing', '07/2080106/spending', '08/total/total', '08/208/project',
      '09/money/budgetTotal', '09/money/actualVehicles', '10/r2/budget', '10/r3/actual', '10/r7/budget', '10/r7/actual', '10/r22/actual', '10/r26/actual', '10/r37/actual',
      'P/general/budget',
    ] as const;
    expect(computed.filter((id) => !defined.has(id))).toEqual([]);
  });

  it('leaves the lines of the lowest level to be entered', () => {
    expect((['02/2080106/appropriation', '03/2080106/basic', '05/2080106/project', '08/221/basic', '05/221/basic'] as const).filter((id) => defined.has(id))).toEqual([]);
  });

  it('treats a parent without printed children as a leaf', () => {
    expect(expand(set, everyTable(set)).some(({ key }) => key.startsWith('05-a/roll-up 05/221/'))).toBe(false);
  });

  it('warns, asks or accuses as the list says', () => {
    const warnings = set.identities.filter(({ severity, advice }) => severity === 'warning' && advice !== true).map(({ id, part }) => `${id}/${part}`);
    expect(warnings.sort()).toEqual(['04-e/class', '04-e/total', '10-a/contracts', ...(SHANXI['Y-a'] ?? []).map((part) => `Y-a/${part}`)].sort());
    expect([...new Set(set.identities.filter(({ advice }) => advice).map(({ id }) => id))].sort()).toEqual(['09-c', '10-b', 'S-a', 'Y-c']);
    expect(identity('Y-b', 'classes').severity).toBe('error');
  });

  it('never asks for equality where other income explains the difference', () => {
    expect(set.identities.filter(({ id }) => id === '04-e').map(({ relation }) => relation)).toEqual(['at-most', 'at-most']);
    expect(set.identities.filter(({ id }) => id === '03-c' || id === '03-d').map(({ relation }) => relation)).toEqual(Array(4).fill('at-least'));
    expect(identity('04-e', 'class').expects.zh).toContain('其他资金');
  });

  it('repeats nothing that 01 and 04 have said already', () => {
    expect(identity('04-f', 'other-money').impliedBy).toEqual(['01-a', '01-b', '04-a', '04-b', '04-d']);
  });
});

/* A report that prints something in every table whose lines vary. */

function everyTable(set: FormSet): Report {
  return reportWith(set, (form) => CODES.filter((code) => form !== '08' || !code.startsWith('210')));
}
function withoutLines(set: FormSet): Report {
  return reportWith(set, () => []);
}
function reportWith(set: FormSet, codesOf: (form: string) => readonly string[]): Report {
  const tables = set.forms.map((form) => {
    const codes = form.body.kind === 'lines' ? codesOf(form.id) : [];
    const keys = lineKeys(codes);
    const lines = codes.map((code, i): Line => ({ row: keys[i] ?? '', code, name: '' }));
    return [form.id, { form: form.id, lines, entries: new Map(), origins: new Map() }] as const;
  });
  return { set: set.id, tables: new Map(tables) };
}

function target({ left }: Repetition): FigureId {
  return known(left[0]).id;
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('not declared');
  return found;
}

/** What the declaration says of a figure's cell; undefined where it has no such figure. */
function useOf(set: FormSet, report: Report, id: FigureId): string | undefined {
  const { form: formId, row: key, column } = figureKey(id);
  const form = set.forms.find((one) => one.id === formId);
  if (form === undefined) return undefined;
  const isLine = report.tables.get(formId)?.lines.some((line) => line.row === key) ?? false;
  const lane = form.body.kind === 'fixed' ? form.body.lanes.find(({ rows }) => rows.some((row) => row.key === key)) : form.body.lane;
  const foot = form.body.kind === 'fixed' ? form.body.foot?.find(({ row }) => row.key === key) : undefined;
  const columns = (foot ? lanesOf(form).find((one) => one.key === foot.lane) : lane)?.columns ?? [];
  if (!columns.some((one) => one.role === 'figure' && one.key === column)) return undefined;
  const row = rowsOf(form).find((one) => one.key === key);
  if (row === undefined) return isLine ? 'input' : undefined;
  return (typeof row.cells === 'object' ? row.cells[column] : row.cells) ?? 'input';
}

function measureOf(set: FormSet, id: FigureId): string | undefined {
  const { form: formId, row: key, column } = figureKey(id);
  const form = set.forms.find((one) => one.id === formId);
  if (form === undefined) return undefined;
  const found = lanesOf(form).flatMap((lane) => lane.columns).find((one) => one.role === 'figure' && one.key === column);
  const row = rowsOf(form).find((one) => one.key === key);
  return row?.measure ?? (found?.role === 'figure' ? found.measure : undefined);
}

function sumsOf(condition: Condition): Sum[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(sumsOf);
    case 'not':
      return sumsOf(condition.of);
    case 'filled':
    case 'sign':
      return [condition.figures];
    case 'profile':
      return [];
  }
}

function cellsOf(set: FormSet, report: Report, figures: Sum): FigureId[] {
  const once: Identity = { id: '', part: '', basis: 'inferred', severity: 'info', expects: { zh: '', en: '' }, over: { kind: 'once' }, left: figures, relation: 'equal', right: [] };
  return expand({ ...set, identities: [once] }, report).flatMap(({ left }) => left.map(({ id }) => id));
}

/** One way round through the definitions, or none. */
function cycle(definitions: readonly Repetition[]): FigureId[] {
  const needs = new Map(definitions.map((one) => [target(one), one.right.map(({ id }) => id)]));
  const done = new Set<FigureId>();
  const walk = (id: FigureId, path: readonly FigureId[]): FigureId[] => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return [];
    for (const next of needs.get(id) ?? []) {
      const found = walk(next, [...path, id]);
      if (found.length > 0) return found;
    }
    done.add(id);
    return [];
  };
  for (const id of needs.keys()) {
    const found = walk(id, []);
    if (found.length > 0) return found;
  }
  return [];
}
