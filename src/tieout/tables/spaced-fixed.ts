import { plain } from '../../amount';
import { type Form, type Lane, type Row, columnsOf } from '../../forms';
import type { Line as ReportLine } from '../../report';
import { type Cells, figuresOf } from './cells';
import { type Piece, piecesOf } from './words';

/** 01 and 04: a row's label and then its figures; of several columns, only the first that a figure can stand in is known. */
export function readSpacedRows(form: Form, lines: readonly string[], cells: Cells): ReportLine[] {
  if (form.body.kind !== 'fixed') return [];
  const rows = form.body.lanes.flatMap((lane) => lane.rows.map((row) => ({ lane, row, label: plain(row.label) }))).filter(({ label }) => label !== '');
  const done = new Set<string>();
  const stream = lines.flatMap((line) => piecesOf(line));
  let at = 0;
  while (at < stream.length) {
    const label = labelAt(stream, at, rows.filter(({ row }) => !done.has(row.key)));
    if (label === undefined) {
      at += 1;
      continue;
    }
    at += label.used;
    const amounts: string[] = [];
    // 行次, where the form numbers its rows.
    if (label.row.number !== undefined && stream[at]?.text === String(label.row.number)) at += 1;
    while (stream[at]?.kind === 'amount') {
      amounts.push(stream[at]?.text ?? '');
      at += 1;
    }
    done.add(label.row.key);
    putRow(label, amounts, cells);
  }
  return [];
}

interface Label {
  readonly lane: Lane;
  readonly row: Row;
  readonly label: string;
}

/** A label, also one that was broken: `二十二、灾害防治及应急管理支 98.23 出`. */
function labelAt(stream: readonly Piece[], at: number, rows: readonly Label[]): (Label & { readonly used: number }) | undefined {
  let written = '';
  for (let used = 1; used <= 4; used += 1) {
    const piece = stream[at + used - 1];
    if (piece?.kind !== 'words') break;
    written += plain(piece.text);
    const exact = rows.find(({ label }) => label === written);
    if (exact !== undefined) return { ...exact, used };
  }
  const begun = written === '' ? undefined : plain(stream[at]?.text ?? '');
  const broken = begun === undefined || begun.length < 8 ? [] : rows.filter(({ label }) => label.startsWith(begun) && label.length - begun.length <= 6);
  const [only] = broken;
  return broken.length === 1 && only !== undefined ? { ...only, used: 1 } : undefined;
}

function putRow({ lane, row }: Label, amounts: readonly string[], cells: Cells): void {
  const columns = figuresOf(lane.columns);
  if (amounts.length === columns.length) columns.forEach((column, i) => cells.put(row.key, column, amounts[i]));
  else {
    const [first, ...others] = columns;
    if (first === undefined || amounts.length === 0) return;
    cells.put(row.key, first, amounts[0]);
    cells.taken += Math.min(amounts.length, columns.length) - 1;
    for (const column of others) cells.unknown(row.key, column, amounts.join(' '));
  }
}

/** 06: codes with a name and a figure each, in lanes side by side. */
export function readSpacedItems(form: Form, lines: readonly string[], cells: Cells): ReportLine[] | undefined {
  if (form.body.kind !== 'fixed') return undefined;
  const rows = new Map(form.body.lanes.flatMap((lane) => lane.rows.map((row) => [row.code ?? '', { row, column: figuresOf(lane.columns)[0] }] as const)));
  const foot = form.body.foot ?? [];
  const figure = figuresOf(columnsOf(form))[0];
  const stream = lines.flatMap((line) => piecesOf(line));
  let open: { readonly key: string; readonly column: typeof figure } | undefined;
  let count = 0;
  for (let at = 0; at < stream.length; at += 1) {
    const piece = stream[at];
    if (piece === undefined) continue;
    const joined = /^3\d\d$/.test(piece.text) && /^\d\d$/.test(stream[at + 1]?.text ?? '') ? `${piece.text}${stream[at + 1]?.text ?? ''}` : piece.text;
    const item = /^3\d{2}(?:\d{2})?$/.test(joined) ? rows.get(joined) : undefined;
    const isCode = item !== undefined && (stream[at + (joined === piece.text ? 1 : 2)]?.kind !== 'amount' || joined.length === 5);
    const total = piece.kind === 'words' ? foot.find(({ row }) => plain(row.label) === plain(piece.text)) : undefined;
    if (isCode) {
      if (joined !== piece.text) at += 1;
      open = { key: item.row.key, column: item.column };
    } else if (total !== undefined) open = { key: total.row.key, column: figure };
    else if (piece.kind === 'amount' && open?.column !== undefined) {
      cells.put(open.key, open.column, piece.text);
      open = undefined;
      count += 1;
    }
  }
  return count > 2 ? [] : undefined;
}
