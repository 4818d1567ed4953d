import type { TableBlock, TableCell, TableRow } from './model';

/** The room of the first page and of those that follow, in points. */
export interface Rooms {
  readonly first: number;
  readonly next: number;
}

/** Rows that hold heads of columns for those below it, as far as `last`: they stand over what is left of these, too. */
export interface Heads {
  readonly row: number;
  readonly last: number;
}

/** A page that a break would leave emptier than this is filled further. */
const FULL = 0.75;

/**
 * A table that is longer than a page, a table a page. A break falls where the fewest merged labels are cut, and a label that is
 * cut is said again: programs print only one of its parts, or half a line of it in each.
 */
export function paged(table: TableBlock, rooms: Rooms, heads: Heads | undefined): readonly TableBlock[] {
  const { rows } = table;
  const pages: TableBlock[] = [];
  let from = 0;
  while (from < rows.length) {
    const again = from > 0 && heads !== undefined && from > heads.row && from <= heads.last ? rows.slice(heads.row, heads.row + 1) : [];
    const to = endOf(rows, from, (from === 0 ? rooms.first : rooms.next) - heightOf(again));
    pages.push({ ...table, rows: relabelled(rows, again, from, to) });
    from = to;
  }
  return pages;
}

function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** The row that the next page begins with. */
function endOf(rows: readonly TableRow[], from: number, room: number): number {
  let used = 0;
  let best = { at: from + 1, cut: Infinity };
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || (used + row.height > room && at > from)) return best.at;
    used += row.height;
    const cut = cutAt(rows[at + 1]);
    if (cut <= best.cut || used < room * FULL) best = { at: at + 1, cut };
  }
  return rows.length;
}

/** Merged labels that a break above the row cuts. */
function cutAt(row: TableRow | undefined): number {
  return row?.cells.filter(({ down }) => down === 'continued').length ?? 0;
}

/** Rows of one page, below heads that are printed again; merged cells begin and end on it. */
function relabelled(rows: readonly TableRow[], again: readonly TableRow[], from: number, to: number): TableRow[] {
  const page = [...again, ...rows.slice(from, to)];
  const [head] = again;
  return page.map((row, index): TableRow => ({
    ...row,
    cells: placed(row).map(([cell, column]) => {
      // A label that begins beside the heads goes on below them here too.
      const cut = cell.down === 'continued' && index === again.length && downAt(head, column) !== 'first';
      if (cell.down !== 'first' && !cut) return cell;
      const goesOn = downAt(page[index + 1], column) === 'continued';
      return { ...cell, text: cut ? labelAbove(rows, from, column) : cell.text, down: goesOn ? 'first' : 'single' };
    }),
  }));
}

function labelAbove(rows: readonly TableRow[], from: number, column: number): string {
  for (let above = from - 1; above >= 0; above -= 1) {
    const cell = placed(rows[above]).find(([, at]) => at === column)?.[0];
    if (cell?.down === 'first') return cell.text;
  }
  return '';
}

function downAt(row: TableRow | undefined, column: number): TableCell['down'] | undefined {
  return placed(row).find(([, at]) => at === column)?.[0].down;
}

/** Cells with the columns that they begin in. */
function placed(row: TableRow | undefined): (readonly [TableCell, number])[] {
  let column = 0;
  return (row?.cells ?? []).map((cell) => {
    const at = column;
    column += cell.across;
    return [cell, at];
  });
}
