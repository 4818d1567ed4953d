import { EMPTY, type Entry, type FigureId, type Report, entryOf } from '../../../src/report';
import { checkReport } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import { lanxian } from '../../samples/lanxian-2024/load';
import { type Base, basesOf, brokenIn } from './bases';
import { withEntries } from './planting';
import { told } from './told';

/** The real report with plain values, and in the product's own sheets. */
const [PLAIN, SHEETS] = basesOf(lanxian(), []);

/** The likeliest cause; it explains everything that the error broke. */
function causeIn({ set, broken }: Base, report: Report): string {
  const checked = checkReport(set, report);
  const [root] = rootCauses(set, checked);
  if (root === undefined) throw new Error('no cause');
  expect(brokenIn(checked.findings).filter((key) => !broken.has(key) && !root.effects.includes(key))).toEqual([]);
  return told(root);
}

function given(base: Base | undefined): Base {
  if (base === undefined) throw new Error('no report');
  return base;
}

/** Cells of a row or a column in the direction of the slide: the first is left empty, what stood in the last is lost. */
function slide({ report }: Base, cells: readonly FigureId[]): Report {
  return withEntries(report, cells.map((id, i): [FigureId, Entry] => [id, i === 0 ? EMPTY : entryOf(report, cells[i - 1] ?? id)]));
}

const inColumn = (form: string, column: string, ...rows: string[]): FigureId[] => rows.map((row): FigureId => `${form}/${row}/${column}`);
const inRow = (form: string, row: string, ...columns: string[]): FigureId[] => columns.map((column): FigureId => `${form}/${row}/${column}`);

function without({ report }: Base, form: string, code: string): Report {
  const table = report.tables.get(form);
  if (table === undefined) throw new Error(`no ${form}`);
  const kept = <T>(cells: ReadonlyMap<FigureId, T>): ReadonlyMap<FigureId, T> => new Map([...cells].filter(([id]) => !id.startsWith(`${form}/${code}/`)));
  const lines = table.lines.filter((line) => line.code !== code);
  return { ...report, tables: new Map(report.tables).set(form, { ...table, lines, entries: kept(table.entries), origins: kept(table.origins) }) };
}

describe('a column of the real report that slid', () => {
  test.each<[where: string, base: Base | undefined, cells: FigureId[], told: string]>([
    ['up, over its 类', PLAIN, inColumn('05', 'basic', '20805', '2080109', '2080106', '20801', '208'), '-1: 05/208/basic 05/20801/basic 05/2080106/basic 05/2080109/basic 05/20805/basic'],
    ['up, two 项 into their 款', PLAIN, inColumn('02', 'total', '2080505', '2080502', '20805'), '-1: 02/20805/total 02/2080502/total 02/2080505/total'],
    ['down, into the next 款', PLAIN, inColumn('03', 'total', '20805', '2080502', '2080505', '20807'), '1: 03/20805/total 03/2080502/total 03/2080505/total 03/20807/total'],
    ['up, in a table of fixed rows', PLAIN, inColumn('04', 'total', 'r64', 'r60', 'r59', 'r58'), '-1: 04/r58/total 04/r59/total 04/r60/total 04/r64/total'],
    ['over a cell that says the same', PLAIN, inColumn('05', 'project', '2080106', '20801', '208'), '-1: 05/208/project 05/2080106/project'],
    ['up, over totals', PLAIN, inColumn('01', 'amount', 'r31', 'r29', 'r28', 'r27'), '-1: 01/r27/amount 01/r28/amount 01/r29/amount 01/r31/amount'],
    ['down, into the next 类', PLAIN, inColumn('02', 'total', '21011', '2101102', '221'), '1: 02/21011/total 02/221/total'],
    ['between formulas', SHEETS, inColumn('03', 'project', '2080799', '2080711', '2080705', '2080704'), '-1: 03/2080704/project 03/2080705/project 03/2080711/project 03/2080799/project'],
    ['past sums that are formulas', SHEETS, inColumn('03', 'basic', '2080505', '2080502', '2080109', '2080106'), '-1: 03/2080106/basic 03/2080109/basic 03/2080502/basic 03/2080505/basic'],
    ['into a sum that was typed over', SHEETS, inColumn('05', 'basic', '2080505', '2080502', '20805'), '-1: 05/20805/basic 05/2080502/basic 05/2080505/basic'],
  ])('%s', (_, base, cells, expected) => expect(causeIn(given(base), slide(given(base), cells))).toBe(`slide along the column by ${expected}`));
});

describe('a row of the real report that slid', () => {
  test.each<[where: string, cells: FigureId[], told: string]>([
    ['to the right', inRow('03', '2080799', 'total', 'basic', 'project', 'upward'), '1: 03/2080799/total 03/2080799/basic 03/2080799/project 03/2080799/upward'],
    ['to the right, over a cell that says the same', inRow('05', '2101102', 'total', 'basic', 'project'), '1: 05/2101102/total 05/2101102/project'],
    ['to the left', inRow('03', 'total', 'project', 'basic', 'total'), '-1: 03/total/total 03/total/basic 03/total/project'],
    ['over empty cells', inRow('02', 'total', 'other', 'affiliated', 'business', 'service', 'superior', 'appropriation', 'total'), '-1: 02/total/total 02/total/appropriation 02/total/affiliated 02/total/other'],
    ['in a table of fixed rows', inRow('04', 'r40', 'total', 'general', 'fund'), '1: 04/r40/total 04/r40/fund'],
  ])('%s', (_, cells, expected) => expect(causeIn(given(PLAIN), slide(given(PLAIN), cells))).toBe(`slide along the row by ${expected}`));
});

describe('a line that was dropped from the real report', () => {
  test.each<[form: string, code: string, base: Base | undefined, told: string]>([
    ['03', '2080505', PLAIN, 'under 20805: total 12.77, basic 12.77'],
    ['03', '208', PLAIN, 'under total: total 1381.12, basic 127.49, project 1253.63'],
    ['05', '2080799', PLAIN, 'under 20807: total 122.08, project 122.08'],
    ['02', '20805', PLAIN, 'under 208: total 15.33, appropriation 15.33'],
    ['05', '210', SHEETS, 'under total: total 4.91, basic 4.91'],
    ['03', '20807', SHEETS, 'under 208: total 1236.11, project 1236.11'],
    ['05', '2080505', SHEETS, 'under 20805: basic 12.77'],
    ['05', '208', SHEETS, 'under total: total 1381.11, basic 127.49, project 1253.62'],
  ])('%s: %s', (form, code, base, expected) => expect(causeIn(given(base), without(given(base), form, code))).toBe(`line ${code} of ${form} ${expected}`));
});
