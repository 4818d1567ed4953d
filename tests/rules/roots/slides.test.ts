import type { Tables } from '../support/chosen';
import { lines } from '../support/reports';
import { ROWS, type Rows, causesIn, effectsIn, table05 } from './report-05';

const slid = (change: Rows): string[] => causesIn(table05({ change }));

describe('figures that slid down or up their column', () => {
  test('by one line, over a figure that is lost', () => {
    const down = { '2080501': { basic: '' }, '2080502': { basic: '211.11' }, '2080505': { basic: '112.12' } };
    expect(slid(down)).toEqual(['slide along the column by 1: 05/2080501/basic 05/2080502/basic 05/2080505/basic']);
    expect(effectsIn(table05({ change: down }))).toEqual([[
      '05-a/line/2080501', '05-a/line/2080502', '05-a/line/2080505', '05-a/roll-up/20805/basic',
    ]]);
    const up = { '2080505': { basic: '' }, '2080502': { basic: '61.72' }, '2080501': { basic: '112.12' } };
    expect(slid(up)).toEqual(['slide along the column by -1: 05/2080501/basic 05/2080502/basic 05/2080505/basic']);
  });

  test('into a cell that was empty: nothing is lost, and every line is wrong', () => {
    const down = { '2080505': { basic: '' }, '2080506': { basic: '61.72' }, '2080599': { basic: '15.00' } };
    expect(slid(down)).toEqual(['slide along the column by 1: 05/2080505/basic 05/2080506/basic 05/2080599/basic']);
    const all = { '2080501': { basic: '' }, '2080502': { basic: '211.11' }, '2080505': { basic: '112.12' }, '2080506': { basic: '61.72' }, '2080599': { basic: '15.00' } };
    expect(slid(all)).toEqual(['slide along the column by 1: 05/2080501/basic 05/2080502/basic 05/2080505/basic 05/2080506/basic 05/2080599/basic']);
  });

  test('a place where two equal figures follow each other is part of the slide, not of what is wrong', () => {
    // 100.00 stood in both lines: only three of the four cells say something else now.
    const down = { '2080501': { project: '' }, '2080505': { project: '100.00' }, '2080506': { project: '29.95' } };
    expect(slid(down)).toEqual(['slide along the column by 1: 05/2080501/project 05/2080505/project 05/2080506/project']);
  });
});

describe('figures that slid along their row', () => {
  test('to the left and to the right', () => {
    expect(slid({ '2080502': { total: '112.12', basic: '100.00', project: '' } })).toEqual(['slide along the row by -1: 05/2080502/total 05/2080502/basic 05/2080502/project']);
    expect(slid({ '2080501': { total: '', basic: '311.11', project: '211.11' } })).toEqual(['slide along the row by 1: 05/2080501/total 05/2080501/basic 05/2080501/project']);
  });
});

describe('figures that slid together', () => {
  test('down, all columns, over a line that is lost', () => {
    const down = { '2080501': { total: '', basic: '', project: '' }, '2080502': { total: '311.11', basic: '211.11', project: '100.00' } };
    expect(slid(down)).toEqual(['slide along the column by 1: 05/2080501/total 05/2080501/basic 05/2080501/project 05/2080502/total 05/2080502/basic']);
  });

  test('by two lines at once, where by one explains less', () => {
    const down = { '2080501': { basic: '' }, '2080502': { basic: '' }, '2080505': { basic: '211.11' }, '2080506': { basic: '112.12' }, '2080599': { basic: '61.72' } };
    expect(slid(down)[0]).toMatch(/^slide along the column by 2: 05\/2080501\/basic 05\/2080502\/basic 05\/2080505\/basic/);
    const up = { '20801': { total: '180.04', basic: '120.03', project: '60.01' }, '2080101': { total: '120.06', basic: '80.02', project: '40.04' }, '2080106': { total: '', basic: '', project: '' } };
    expect(slid(up)).toEqual(['slide along the column by -1: 05/20801/total 05/20801/basic 05/20801/project 05/2080101/total 05/2080101/basic 05/2080101/project 05/2080106/total 05/2080106/basic 05/2080106/project']);
  });

  test('up, two columns of three', () => {
    const up = { '2080106': { basic: '', project: '' }, '2080101': { basic: '80.02', project: '40.04' } };
    const more = { ...up, '20801': { basic: '120.03', project: '60.01' } };
    expect(slid(more)).toEqual(['slide along the column by -1: 05/20801/basic 05/20801/project 05/2080101/basic 05/2080101/project 05/2080106/basic 05/2080106/project']);
  });

  test('along their rows, over figures that are lost, beside a line that had nothing in the place that they left', () => {
    // 2080506 has no project; the totals of the three lines are gone.
    const left = {
      '2080501': { total: '211.11', basic: '100.00', project: '' }, '2080502': { total: '112.12', basic: '100.00', project: '' }, '2080505': { total: '61.72', basic: '29.95', project: '' },
    };
    const cells = ['2080501', '2080502', '2080505'].flatMap((row) => ['total', 'basic', 'project'].map((column) => `05/${row}/${column}`));
    expect(slid(left)).toEqual([`slide along the row by -1: ${cells.join(' ')}`]);
  });

  test('a whole column to the right', () => {
    // Nothing is spent on projects; 05 says so too.
    const rows = Object.keys(ROWS).filter((row) => ROWS[row]?.['basic'] !== '').sort((a, b) => (a === 'total' ? -1 : b === 'total' ? 1 : a < b ? -1 : 1));
    const without = Object.keys(ROWS).filter((row) => !rows.includes(row));
    const basicOf = (row: string): string => ROWS[row]?.['basic'] ?? '';
    const five = table05({ change: Object.fromEntries(rows.map((row) => [row, { total: basicOf(row), project: '' }])), without });
    const none = { lines: [], figures: {} };
    const three = (column: string): Tables => ({ ...five, '07': none, '08': none, '03': { lines: lines(...rows.slice(1)), figures: Object.fromEntries(rows.map((row) => [row, { total: basicOf(row), [column]: basicOf(row) }])) } });
    expect(causesIn(three('basic'))).toEqual([]);
    // As much would be explained by the other table's, in the other direction.
    const columnsOf = (form: string): string => rows.flatMap((row) => [`${form}/${row}/basic`, `${form}/${row}/project`]).join(' ');
    expect(causesIn(three('project'))).toEqual([`slide along the row by 1: ${columnsOf('03')} or else slide along the row by -1: ${columnsOf('05')}`]);
  });
});

