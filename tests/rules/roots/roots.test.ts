import fc from 'fast-check';
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

describe('the same slip in 元 and in 万元', () => {
  const LEAVES = ['2080101', '2080106', '2080501', '2080505', '2080506'] as const;
  const PARENTS: Readonly<Record<string, string>> = { '2080101': '20801', '2080106': '20801', '2080501': '20805', '2080505': '20805', '2080506': '20805' };

  /** 05 with sums that tie, as cents of 元 or of 万元 give it. */
  function tying(leaves: readonly (readonly [number, number])[]): Map<string, number[]> {
    const rows = new Map<string, number[]>(Object.keys(ROWS).map((row) => [row, [0, 0, 0]]));
    LEAVES.forEach((leaf, i) => {
      const [basic, project] = leaves[i] ?? [0, 0];
      for (const row of [leaf, PARENTS[leaf] ?? '', '208', 'total']) rows.set(row, (rows.get(row) ?? []).map((sum, at) => sum + ([basic + project, basic, project][at] ?? 0)));
    });
    return rows;
  }

  function firstOf(rows: ReadonlyMap<string, readonly number[]>, inYuan: boolean) {
    const amount = (cents: number): string => (inYuan ? `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 1e6))}.${String(Math.abs(cents) % 1e6).padStart(6, '0')}` : (cents / 100).toFixed(2));
    const figures = Object.fromEntries([...rows].map(([row, cells]) => [row, Object.fromEntries(['total', 'basic', 'project'].map((column, i) => [column, { amount: amount(cells[i] ?? 0), ...(inYuan ? { exact: true as const } : {}) }]))]));
    const [root] = rootCauses(shanxi(), checkReport(shanxi(), reportOf({ '05': { lines: lines(...[...rows.keys()].filter((row) => row !== 'total').sort()), figures } })));
    return root?.kind === 'figure' ? [root.slip, root.figure, root.others] : root?.kind;
  }

  const SLIPS: Readonly<Record<string, (cents: number) => number>> = {
    sign: (cents) => -cents,
    'decimal-point': (cents) => cents * 10,
    'swapped-digits': (cents) => Number(String(cents).replace(/^(.)(.)/, '$2$1')),
    digit: (cents) => Number(String(cents).replace(/^(..)(.)/, (_, head: string, digit: string) => `${head}${String((Number(digit) + 4) % 10)}`)),
  };

  test('has the same first cause', () => {
    const figure = fc.integer({ min: 1_200_000_00, max: 8_999_999_99 }).filter((cents) => { const [a, b] = String(cents); return a !== b && b !== '0'; });
    fc.assert(fc.property(fc.array(fc.tuple(figure, figure), { minLength: 5, maxLength: 5 }), fc.constantFrom(...LEAVES), fc.constantFrom(1, 2), fc.constantFrom(...Object.keys(SLIPS)), (leaves, leaf, column, slip) => {
      const planted = (inYuan: boolean) => {
        const rows = tying(inYuan ? leaves : leaves.map(([basic, project]) => [Math.round(basic / 10_000), Math.round(project / 10_000)]));
        const row = rows.get(leaf) ?? [];
        rows.set(leaf, row.map((cents, i) => (i === column ? (SLIPS[slip]?.(cents) ?? 0) : cents)));
        return firstOf(rows, inYuan);
      };
      expect(planted(true)).toEqual([slip, `05/${leaf}/${column === 1 ? 'basic' : 'project'}`, []]);
      // With fewer digits, one slip may look like another.
      expect(planted(false)).toEqual([expect.any(String), `05/${leaf}/${column === 1 ? 'basic' : 'project'}`, []]);
    }), { numRuns: 20 });
  });
});
