import fc from 'fast-check';
import { Decimal } from '../../../src/amount';
import { formSet, type FormSet } from '../../../src/forms';
import { type FigureId, type Report, amountEntry, entryOf } from '../../../src/report';
import { checkReport, derive } from '../../../src/rules';
import { balance } from '../../../src/rules/balance';
import { choose } from '../../../src/rules/balance/choose';
import type { Programme } from '../../../src/rules/linear/programme';
import { exactReport, yuanSet } from '../../../src/workbook';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';

const UNIT = new Decimal('0.01');

/** A unit that never was, its amounts in 元 to the cent. */
function yuanReport(seed: number): Report {
  return derive(yuanSet(shanghai()), invented({ seed, otherBudgets: seed % 2 === 0 }));
}

/** The report as it prints after 调平. */
function printedReport(set: FormSet, exact: Report, changes: ReadonlyMap<FigureId, Decimal>): Report {
  const tables = [...exact.tables].map(([id, table]) => {
    const entries = [...table.entries].map(([figure, entry]) => {
      if (entry.kind !== 'amount' || !entry.exact) return [figure, entry] as const;
      return [figure, amountEntry(changes.get(figure) ?? entry.value.toDecimalPlaces(set.money.places), set.money.places)] as const;
    });
    return [id, { ...table, entries: new Map(entries), origins: new Map() }] as const;
  });
  return { set: set.id, tables: new Map(tables) };
}

test('every equality between public figures ties as printed; each figure is within one unit; rounding alone does not do it', () => {
  const set = shanghai();
  let needed = 0;
  fc.assert(
    fc.property(fc.nat(10_000), (seed) => {
      const exact = exactReport(set, yuanReport(seed));
      const balanced = balance(set, exact);
      expect(balanced.kind).toBe('balanced');
      if (balanced.kind !== 'balanced') return;
      expect(balanced.broken).toEqual([]);
      expect(balanced.fewest).toBe(true);
      if (balanced.changes.length > 0) needed += 1;
      for (const { figure, exact: value, printed, rounded } of balanced.changes) {
        const entry = entryOf(exact, figure);
        expect(entry.kind === 'amount' && entry.value.eq(value)).toBe(true);
        expect(printed.minus(value).abs().lt(UNIT)).toBe(true);
        expect(printed.minus(rounded).abs().eq(UNIT)).toBe(true);
      }
      const printed = printedReport(set, exact, new Map(balanced.changes.map((change) => [change.figure, change.printed])));
      const open = checkReport(set, printed).evaluations().filter(({ relation, severity, outcome, form }) =>
        (relation === 'at-most' || relation === 'at-least' || (relation === 'equal' && severity === 'error')) && form !== 'P' && form !== 'I' && (outcome === 'consistent' || outcome === 'inconsistent'));
      expect(open.map(({ key }) => key)).toEqual([]);
    }),
    { numRuns: 8 },
  );
  expect(needed).toBeGreaterThan(0);
});

test('what ties already is left alone; what does not hold in 元 is named and left out', () => {
  const set = formSet('shanxi-2024');
  if (set === undefined) throw new Error('the set is gone');
  const report = (values: Readonly<Record<string, string>>): Report => ({
    set: set.id,
    tables: new Map([['05', {
      form: '05', lines: ['201', '20101', '2010101', '2010102'].map((code) => ({ row: code, code, name: '' })), origins: new Map(),
      entries: new Map(Object.entries(values).map(([id, value]) => [id as FigureId, amountEntry(new Decimal(value), 2, true)] as const)),
    }]]),
  });
  const basic = (total: string, a: string, b: string) => report(Object.fromEntries([
    ...['total', '201', '20101'].flatMap((row) => [[`05/${row}/basic`, total], [`05/${row}/total`, total]]),
    ['05/2010101/basic', a], ['05/2010101/total', a], ['05/2010102/basic', b], ['05/2010102/total', b],
  ]) as Record<string, string>);
  expect(balance(set, basic('0.03', '0.01', '0.02'))).toMatchObject({ kind: 'balanced', changes: [] });
  const moved = balance(set, basic('0.0310', '0.0155', '0.0155'));
  expect(moved.kind === 'balanced' && moved.changes.map(({ printed }) => printed.toFixed())).toEqual(['0.01', '0.01']);
  expect(balance(set, basic('0.05', '0.01', '0.02')).broken.length).toBeGreaterThan(0);
});

/** All choices of a small programme. */
function cheapest({ costs, rows }: Programme): number | undefined {
  let best: number | undefined;
  for (let bits = 0; bits < 2 ** costs.length; bits += 1) {
    const value = (variable: number) => (bits >> variable) & 1;
    if (!rows.every(({ terms, right }) => terms.reduce((sum, [variable, coefficient]) => sum + coefficient * value(variable), 0) === right)) continue;
    const cost = costs.reduce((sum, each, variable) => sum + each * value(variable), 0);
    if (best === undefined || cost < best) best = cost;
  }
  return best;
}

test('agrees with trying every choice: the same cost, or none at all', () => {
  const coefficient = fc.constantFrom(-1, 1, 1, 1);
  const programme = fc.integer({ min: 1, max: 8 }).chain((size) => fc.record({
    costs: fc.array(fc.constantFrom(-1, 1), { minLength: size, maxLength: size }),
    rows: fc.array(fc.record({
      terms: fc.uniqueArray(fc.tuple(fc.nat(size - 1), coefficient), { selector: ([variable]) => variable, minLength: 1, maxLength: 5 }),
      right: fc.integer({ min: -1, max: 3 }),
    }), { maxLength: 5 }),
  }));
  fc.assert(
    fc.property(programme, (made) => {
      const found = choose(made);
      const best = cheapest(made);
      if (best === undefined) expect(found.kind).toBe('impossible');
      else {
        expect(found).toMatchObject({ kind: 'found', best: true });
        if (found.kind === 'found') expect(made.costs.reduce((sum, cost, variable) => sum + cost * (found.values[variable] ?? 0), 0)).toBe(best);
      }
    }),
    { numRuns: 400 },
  );
});

test('an odd circle of totals cannot be rounded, and it says so', () => {
  // a + b = 1, b + c = 1, a + c = 1: each one half.
  const circle: Programme = { costs: [1, 1, 1], rows: [[0, 1], [1, 2], [0, 2]].map((pair) => ({ terms: pair.map((variable) => [variable, 1] as const), right: 1 })) };
  expect(choose(circle)).toEqual({ kind: 'impossible' });
});
