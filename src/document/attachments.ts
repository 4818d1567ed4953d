import { formatAmount } from '../amount';
import type { FormSet, PerformanceForm, Words } from '../forms';
import { type PerformanceTable, projectOf } from '../performance';
import { contentOf, drawPerformance } from '../performance/draw';
import { type Content, type ModelCell, type SheetModel } from '../workbook';
import { type Fit, fit } from './fit';
import type { Block, Heading, TableBlock, TextBlock } from './model';
import { roomOf } from './page';
import { type Heads, paged } from './paged';
import { sheetTable } from './sheet-table';

const PAGE = 'portrait';
/** Points of the text, the one tried first before the next: smaller text is hard to read, so a longer table goes on on a further page. */
const SIZES = [9, 8.5, 8, 7.5] as const;
const SMALLEST = 7.5;
/** Points above a table: the title of the part, its heading, and what other fonts and the lines between rows take more. */
const ABOVE = 104;
/** The same on a page where it goes on. */
const ABOVE_REST = 60;
const TWIPS = 20;

/** The 绩效自评表 as attachments: a page of its own for each, or as many as it needs. */
export function performanceBlocks(set: FormSet, tables: readonly PerformanceTable[], year: string): readonly Block[] {
  const form = set.performance;
  if (form === undefined) return [];
  return tables.flatMap((table, index) => {
    const said: Content = { kind: 'text', text: table.year?.text ?? form.year.replace('{year}', year) };
    const sheet = drawPerformance(set, form, { name: form.sheetName, number: index + 1, year: said, content: contentOf(table) });
    const heading: Heading = { kind: 'heading', level: 2, text: table.title?.text ?? form.title.replace('{project}', projectOf(table)), anchor: '', page: PAGE, newPage: true };
    const pages = pagesOf(set, form, printedSheet(sheet));
    return [heading, ...pages.flatMap((page, at) => (at === 0 ? [page] : [continued(form), page]))];
  });
}

function continued({ heads }: PerformanceForm): TextBlock {
  return { kind: 'text', style: 'continued', runs: [{ text: heads.continued.text }] };
}

/** One page if the text stays readable on it; else the fewest pages, and on these the largest text. */
function pagesOf(set: FormSet, form: PerformanceForm, sheet: SheetModel): readonly TableBlock[] {
  const { head, body } = sheetTable(set, sheet);
  const rows = [...head, ...body];
  const { width, height } = roomOf(PAGE);
  const high = height / TWIPS;
  const given = { rows, widths: sheet.columnWidths, room: { width, height: height - ABOVE * TWIPS } };
  const tableOf = ({ size, columns, heights }: Fit): TableBlock => ({ kind: 'table', form: '', size, columns, rows: rows.map((cells, index) => ({ head: false, height: heights[index] ?? 0, cells })) });
  const whole = fit({ ...given, onePage: true });
  if (whole.size >= SMALLEST) return [tableOf(whole)];
  const tried = SIZES.map((largest) => {
    const table = tableOf(fit({ ...given, onePage: false, largest }));
    return paged(table, { first: high - ABOVE, next: high - ABOVE_REST }, headsOf(form, table));
  });
  const fewest = Math.min(...tried.map(({ length }) => length));
  return tried.find(({ length }) => length === fewest) ?? [];
}

/** The heads of the indicators, and the row of 总分 that ends them. */
function headsOf({ heads }: PerformanceForm, { rows }: TableBlock): Heads | undefined {
  const says = ({ cells }: TableBlock['rows'][number], { text: wanted }: Words): boolean => cells.some(({ text }) => text === wanted);
  const row = rows.findIndex((each) => says(each, heads.third) && says(each, heads.weight));
  const last = rows.findIndex((each, index) => index > row && says(each, heads.total));
  return row < 0 || last < 0 ? undefined : { row, last };
}

/** Figures as the sheet's formats show them, a zero too. */
function printedSheet(sheet: SheetModel): SheetModel {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === undefined ? undefined : printedCell(cell)))) };
}

function printedCell({ content, style }: ModelCell): ModelCell {
  const value = content.kind === 'number' ? content.value : content.kind === 'formula' && typeof content.result !== 'string' ? content.result : undefined;
  if (value === undefined) return { content, style };
  const text = style === 'points' ? value.toFixed() : formatAmount(value, style === 'rate' ? 2 : Math.max(2, value.decimalPlaces()), style === 'fundsAmount');
  return { content: { kind: 'text', text }, style };
}
