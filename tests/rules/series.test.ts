import type { Identity } from '../../src/forms';
import { children, codes, eachCode, eachColumn, eachLine, eachParent, eachRow, filled, here, minus, of, plus, sameCode } from '../../src/forms/language/build';
import { shanghai2024 } from '../../src/forms/shanghai-2024';
import type { Report } from '../../src/report';
import { type CheckResult, checkReport, openSeries } from '../../src/rules';
import { type Tables, defined, identity, one, related, table01, under } from './support/chosen';
import { lines, reportOf } from './support/reports';

/** Rules of every kind: on declared rows and on lines, on one table and on several, with a condition, of a formula. */
const RULES: readonly Identity[] = [
  defined(one('r27'), plus(one('r1', 'r2'), minus(one('r3'))), { kind: 'once' }, { id: 'sum' }),
  identity({ id: 'row', over: eachRow('04', ['r39', 'r40'], 'total'), left: of('04', here, here), right: of('01', here, 'amount') }),
  identity({ id: 'column', over: eachColumn('total', 'basic'), left: of('05', 'total', here), right: of('05', codes('208', '210'), here) }),
  identity({ id: 'up', over: eachParent('05', 'basic'), left: of('05', here, here), right: of('05', children, here) }),
  identity({ id: 'line', over: eachLine('05'), left: of('05', here, 'total'), right: of('05', here, 'basic', 'project') }),
  identity({ id: 'code', over: eachCode(['05', '08'], 'class'), left: of('05', sameCode, 'total'), relation: 'at-least', right: of('08', sameCode, 'total') }),
  related(one('r31'), 'equal', of('05', 'total', 'total'), { id: 'across' }),
  related(one('r28'), 'equal', one('r29'), { id: 'unless', when: filled(one('r59')) }),
  // Says nothing: no table has the row.
  related(one('r999'), 'equal', one('r999'), { id: 'nowhere' }),
];

const FULL: Tables = {
  ...table01({ r1: '4.00', r2: '2.00', r3: '1.00', r27: { amount: '9.99', origin: 'derived' }, r28: '1.00', r59: '1.00', r31: '8.00', r39: '3.00' }),
  '04': { figures: { r39: { total: '3.00' }, r40: { total: '2.00' } } },
  '05': { lines: lines('208', '20801', '9'), figures: { total: { total: '7.00', basic: '5.00' }, '208': { total: '7.00', basic: '5.00' }, '20801': { basic: '-4.00' } } },
  '08': { lines: lines('208'), figures: { '208': { total: '8.00' } } },
};
const OTHER: Tables = {
  ...FULL, ...table01({ r1: '1.00', r2: { text: '无' }, r27: { amount: '3.00', origin: 'derived' }, r28: '1.00', r31: '6.01' }),
  '05': { lines: lines('208', '210'), figures: { total: { total: '6.00' }, '208': { total: '2.00' }, '210': { total: '2.00', project: '2.00' } } },
};
/** The same with another r27, which the formula makes 5.00, and whoever entered it. */
const r27 = (amount: string, origin: 'typed' | 'derived'): Tables => ({ ...FULL, '01': { figures: { ...FULL['01']?.figures, r27: { amount: { amount, origin } } } } });
/** More lines than all else together, a few of them wrong. */
const CODES = Array.from({ length: 400 }, (_, i) => `208${String(10 + Math.trunc(i / 20))}${i % 20 === 0 ? '' : String(10 + (i % 20))}`);
const LONG: Tables = { ...FULL, '05': { lines: lines('208', ...CODES), figures: Object.fromEntries(CODES.map((code, i) => [code, { total: '1.00', basic: i % 90 === 0 ? '1.10' : '1.00' }])) } };
const { '05': table05, ...SMALLER } = FULL;
const ONE: Tables = { '05': table05 ?? { figures: {} } };

/** Declared rows are looked up once for a set: not where lines stand among them, nor where the rows are those of a table that is not read. */
const MIXED: readonly Identity[] = [
  related(of('05', '208', 'basic'), 'equal', one('r31'), { id: 'named' }),
  identity({ id: 'listed', over: eachRow('05', ['total', '208'], 'basic'), left: of('05', here, here), right: of('05', here, 'total') }),
  identity({ id: 'below', over: eachRow('05', ['total'], 'basic'), left: of('05', here, here), right: of('05', children, here) }),
  identity({ id: 'beside', over: eachRow('04', ['r39'], 'total'), left: of('01', here, 'amount'), right: one('r31') }),
  identity({ id: 'between', over: eachRow('04', ['r39'], 'total'), left: of('04', here, here), right: of('05', codes('208'), 'total') }),
];

/** All that a check says. */
function said({ findings, tally, evaluations, report }: CheckResult): unknown {
  return { findings, tally, evaluations: evaluations(), tables: [...report.tables.values()].map((table) => ({ ...table, entries: new Map([...table.entries].sort()) })) };
}

