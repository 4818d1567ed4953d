import { isNearInCents, total } from './units';

/** Places of a tree's rows: the total first, then its lines in order, each with the place of the row above it. */
export interface Tree {
  readonly parents: readonly number[];
  /** Rows of which it is the sum. */
  readonly children: readonly (readonly number[])[];
}

export function treeOf(codes: readonly string[]): Tree {
  const at = new Map(codes.map((code, i) => [code, i + 1]));
  const parents = [-1, ...codes.map((code) => (code.length === 3 ? 0 : (at.get(code.slice(0, code.length - 2)) ?? 0)))];
  return { parents, children: parents.map((_, row) => parents.flatMap((parent, child) => (parent === row && child !== row ? [child] : []))) };
}

/** Every row is the sum of the rows below it. Values in hundredths. */
export function addsUpDown({ children }: Tree, values: readonly number[]): boolean {
  return children.every((rows, row) => rows.length === 0 || sumsTo(rows.map((child) => values[child] ?? 0), values[row] ?? 0));
}

export function sumsTo(parts: readonly number[], whole: number): boolean {
  return isNearInCents(total(parts), whole, parts.length + 1);
}

/** Ways that are tried before the search is given up. */
const MOST = 20_000;
/** As many that differ say nothing. */
const WAYS = 12;

/**
 * Which of `values`, in hundredths, is the figure of each row of the tree, in their order, others between them: the first column of a
 * table whose columns were mixed. A choice that takes long stretches is the column as it was printed; else a row on whose
 * figure the ways to choose differ has none. Undefined where there is no way.
 */
export function chosenFor(tree: Tree, values: readonly number[]): readonly (number | undefined)[] | undefined {
  const rows = tree.parents.length;
  if (rows < 2 || values.length < rows) return undefined;
  const search = new Search(tree, values);
  search.take(0, 0);
  if (search.column !== undefined) return search.column;
  const [first] = search.found;
  if (first === undefined || search.found.length === WAYS || search.tried > MOST) return undefined;
  return first.map((place, row) => (search.found.every((each) => values[each[row] ?? -1] === values[place]) ? place : undefined));
}

class Search {
  readonly found: (readonly number[])[] = [];
  column: readonly number[] | undefined;
  tried = 0;
  readonly #tree: Tree;
  readonly #values: readonly number[];
  readonly #places: number[] = [];

  constructor(tree: Tree, values: readonly number[]) {
    this.#tree = tree;
    this.#values = values;
  }

  take(row: number, from: number): void {
    const rows = this.#tree.parents.length;
    if (row === rows) {
      this.#whole();
      return;
    }
    const parent = this.#tree.parents[row] ?? -1;
    const siblings = parent < 0 ? [] : (this.#tree.children[parent] ?? []);
    const left = parent < 0 ? undefined : this.#at(parent) - total(siblings.filter((each) => each < row).map((each) => this.#at(each)));
    const isLast = siblings.at(-1) === row;
    for (let at = from; at <= this.#values.length - (rows - row) && this.found.length < WAYS && this.column === undefined; at += 1) {
      const value = this.#values[at];
      if (value === undefined || (this.tried += 1) > MOST) return;
      if (left !== undefined && !isNearInCents(value, left, siblings.length + 1) && (isLast || value > left)) continue;
      this.#places[row] = at;
      this.take(row + 1, at + 1);
    }
  }

  #at(row: number): number {
    return this.#values[this.#places[row] ?? -1] ?? 0;
  }

  #whole(): void {
    if (inStretches(this.#places)) this.column = [...this.#places];
    if (!this.found.some((each) => each.every((place, row) => this.#values[place] === this.#at(row)))) this.found.push([...this.#places]);
  }
}

/** Nearly every figure directly behind the one of the row before it. */
function inStretches(places: readonly number[]): boolean {
  const behind = places.filter((place, row) => row > 0 && place === (places[row - 1] ?? 0) + 1).length;
  return places.length > 6 && behind * 4 >= (places.length - 1) * 3;
}