test('a column that slid, or the figures that another table has of it: the identities cannot tell, and both are named', () => {
  const codes = ['201', '20101', '2010101', '2010102'];
  const amounts = { total: '10.00', 201: '10.00', 20101: '10.00', 2010101: '4.00', 2010102: '6.00' };
  const income = (column: string): Tables => ({
    '01': { figures: { r5: { amount: '10.00' }, r27: { amount: '10.00' } } },
    '02': { lines: lines(...codes), figures: Object.fromEntries(Object.entries(amounts).map(([row, amount]) => [row, { total: amount, [column]: amount }])) },
  });
  expect(causesIn(income('service'))).toEqual([]);
  expect(causesIn(income('business'))).toEqual([
    // The whole column is the simpler story: nothing says where else a slide would have begun or ended.
    `slide along the row by 1: ${['total', ...codes].flatMap((row) => [`02/${row}/service`, `02/${row}/business`]).join(' ')} or else slide along the column by -1: 01/r5/amount 01/r6/amount`,
  ]);
});

describe('what is no slide', () => {
  test('one figure that explains as much', () => {
    expect(slid({ '2080502': { basic: '211.11' } })[0]).toBe('neighbour 05/2080502/basic: 211.11 → 112.12');
  });

  test('two wrong figures side by side', () => {
    const found = slid({ '2080501': { basic: '287.43' }, '2080502': { basic: '159.68' } });
    expect(found.filter((text) => text.startsWith('slide'))).toEqual([]);
    expect(found.map((text) => text.split(' ')[1]).sort()).toEqual(['05/2080501/basic:', '05/2080502/basic:']);
  });

  test('two figures that changed places are two wrong figures or one slide of two, but nothing else', () => {
    const found = slid({ '2080501': { basic: '112.12' }, '2080502': { basic: '211.11' } });
    expect(found.every((text) => /05\/208050[12]\/basic/.test(text))).toBe(true);
  });
});

test('sums that are formulas are passed over: their lines slid', () => {
  const tables = table05({ formulas: true, change: { '2080501': { basic: '' }, '2080502': { basic: '211.11' }, '2080505': { basic: '112.12' } } });
  const typed = { ...tables, '06': { figures: { personnel: { amount: '600.00' } } }, '03': { lines: [], figures: {} } };
  expect(causesIn(typed).every((text) => !text.includes('05/20805/'))).toBe(true);
});

test('a slide far down a long table, of whose lines all are under a broken sum', () => {
  const codes = Array.from({ length: 40 }, (_, i) => String(2_080_501 + i));
  const cents = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
  const basic = codes.map((_, i) => 1_013 + 137 * i);
  const sum = basic.reduce((total, value) => total + value, 0);
  // From the thirtieth line on, eight figures slid down; the ninth is lost.
  const from = 29;
  const printed = basic.map((value, i) => (i < from || i > from + 8 ? cents(value) : i === from ? '' : cents(basic[i - 1] ?? 0)));
  const parents = Object.fromEntries(['total', '208', '20805'].map((row) => [row, { total: cents(sum + 4_000), basic: cents(sum), project: '40.00' }]));
  const items = Object.fromEntries(codes.map((code, i) => [code, { total: cents((basic[i] ?? 0) + 100), basic: printed[i] ?? '', project: '1.00' }]));
  const without = ['20801', '2080101', '2080106', '2080599'];
  expect(causesIn(table05({ without, change: { ...parents, ...items } }))).toEqual([
    `slide along the column by 1: ${codes.slice(from, from + 9).map((code) => `05/${code}/basic`).join(' ')}`,
  ]);
});

test('sums between the columns that are formulas are passed over too', () => {
  const sum = { origin: 'derived' as const };
  const columns = ['opening', 'income', 'basic', 'project'] as const;
  const rowsOf = (slid: number): Tables => {
    // Two lines, each with what it had at the beginning of the year, what came in and what was spent on projects.
    const lineOf = (...amounts: readonly string[]) => ({ spending: sum, ...Object.fromEntries(amounts.flatMap((amount, i) => (amount === '' ? [] : [[columns[i + slid] ?? '', amount]]))) });
    const parents = Object.fromEntries(['total', '212', '21208'].map((row) => [row, Object.fromEntries([...columns, 'spending', 'closing'].map((column) => [column, sum]))]));
    return {
      '07': { lines: lines('212', '21208', '2120801', '2120804'), figures: { ...parents, '2120801': { closing: '3.11', ...lineOf('12.34', '55.07') }, '2120804': { closing: '2.22', ...lineOf('4.56', '71.93') } } },
      '04': { figures: { r2: { amount: '127.00' }, r30: { amount: '16.90' } } },
    };
  };
  expect(causesIn(rowsOf(1))[0]).toBe(`slide along the row by 1: ${['2120801', '2120804'].flatMap((row) => ['opening', 'income', 'basic'].map((column) => `07/${row}/${column}`)).join(' ')}`);
});