describe('one report after another', () => {
  test('says what it says alone, the third time as the first', () => {
    const series = openSeries(under(...RULES));
    for (const tables of [FULL, OTHER, FULL]) {
      const { findings, tally, evaluations, report } = series.check(reportOf(tables));
      if (tables !== FULL) continue;
      expect(findings.map(({ key }) => key)).toEqual([
        'row/p/r40/total', 'up/p/208/basic', 'line/p/total', 'line/p/208', 'line/p/20801', 'code/p/208', 'across/p', 'unless/p', 'negative/05/20801/basic', 'C-a/length/05/9',
      ]);
      expect(evaluations().map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
        'sum/p holds', 'row/p/r39/total holds', 'row/p/r40/total inconsistent', 'column/p/total holds', 'column/p/basic holds', 'up/p/total/basic holds', 'up/p/208/basic inconsistent',
        'line/p/total inconsistent', 'line/p/208 inconsistent', 'line/p/20801 inconsistent', 'code/p/208 inconsistent', 'across/p inconsistent', 'unless/p inconsistent',
      ]);
      expect(tally).toEqual({ rules: 13, passed: 5, unreadable: 0 });
      expect(report.tables.get('01')?.entries.get('01/r27/amount')).toMatchObject({ kind: 'amount', places: 2 });
    }
  });

  test('a set that has been checked by before says the same', () => {
    const rules = [...RULES, ...MIXED];
    const set = under(...rules);
    const without04 = Object.fromEntries(Object.entries(FULL).filter(([id]) => id !== '04'));
    for (const tables of [{}, FULL, OTHER, SMALLER, ONE, without04, FULL]) {
      const report = reportOf(tables);
      expect(said(checkReport(set, report))).toEqual(said(checkReport(under(...rules), report)));
    }
  });

  test.each<[name: string, all: readonly Tables[]]>([
    ['the same tables', [FULL, OTHER, FULL, OTHER]],
    ['tables that are not there, and that come back', [FULL, SMALLER, FULL, ONE, OTHER]],
    ['more tables each time', [ONE, SMALLER, FULL, OTHER, ONE]],
    ['none', [FULL, {}, OTHER]],
    ['one that is far longer than the others', [FULL, LONG, FULL, OTHER, LONG, LONG, OTHER]],
    ['the long one first', [LONG, FULL, LONG, OTHER]],
    ['computed cells as they were last saved', [r27('5.00', 'derived'), r27('7.77', 'derived'), r27('5.00', 'derived'), FULL]],
    ['the same amount, typed and computed', [r27('5.00', 'typed'), r27('5.00', 'derived'), r27('9.99', 'typed'), r27('9.99', 'derived'), r27('9.99', 'typed')]],
  ])('is checked as if it were alone: %s', (_, all) => {
    const series = openSeries(under(...RULES));
    for (const tables of all) {
      const report = reportOf(tables);
      expect(said(series.check(report))).toEqual(said(checkReport(under(...RULES), report)));
    }
  });

  test('by what is known of codes at its own time', () => {
    const series = openSeries(under());
    const keys = (isListed?: (code: string) => boolean) => series.check(reportOf(OTHER), isListed === undefined ? {} : { isListed }).findings.map(({ key }) => key).filter((key) => key.startsWith('C-a'));
    expect([keys(), keys((code) => code === '208'), keys(() => true)]).toEqual([[], ['C-a/unlisted/05/210'], []]);
  });

  test('says how its rules stood when others have been checked since', () => {
    const set = under(...RULES);
    const series = openSeries(set);
    const reports = [FULL, OTHER, LONG, SMALLER, ONE, FULL].map((tables): Report => reportOf(tables));
    const checked = reports.map((report) => series.check(report));
    for (const [i, report] of reports.entries()) expect(checked[i]?.evaluations()).toEqual(checkReport(set, report).evaluations());
    const [first] = checked;
    expect(first?.evaluations()).toBe(first?.evaluations());
  });

  test('computes in the order of the formulas that there are now, whatever it was before', () => {
    // What a class spent is the sum of another table, where that has a line of it; its total then comes later, and the total of all classes last.
    const none = { amount: '0.00', origin: 'derived' } as const;
    const withLines: Tables = { '04': { figures: {} }, '05': { lines: lines('21011', '210'), figures: {} } };
    const without: Tables = { '04': { figures: { spending: { total: none }, c210: { general: { origin: 'derived' }, total: none } } }, '05': { figures: {} } };
    const series = openSeries(shanghai2024);
    for (const report of [withLines, without].map((tables) => reportOf(tables, shanghai2024.id))) expect(said(series.check(report))).toEqual(said(checkReport(shanghai2024, report)));
  });

  test('a finding that says the same of the next report is the same finding', () => {
    const series = openSeries(under(...RULES));
    const [first, again] = [FULL, FULL].map((tables) => series.check(reportOf(tables)).findings.find(({ key }) => key === 'C-a/length/05/9'));
    expect(first).toBeDefined();
    expect(again).toBe(first);
  });
});
