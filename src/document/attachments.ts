import { formatAmount } from '../amount';
import type { FormSet } from '../forms';
import { type PerformanceTable, projectOf } from '../performance';
import { contentOf, drawPerformance } from '../performance/draw';
import { type Content, type ModelCell, type SheetModel } from '../workbook';
import { fit } from './fit';
import type { Block, Heading, TableBlock } from './model';
import { roomOf } from './page';
import { sheetTable } from './sheet-table';

/** Rows that hold nothing and only take part in sums are not printed: points. */
const THIN = 6;

/** The 绩效自评表 as attachments: a page of its own for each, as its sheet shows it. */
export function performanceBlocks(set: FormSet, tables: readonly PerformanceTable[], year: string): readonly Block[] {
  const form = set.performance;
  if (form === undefined) return [];
  return tables.flatMap((table, index) => {
    const said: Content = { kind: 'text', text: table.year?.text ?? form.year.replace('{year}', year) };
    const sheet = drawPerformance(set, form, { name: form.sheetName, number: index + 1, year: said, content: contentOf(table) });
    const heading: Heading = { kind: 'heading', level: 2, text: table.title?.text ?? form.title.replace('{project}', projectOf(table)), anchor: '', page: 'landscape', newPage: true };
    return [heading, tableBlock(set, printedSheet(sheet))];
  });
}

function tableBlock(set: FormSet, sheet: SheetModel): TableBlock {
  const { head, body } = sheetTable(set, sheet);
  const rows = [...head, ...body];
  const { size, columns, heights } = fit({ rows, widths: sheet.columnWidths, room: roomOf('landscape'), onePage: false });
  return { kind: 'table', form: '', size, columns, rows: rows.map((cells, index) => ({ head: index < head.length, height: heights[index] ?? 0, cells })) };
}

/** Figures as the sheet's formats show them, a zero too. */
function printedSheet(sheet: SheetModel): SheetModel {
  const thin = sheet.rowHeights.findIndex((height) => height !== undefined && height < THIN);
  const rows = sheet.rows.map((row) => row.map((cell) => (cell === undefined ? undefined : printedCell(cell))));
  if (thin < 0) return { ...sheet, rows };
  const up = (row: number) => (row > thin ? row - 1 : row);
  return {
    ...sheet,
    rows: rows.filter((_, row) => row !== thin),
    merges: sheet.merges.filter(({ top, bottom }) => top !== thin || bottom !== thin).map((area) => ({ ...area, top: up(area.top), bottom: area.bottom >= thin ? area.bottom - 1 : area.bottom })),
  };
}

function printedCell({ content, style }: ModelCell): ModelCell {
  const value = content.kind === 'number' ? content.value : content.kind === 'formula' && typeof content.result !== 'string' ? content.result : undefined;
  if (value === undefined) return { content, style };
  const text = style === 'points' ? value.toFixed() : formatAmount(value, style === 'rate' ? 2 : Math.max(2, value.decimalPlaces()), style === 'fundsAmount');
  return { content: { kind: 'text', text }, style };
}
