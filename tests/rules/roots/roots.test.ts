import type { FigureId } from '../../../src/report';
import { checkReport } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import type { Tables } from '../support/chosen';
import { lines, reportOf, shanxi } from '../support/reports';

type Rows = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** 05 in which everything ties: two 款, five 项. */
const ROWS: Rows = {
  total: { total: '1000.00', basic: '600.00', project: '400.00' },
  '208': { total: '1000.00', basic: '600.00', project: '400.00' },
  '20801': { total: '300.10', basic: '200.05', project: '100.05' },
  '2080101': { total: '180.04', basic: '120.03', project: '60.01' },
  '2080106': { total: '120.06', basic: '80.02', project: '40.04' },
  '20805': { total: '699.90', basic: '399.95', project: '299.95' },
  '2080501': { total: '311.11', basic: '211.11', project: '100.00' },
  '2080505': { total: '212.12', basic: '112.12', project: '100.00' },
  '2080506': { total: '176.67', basic: '76.72', project: '99.95' },
};

function rootsOf(change: Rows, without: readonly string[] = [], more: Tables = {}) {
  const rows = Object.keys(ROWS).filter((row) => !without.includes(row)).map((row) => [row, { ...ROWS[row], ...change[row] }] as const);
  const printed = Object.keys(ROWS).filter((row) => row !== 'total' && !without.includes(row)).sort();
  const figures = Object.fromEntries(rows.map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))]));
  const report = reportOf({ '05': { lines: lines(...printed), figures }, ...more });
  return rootCauses(shanxi(), checkReport(shanxi(), report));
}

describe('one cause of several findings', () => {
  test('none where everything ties', () => {
    expect(rootsOf({})).toEqual([]);
  });

  test.each([
    ['digit', '2080501', 'basic', '271.11', '211.11'],
    ['swapped-digits', '2080505', 'basic', '121.12', '112.12'],
    ['sign', '2080101', 'basic', '-120.03', '120.03'],
    ['unit', '2080106', 'basic', '800200', '80.02'],
    ['decimal-point', '2080501', 'project', '10.00', '100.00'],
    ['misprint', '20801', 'total', '411.32', '300.10'],
  ])('%s in %s %s', (slip, row, column, wrong, right) => {
    const roots = rootsOf({ [row]: { [column]: wrong } });
    expect(roots.map(({ kind }) => kind)).toEqual(['figure']);
    const [root] = roots;
    expect(root).toMatchObject({ slip, figure: `05/${row}/${column}`, others: [] });
    if (root?.kind === 'figure') expect(root.proposed.minus(right).abs().lte('0.03')).toBe(true);
    expect(root?.effects.filter((key) => key.startsWith('05-a')).length).toBeGreaterThan(1);
  });

  test('a column that slid down by one row is one slide', () => {
    const slid = { '2080501': { basic: '' }, '2080505': { basic: '211.11' }, '2080506': { basic: '112.12' } };
    expect(rootsOf(slid)).toMatchObject([{ kind: 'shift', along: 'column', by: 1, figures: ['05/2080501/basic', '05/2080505/basic', '05/2080506/basic'] }]);
  });

  test('figures that slid to the left along their row', () => {
    const slid = { '2080505': { total: '112.12', basic: '100.00', project: '' } };
    const figures: FigureId[] = ['05/2080505/total', '05/2080505/basic', '05/2080505/project'];
    expect(rootsOf(slid)).toMatchObject([{ kind: 'shift', along: 'row', by: -1, figures }]);
  });

  test('a dropped line: its parent and what is missing, and no code where nothing says which', () => {
    const [root] = rootsOf({}, ['2080505']);
    expect(root).toMatchObject({ kind: 'line', form: '05', parent: '20805', code: undefined });
    if (root?.kind === 'line') expect(root.amounts.map(({ column, proposed }) => `${column} ${proposed.toFixed(2)}`)).toEqual(['total 212.12', 'basic 112.12', 'project 100.00']);
  });

  test('a dropped line: its code, where another table prints it', () => {
    const other = { '08': { lines: lines('208', '20805', '2080505'), figures: {} } };
    expect(rootsOf({}, ['2080505'], other)[0]).toMatchObject({ kind: 'line', form: '05', parent: '20805', code: '2080505' });
  });

  test('two errors are two causes', () => {
    const roots = rootsOf({ '2080101': { basic: '220.03' }, '2080506': { project: '33.95' } });
    expect(roots.map((root) => (root.kind === 'figure' ? root.figure : root.kind)).sort()).toEqual(['05/2080101/basic', '05/2080506/project']);
  });

  test('figures that one relation ties are a group', () => {
    const report = reportOf({ '01': { figures: { r27: { amount: '30.00' }, r1: { amount: '10.00' }, r2: { amount: '15.00' } } } });
    const [root] = rootCauses(shanxi(), checkReport(shanxi(), report));
    expect(root?.kind === 'figure' && new Set([root.figure, ...root.others])).toEqual(new Set(['01/r27/amount', '01/r1/amount', '01/r2/amount']));
  });
});
