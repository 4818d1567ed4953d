import { type Decimal, ZERO, plain } from '../../amount';
import type { Figure } from './cells';
import type { Balance } from './placement';
import { type PlacedCell, amountIn, middle } from './placed-cells';

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
    if (stretches.length === 0) return undefined;
    const places = headPlaces(columns, head);
    // A mark in the middle of a column and figures at its right side stand under each other nowhere: each is under the nearest words.
    if (stretches.length > columns.length) return nearest(stretches, places);
    const ways = chosen(columns.length, stretches.length)
      .map((way) => ({ way, failed: failures(rows, new ColumnsAt(stretches, way), columns.length, balances), away: away(stretches, way, places) }))
      .sort((a, b) => a.failed - b.failed || a.away - b.away);
    const [best, next] = ways;
    if (best === undefined || best.failed * 5 > rows.length) return undefined;
    // Two ways that nothing tells apart.
    if (next?.failed === best.failed && next.away - best.away < 0.5) return undefined;
    return new ColumnsAt(stretches, best.way);
  }

  static at(stretches: readonly Stretch[], columns: readonly number[]): ColumnsAt {
    return new ColumnsAt(stretches, columns);
  }

  columnOf(cell: PlacedCell): number | undefined {
    const at = this.#stretches.findIndex(({ from, to }) => middle(cell) >= from && middle(cell) <= to);
    return at < 0 ? undefined : this.#columns[at];
  }
}

function nearest(stretches: readonly Stretch[], places: readonly (PlacedCell | undefined)[]): ColumnsAt | undefined {
  const known = places.flatMap((place, column) => (place === undefined ? [] : [{ place, column }]));
  if (known.length < places.length || stretches.length > places.length * 2) return undefined;
  return ColumnsAt.at(stretches, stretches.map(({ from, to }) => [...known].sort((a, b) => Math.abs(middle(a.place) - (from + to) / 2) - Math.abs(middle(b.place) - (from + to) / 2))[0]?.column ?? 0));
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
function headPlaces(columns: readonly Figure[], head: readonly (readonly PlacedCell[])[]): readonly (PlacedCell | undefined)[] {
  const numbered = head.find((line) => columns.every(({ number }) => number !== undefined && line.some(({ text }) => text === String(number))));
  if (numbered !== undefined) return columns.map(({ number }) => numbered.find(({ text }) => text === String(number)));
  // The same one or two words over every column: 预算数, 决算数.
  const leaf = head.filter((line) => line.length === columns.length && line.length > 3 && new Set(line.map(({ text }) => text)).size <= 2).at(-1);
  if (leaf !== undefined) return leaf;
  const cells = head.flat();
  let before = -1;
  return columns.map(({ title }) => {
    const name = plain(title);
    const found = cells.filter((cell) => cell.from > before && likeness(plain(cell.text), name) > 0).sort((a, b) => likeness(plain(b.text), name) - likeness(plain(a.text), name) || a.from - b.from)[0];
    if (found === undefined) return undefined;
    before = found.from;
    return found;
  });
}

function likeness(written: string, name: string): number {
  if (written === name) return 100;
  return written.length >= 2 && (name.startsWith(written) || name.endsWith(written) || written.endsWith(name)) ? Math.min(written.length, name.length) : 0;
}

/** How far the figures stand from the words of their columns, in whichever way the two are aligned. */
function away(stretches: readonly Stretch[], way: readonly number[], places: readonly (PlacedCell | undefined)[]): number {
  const sum = (far: (stretch: Stretch, place: PlacedCell, next: PlacedCell | undefined) => number) =>
    stretches.reduce((all, stretch, i) => {
      const column = way[i] ?? -1;
      const place = places[column];
      return all + (place === undefined ? UNNAMED : far(stretch, place, places[column + 1]));
    }, 0);
  return Math.min(
    sum((stretch, place) => Math.abs(middle(stretch) - middle(place))),
    sum((stretch, place) => Math.abs(stretch.to - place.to)),
    // Words at the left of a column, figures at its right: they end before the next words begin.
    sum((stretch, place, next) => Math.abs(stretch.to + 3 - (next?.from ?? Math.max(place.to, stretch.to) + 3))),
  );
}

/** A column whose words were not found is as far as this. */
const UNNAMED = 12;

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
