import { type Form, columnsOf } from '../../forms';
import type { Line as ReportLine } from '../../report';
import { type Cells, figuresOf } from './cells';
import { ColumnsAt } from './columns-at';
import { readItems } from './items';
import { readLaidLines } from './laid-lines';
import { readLaidRows } from './laid-rows';
import { type PlacedCell, amountIn, laidCells } from './placed-cells';
import { balancesOf as balancesOfLines } from './spaced-lines';
import { balancesOf as balancesOfItems, singleRow } from './spaced-single';

/** A table in the text of a PDF that kept its layout: cells under each other, empty ones blank. Undefined where it cannot be relied on. */
export function readLaid(form: Form, lines: readonly string[], cells: Cells): ReportLine[] | undefined {
  const rows = lines.map(laidCells).filter((row) => row.length > 0);
  const { body } = form;
  if (body.kind === 'lines') return readLaidLines(form, body.total, rows, balancesOfLines(figuresOf(columnsOf(form))), cells);
  const declared = body.lanes.flatMap((lane) => lane.rows);
  const single = singleRow(form);
  if (single !== undefined) return readSingle(form, single, rows, cells);
  return declared.every(({ code }) => code !== undefined) ? readItems(form, rows, cells) : readLaidRows(form, rows, cells);
}

/** “三公”经费: one line of figures under its head. */
function readSingle(form: Form, row: string, rows: readonly (readonly PlacedCell[])[], cells: Cells): ReportLine[] | undefined {
  const columns = figuresOf(columnsOf(form));
  const isNumbering = (line: readonly PlacedCell[]) => line.length > 3 && line.filter(({ text }) => /^\d{1,2}$/.test(text)).every(({ text }, i) => text === String(i + 1)) && line.some(({ text }) => text === '2');
  const figures = rows.filter((line) => line.every((cell) => amountIn(cell) !== undefined) && !isNumbering(line)).sort((a, b) => b.length - a.length)[0];
  if (figures === undefined) return undefined;
  const head = rows.slice(0, rows.indexOf(figures));
  const at = ColumnsAt.of([figures], columns, balancesOfItems(columns), head);
  if (at === undefined) return undefined;
  for (const cell of figures) {
    const column = columns[at.columnOf(cell) ?? -1];
    if (column !== undefined) cells.put(row, column, cell.text);
  }
  return [];
}
