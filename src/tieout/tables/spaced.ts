import { type Form, columnsOf } from '../../forms';
import type { Line as ReportLine } from '../../report';
import { type Cells, figuresOf } from './cells';
import { readSpacedItems, readSpacedRows } from './spaced-fixed';
import { readSpacedLines } from './spaced-lines';
import { readSingleLine, singleRow } from './spaced-single';
import { piecesOf } from './words';

/** A table in the text of a PDF: cells between blanks, empty ones without a trace. Undefined where it cannot be relied on. */
export function readSpaced(form: Form, lines: readonly string[], cells: Cells): ReportLine[] | undefined {
  const read = readAs(form, lines, cells);
  return read !== undefined && (form.body.kind === 'lines' || isWhole(lines, cells)) ? read : undefined;
}

/** Nearly every figure found its row: else the rows were torn from their figures. */
function isWhole(lines: readonly string[], { taken }: Cells): boolean {
  const amounts = lines.flatMap((line) => piecesOf(line)).filter((piece) => piece.kind === 'amount' && /\.\d|,/.test(piece.text)).length;
  return taken * 10 >= amounts * 9;
}

function readAs(form: Form, lines: readonly string[], cells: Cells): ReportLine[] | undefined {
  const { body } = form;
  // Nothing was printed, or nothing came through: only its own words tell.
  if (!lines.some((line) => /\d\.\d|\d,\d{3}/.test(line)) && !lines.some((line) => /无数据|没有|无.{0,30}(?:支出|收入)/.test(line))) return undefined;
  if (body.kind === 'lines') return readSpacedLines(form, body.total, lines, cells);
  const rows = body.lanes.flatMap((lane) => lane.rows);
  const single = singleRow(form);
  if (single !== undefined) return readSingleLine(single, figuresOf(columnsOf(form)), lines, cells);
  const isCoded = rows.every(({ code }) => code !== undefined);
  return isCoded ? readSpacedItems(form, lines, cells) : readSpacedRows(form, lines, cells);
}
