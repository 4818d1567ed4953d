import { type Decimal, ZERO } from '../../amount';
import type { Figure } from './cells';
import type { Balance } from './placement';
import { type PlacedCell, amountIn, middle } from './placed-cells';
import { plain } from './regions';

/** A stretch of the lines in which figures stand under each other. */
interface Stretch {
  readonly from: number;
  to: number;
}

/** Which declared column each figure of the lines stands in: by the sums between columns, and by the words over them. */
export class ColumnsAt {
  readonly #stretches: readonly Stretch[];
  /** Of each stretch, the index of its column. */
  readonly #columns: readonly number[];

  private constructor(stretches: readonly Stretch[], columns: readonly number[]) {
    this.#stretches = stretches;
    this.#columns = columns;
  }

  /** Undefined where the places of the figures do not say it. */
  static of(rows: readonly (readonly PlacedCell[])[], columns: readonly Figure[], balances: readonly Balance[], head: readonly (readonly PlacedCell[])[]): ColumnsAt | undefined {
    const stretches = under(rows.flat());
    if (stretches.length > columns.length || stretches.length === 0) return undefined;
    const places = headPlaces(columns, head);
    const ways = chosen(columns.length, stretches.length)
      .map((way) => ({ way, failed: failures(rows, new ColumnsAt(stretches, way), columns.length, balances), away: away(stretches, way, places) }))
      .sort((a, b) => a.failed - b.failed || a.away - b.away);
    const [best, next] = ways;
    if (best === undefined || best.failed * 5 > rows.length) return undefined;
    // Two ways that nothing tells apart.
    if (next !== undefined && next.failed === best.failed && next.away - best.away < 0.5) return undefined;
    return new ColumnsAt(stretches, best.way);
  }

  columnOf(cell: PlacedCell): number | undefined {
    const at = this.#stretches.findIndex(({ from, to }) => middle(cell) >= from && middle(cell) <= to);
    return at < 0 ? undefined : this.#columns[at];
  }
}

/** Stretches that figures cover, from the left. */
function under(cells: readonly PlacedCell[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to } of [...cells].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

function failures(rows: readonly (readonly PlacedCell[])[], at: ColumnsAt, count: number, balances: readonly Balance[]): number {
  return rows.filter((row) => {
    const values: Decimal[] = Array.from({ length: count }, () => ZERO);
    for (const cell of row) {
      const column = at.columnOf(cell);
      if (column !== undefined) values[column] = amountIn(cell) ?? ZERO;
    }
    const sum = (of: readonly number[]) => of.reduce((a, column) => a.plus(values[column] ?? ZERO), ZERO);
    return balances.some(({ left, right }) => right.length > 0 && sum(left).minus(sum(right)).abs().gt(0.0051 * (left.length + right.length)));
  }).length;
}

/** Where each column's words stand over it; undefined where they were not found. */
function headPlaces(columns: readonly Figure[], head: readonly (readonly PlacedCell[])[]): readonly (number | undefined)[] {
  // A line that numbers the columns, or has words over every one of them.
  const leaf = head.find((line) => line.filter(({ text }) => /^\d{1,2}$/.test(text)).length === columns.length) ?? head.filter((line) => line.length === columns.length && line.length > 3).at(-1);
  if (leaf !== undefined) return leaf.filter(({ text }) => leaf.length === columns.length || /^\d{1,2}$/.test(text)).map(middle);
  const cells = head.flat();
  let before = -1;
  return columns.map(({ title }) => {
    const name = plain(title);
    const found = cells.filter((cell) => cell.from > before && likeness(plain(cell.text), name) > 0).sort((a, b) => likeness(plain(b.text), name) - likeness(plain(a.text), name) || a.from - b.from)[0];
    if (found === undefined) return undefined;
    before = found.from;
    return middle(found);
  });
}

function likeness(written: string, name: string): number {
  if (written === name) return 100;
  return written.length >= 2 && (name.startsWith(written) || name.endsWith(written) || written.endsWith(name)) ? Math.min(written.length, name.length) : 0;
}

function away(stretches: readonly Stretch[], way: readonly number[], places: readonly (number | undefined)[]): number {
  return stretches.reduce((sum, { from, to }, i) => {
    const place = places[way[i] ?? -1];
    return sum + (place === undefined ? 12 : Math.max(0, Math.abs((from + to) / 2 - place)));
  }, 0);
}

/** Every way to choose `count` of `of` columns, in order. */
function chosen(of: number, count: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const take = (from: number, before: readonly number[]): void => {
    if (found.length > 2_000) return;
    if (before.length === count) found.push([...before]);
    else for (let column = from; column <= of - (count - before.length); column += 1) take(column + 1, [...before, column]);
  };
  take(0, []);
  return found;
}
