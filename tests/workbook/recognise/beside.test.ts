import { checkWorkbook } from '../../../src/app/check-workbook';
import { fillSample } from '../../../src/app/fill-sample';
import { reportToJson } from '../../../src/report';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../model-snapshot';
import { scrambledBy } from './reports';
import { OWN_LOOK } from './scramble/look';
import { sheetOf } from './scramble/workbook';

const OWN = ownWorkbook();
const FOREIGN = scrambledBy(0, { ...OWN_LOOK, banner: 'cells' }).snapshot;

function ownWorkbook(): WorkbookSnapshot {
  const filled = fillSample(reportToJson(lanxian()));
  if (!filled.ok) throw new Error(filled.problem.kind);
  return snapshotOf(filled.value.model);
}

/** The product's workbook after somebody deleted sheets of it. */
function without(...names: readonly string[]): WorkbookSnapshot {
  const gone = new Set(OWN.sheets.filter(({ name }) => names.includes(name)).map(({ id }) => id));
  return { sheets: OWN.sheets.filter(({ id }) => !gone.has(id)), names: OWN.names.filter(({ areas }) => !areas.some(({ sheet }) => gone.has(sheet))) };
}

function nameOf(form: string): string {
  const sheet = OWN.sheets.find(({ name }) => name.startsWith(form) || name === `公开${form}表`);
  if (sheet === undefined) throw new Error(`no ${form}`);
  return sheet.name;
}

/** A sheet that another program wrote, with cells changed. */
function foreign(form: string, edit: (cell: SnapshotCell | undefined) => SnapshotCell | undefined = (cell) => cell): SheetSnapshot {
  const sheet = FOREIGN.sheets.find(({ name }) => name === `公开${form}表`);
  if (sheet === undefined) throw new Error(`no ${form}`);
  return { ...sheet, id: `foreign ${form}`, name: `导出${form}`, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(edit)] as const)) };
}

function checked(base: WorkbookSnapshot, ...sheets: readonly SheetSnapshot[]) {
  const result = checkWorkbook({ ...base, sheets: [...base.sheets, ...sheets] });
  if (!result.ok) throw new Error(result.problem.kind);
  const { binding, discovered, findings } = result.value;
  return {
    tables: [...binding.tables.values()].filter(({ found }) => found !== undefined).map(({ form, sheetName }) => `${form.id} ${sheetName}`),
    problems: binding.problems.map((problem) => ('says' in problem ? `${problem.kind} ${problem.form} ${problem.says}` : `${problem.kind} ${problem.form}`)),
    beside: (discovered?.beside ?? []).map(({ table, why }) => `${table.placement.form.id} ${table.placement.sheetName} ${why}`),
    unknown: discovered?.unknownSheets ?? [],
    errors: findings.filter(({ severity }) => severity === 'error').map(({ form, rule }) => `${form} ${rule}`),
    found: discovered?.tables,
  };
}

const USUAL = checked(OWN).errors;

test('a table of another program takes the place of one that the workbook lacks, and is checked with ours', () => {
  const base = without(nameOf('05'));
  expect(checked(base, foreign('05'))).toMatchObject({ tables: ['05 导出05'], problems: [], beside: [], unknown: [], errors: USUAL });
  expect(checked(base, foreign('05'), foreign('04')).beside).toEqual(['04 导出04 same']);
  const wrong = checked(base, foreign('05', (cell) => (cell === 1397.29 ? 1400 : cell)));
  expect(wrong.errors).toEqual(expect.arrayContaining(['05 05-a', '05 05-b']));
});

test('two that lack, on one sheet; a hidden copy is nobody’s table', () => {
  const [five, nine] = [foreign('05'), foreign('09')];
  const offset = Math.max(...five.rows.keys()) + 3;
  const both = { ...five, rows: new Map([...five.rows, ...[...nine.rows].map(([row, cells]) => [row + offset, cells] as const)]) };
  expect(checked(without(nameOf('05'), nameOf('09')), both)).toMatchObject({ tables: ['05 导出05', '09 导出05'], errors: USUAL });
  expect(checked(OWN, { ...foreign('05'), hidden: true })).toMatchObject({ tables: [], beside: [] });
});

test('one of another year or unit is named and not taken', () => {
  const base = without(nameOf('05'));
  const year = foreign('05', (cell) => (typeof cell === 'string' ? cell.replaceAll('2024', '2023') : cell));
  expect(checked(base, year)).toMatchObject({ tables: [], problems: ['not-taken 05 2023'], beside: ['05 导出05 year'] });
  const unit = foreign('05', (cell) => (typeof cell === 'string' ? cell.replace('岚县创业就业服务中心', '岚县图书馆') : cell));
  expect(checked(base, unit)).toMatchObject({ tables: [], problems: ['not-taken 05 岚县图书馆'], beside: ['05 导出05 unit'] });
});

test('what stands a second time beside complete tables is said: the same, or other figures, which are asked about', () => {
  expect(checked(OWN, foreign('05'))).toMatchObject({ tables: [], problems: [], beside: ['05 导出05 same'], errors: USUAL });
  const other = foreign('05', (cell) => (cell === 1397.29 ? 1400 : cell));
  expect(checked(OWN, other)).toMatchObject({ tables: [], problems: ['two-places 05'], beside: ['05 导出05 differs'], errors: USUAL });
  const inYuan = foreign('05', (cell) => (typeof cell === 'number' ? Math.round(cell * 1e4) : typeof cell === 'string' ? cell.replace('万元', '元') : cell));
  expect(checked(OWN, inYuan)).toMatchObject({ problems: [], beside: ['05 导出05 same'] });
});

test('sheets with figures that are no table are named where a table is missing, and not where none is', () => {
  const numbers = sheetOf('n', '工资表', Array.from({ length: 8 }, (_, row) => ['某人', 1000.5 + row, 2000.25]));
  expect(checked(without(nameOf('05')), numbers).unknown).toEqual(['工资表']);
  expect(checked(OWN, numbers).unknown).toEqual([]);
});

test('a table without a title is asked about, not taken for certain', () => {
  const five = foreign('05');
  const bare = { ...five, name: 'Sheet9', rows: new Map([...five.rows].filter(([row]) => row > 2)) };
  const { tables, found } = checked(without(nameOf('05')), bare);
  expect(tables).toEqual(['05 Sheet9']);
  expect(found?.get('05')?.confidence).not.toBe('sure');
});
