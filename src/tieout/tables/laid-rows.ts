import { plain } from '../../amount';
import type { FixedLane, Form, Measure, Row } from '../../forms';
import type { Line as ReportLine } from '../../report';
import { type Cells, figuresOf } from './cells';
import { ColumnsAt } from './columns-at';
import type { Balance } from './placement';
import { type PlacedCell, amountIn } from './placed-cells';

/** What is never filled in. */
const STRUCTURAL = /^[-—–]+$/;

interface Labelled {
  readonly lane: FixedLane;
  readonly row: Row;
  readonly label: string;
}

/** 01 and 04: labels and the figures after them, in lanes beside each other. A label may go on below its line. */
export function readLaidRows(form: Form, rows: readonly (readonly PlacedCell[])[], cells: Cells): ReportLine[] | undefined {
  if (form.body.kind !== 'fixed') return undefined;
  const labels = form.body.lanes.flatMap((lane) => lane.rows.map((row): Labelled => ({ lane, row, label: plain(row.label) }))).filter(({ label }) => label !== '');
  const done = new Map<string, { readonly lane: FixedLane; readonly measure: Measure | undefined; readonly figures: PlacedCell[]; readonly broken: boolean }>();
  const head: (readonly PlacedCell[])[] = [];
  for (const line of rows) {
    let open: PlacedCell[] | undefined;
    let found = false;
    for (let at = 0; at < line.length; at += 1) {
      const cell = line[at];
      if (cell === undefined) continue;
      const label = labelOf(labels.filter(({ row }) => !done.has(row.key)), cell, line[at + 1]);
      if (label !== undefined) {
        open = [];
        found = true;
        done.set(label.row.key, { lane: label.lane, measure: label.row.measure, figures: open, broken: label.label !== plain(cell.text) });
        if (label.row.number !== undefined && line[at + 1]?.text === String(label.row.number)) at += 1;
      } else if (amountIn(cell) === undefined && !STRUCTURAL.test(cell.text)) open = undefined;
      else open?.push(cell);
    }
    if (!found && done.size === 0) head.push(line);
  }
  for (const lane of form.body.lanes) {
    const columns = figuresOf(lane.columns);
    const own = [...done].filter(([, each]) => each.lane === lane);
    const figures = own.map(([, each]) => each.figures).filter((each) => each.length > 0);
    const at = columns.length > 1 ? ColumnsAt.of(figures, columns, balancesOf(columns.map(({ key }) => key)), head) : undefined;
    for (const { key } of lane.rows) if (!done.has(key)) for (const column of columns) cells.unknown(key, column, key);
    for (const [row, { figures: written, measure, broken }] of own) {
      // Its figure may stand beside the rest of the label.
      if (broken && written.length === 0) for (const column of columns) cells.unknown(row, column, row);
      for (const [i, cell] of written.entries()) {
        const column = columns.length === 1 ? columns[i] : columns[at?.columnOf(cell) ?? (i === 0 && columns[0]?.key === 'total' ? 0 : -1)];
        if (column !== undefined) cells.put(row, column, cell.text, measure ?? column.measure);
      }
      if (at === undefined && columns.length > 1 && written.length > 0) for (const column of columns[0]?.key === 'total' ? columns.slice(1) : columns) cells.unknown(row, column, written.map(({ text }) => text).join(' '));
    }
  }
  return done.size > 3 ? [] : undefined;
}

/** 合计 of the funds beside it. */
function balancesOf(keys: readonly string[]): Balance[] {
  return keys[0] === 'total' ? [{ left: [0], right: keys.slice(1).map((_, i) => i + 1) }] : [];
}

function labelOf(labels: readonly Labelled[], cell: PlacedCell, next: PlacedCell | undefined): Labelled | undefined {
  if (amountIn(cell) !== undefined) return undefined;
  const written = plain(cell.text);
  const best = (found: readonly Labelled[]) => found.find(({ row: { number } }) => number !== undefined && next?.text === String(number)) ?? found[0];
  const exact = labels.filter(({ label }) => label === written);
  if (exact.length > 0) return best(exact);
  if (written.length < 5) return undefined;
  const begun = labels.filter(({ label }) => label.startsWith(written));
  return new Set(begun.map(({ label }) => label)).size === 1 ? best(begun) : undefined;
}
