import { checkWorkbook } from '../../../src/app/check-workbook';
import { foundTexts } from '../../../src/app/findings/found-text';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../../src/workbook';
import { scrambledBy } from './reports';
import { OWN_LOOK } from './scramble/look';
import { sheetOf } from './scramble/workbook';

const SAMPLE = scrambledBy(0, OWN_LOOK);

function checked(snapshot: WorkbookSnapshot) {
  const result = checkWorkbook(snapshot);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function problemsOf(snapshot: WorkbookSnapshot, form: string): readonly string[] {
  return checked(snapshot).binding.problems.filter((problem) => problem.form === form).map(({ kind }) => kind);
}

function edited(name: string, edit: (row: number, column: number, cell: SheetSnapshot['rows'] extends ReadonlyMap<number, infer R> ? R[keyof R & number] : never) => unknown): WorkbookSnapshot {
  const sheets = SAMPLE.snapshot.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = new Map([...sheet.rows].map(([row, cells]) => [row, cells.map((cell, column) => edit(row, column, cell) as typeof cell)] as const));
    return { ...sheet, rows };
  });
  return { ...SAMPLE.snapshot, sheets };
}

function withSheet(sheet: SheetSnapshot): WorkbookSnapshot {
  return { ...SAMPLE.snapshot, sheets: [...SAMPLE.snapshot.sheets, sheet] };
}

const FIFTH = SAMPLE.snapshot.sheets.find(({ name }) => name === '公开05表');

test('nothing is asked about the sheets as they are', () => {
  expect(checked(SAMPLE.snapshot).binding.problems).toEqual([]);
});

test('two tables of one form that differ are asked about, equal or hidden ones are not', () => {
  if (FIFTH === undefined) throw new Error('no 05');
  const other = { ...FIFTH, id: 'other', name: '公开05表（旧）' };
  expect(problemsOf(withSheet(other), '05')).toEqual([]);
  const changed = { ...other, rows: new Map([...other.rows].map(([row, cells]) => [row, cells.map((cell) => (cell === 1397.29 ? 1400 : cell))])) };
  expect(problemsOf(withSheet(changed), '05')).toEqual(['two-places']);
  expect(problemsOf(withSheet({ ...changed, hidden: true }), '05')).toEqual([]);
});

test('figures beside which no name stands are said, and nothing is accused that may be theirs', () => {
  for (const [sheet, form, name] of [['公开01表', '01', '一、一般公共预算财政拨款收入'], ['公开04表', '04', '一、一般公共预算财政拨款']] as const) {
    const nameless = edited(sheet, (_row, _column, cell) => (typeof cell === 'string' && cell.trim() === name ? undefined : cell));
    expect(problemsOf(nameless, form)).toContain('rows-unknown');
    expect(checked(nameless).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});

test('a column whose head is gone is asked about', () => {
  const isHead = (cell: unknown): boolean => cell === '基本支出';
  expect(problemsOf(edited('公开05表', (_row, _column, cell) => (isHead(cell) ? undefined : cell)), '05')).toEqual(['column-unsure']);
});

test('a column that is not there is said', () => {
  expect(problemsOf(edited('公开05表', (_row, column, cell) => (column === 4 ? undefined : cell)), '05')).toEqual(['column-missing']);
});

test('a table without title and number that may be one of two is decided by the figures, and said to be', () => {
  const bare = (name: string) => SAMPLE.snapshot.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = new Map([...sheet.rows].filter(([row]) => row > 2));
    return { ...sheet, name: 'Sheet9', rows };
  });
  const found = checked({ names: [], sheets: bare('公开05表').filter(({ name }) => name !== '公开08表') }).discovered?.tables.get('05');
  expect(found?.confidence).not.toBe('sure');
  expect(found?.evidence.map(({ kind }) => kind)).toContain('ties');
});

test('元 in the head with figures in 万元 are asked about', () => {
  const kinds = problemsOf(edited('公开05表', (_row, _column, cell) => (typeof cell === 'string' && cell.startsWith('金额单位') ? '金额单位：元' : cell)), '05');
  expect(kinds).toEqual(['money-unsure']);
});

test('a row in other words is taken for the one whose 行次 and place it has, and asked about where it holds figures', () => {
  const kinds = problemsOf(edited('公开01表', (_row, _column, cell) => (cell === '结余分配' ? '上缴财政款项' : cell)), '01');
  expect(kinds).toEqual([]);
  const filled = checked(edited('公开01表', (_row, _column, cell) => (cell === '年末结转和结余' ? '某某其他款项' : cell)));
  expect(filled.binding.problems.filter(({ form }) => form === '01')).toEqual([expect.objectContaining({ kind: 'row-unsure', label: '某某其他款项', why: ['number', 'place'] })]);
  const { discovered } = filled;
  if (discovered === undefined) throw new Error('nothing was found');
  // The question is about that row: the table itself is not in doubt.
  expect(discovered.tables.get('01')?.confidence).toBe('likely');
  expect(foundTexts(discovered, 'zh').flatMap(({ form, sure }) => (form === '01' ? [sure] : []))).toEqual(['基本确定，其中 1 行待确认']);
});

test('a row that nothing but its place speaks for is said, and what it may belong to is not judged', () => {
  const row = [...(SAMPLE.snapshot.sheets.find(({ name }) => name === '公开01表')?.rows ?? [])].find(([, cells]) => [...cells].includes('年末结转和结余'));
  const at = row === undefined ? -1 : [...row[1]].indexOf('年末结转和结余');
  const foreign = checked(edited('公开01表', (line, column, cell) => {
    if (line !== row?.[0] || column < at) return cell;
    return column === at ? '某某其他款项' : column === at + 1 ? undefined : typeof cell === 'number' ? 777.77 : cell;
  }));
  expect(foreign.binding.problems.filter(({ form }) => form === '01').map(({ kind }) => kind)).toEqual(['rows-unknown']);
  expect(foreign.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a code or an amount under the notes of a table is said with its cell', () => {
  if (FIFTH === undefined) throw new Error('no 05');
  const last = Math.max(...FIFTH.rows.keys());
  const under = (cells: readonly SnapshotCell[]) => {
    const sheets = SAMPLE.snapshot.sheets.map((sheet) => (sheet === FIFTH ? { ...sheet, rows: new Map([...sheet.rows, [last + 2, cells] as const]) } : sheet));
    return checked({ ...SAMPLE.snapshot, sheets }).binding.problems.filter((problem) => problem.kind === 'below-notes');
  };
  expect(under(['2080199', '其他支出', 5.5])).toMatchObject([{ form: '05', sheetName: '公开05表', rows: [{ address: `A${String(last + 3)}`, label: '2080199' }] }]);
  expect(under(['', '', 12.34])).toMatchObject([{ rows: [{ address: `C${String(last + 3)}` }] }]);
  expect(under(['', '', { value: 12.34, formula: 'C8-C9' }])).toEqual([]);
  expect(under(['单位负责人：张三', '填表人：李四'])).toEqual([]);
});

test('sheets with figures that are no table are named', () => {
  const numbers = sheetOf('n', '工资表', Array.from({ length: 8 }, (_, row) => ['某人', 1000.5 + row, 2000.25]));
  expect(checked(withSheet(numbers)).discovered?.unknownSheets).toEqual(['工资表']);
});

test('a workbook without any table says so', () => {
  const result = checkWorkbook({ names: [], sheets: [sheetOf('n', '工资表', [['姓名', '金额'], ['某人', 12.5]])] });
  expect(result.ok ? undefined : result.problem.kind).toBe('no-table');
});
