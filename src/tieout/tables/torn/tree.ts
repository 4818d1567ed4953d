import { type Decimal, ZERO } from '../../../amount';

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

const TOLERANCE = 0.0051;

/** Every row is the sum of the rows below it. */
export function addsUpDown({ children }: Tree, values: readonly Decimal[]): boolean {
  return children.every((rows, row) => rows.length === 0 || sumsTo(rows.map((child) => values[child] ?? ZERO), values[row] ?? ZERO));
}

export function sumsTo(parts: readonly Decimal[], whole: Decimal): boolean {
  return parts.reduce((a, b) => a.plus(b), ZERO).minus(whole).abs().lte(TOLERANCE * (parts.length + 1));
}

/** Ways that are tried before the search is given up. */
const MOST = 20_000;
/** As many that differ say nothing. */
const WAYS = 12;

/**
 * A figure for every row of the tree out of `amounts`, in their order, others between them: the first column of a table
 * whose columns were mixed. One that takes long stretches is the column as it was printed;
 * else a row on whose figure the ways to choose differ has none. Undefined where there is no way.
 */
export function chosenFor(tree: Tree, amounts: readonly Decimal[]): readonly (Decimal | undefined)[] | undefined {
  const rows = tree.parents.length;
  if (rows < 2 || amounts.length < rows) return undefined;
  const found: (readonly Decimal[])[] = [];
  const values: Decimal[] = [];
  const places: number[] = [];
  let tried = 0;
  let column: readonly Decimal[] | undefined;
  const take = (row: number, from: number): void => {
    if (row === rows) {
      if (column === undefined && inStretches(places)) column = [...values];
      if (!found.some((each) => each.every((value, i) => value.eq(values[i] ?? ZERO)))) found.push([...values]);
      return;
    }
    const parent = tree.parents[row] ?? -1;
    const siblings = parent < 0 ? [] : (tree.children[parent] ?? []);
    const before = siblings.filter((each) => each < row).reduce((a, each) => a.plus(values[each] ?? ZERO), ZERO);
    const left = parent < 0 ? undefined : (values[parent] ?? ZERO).minus(before);
    const isLast = siblings.at(-1) === row;
    const tolerance = TOLERANCE * (siblings.length + 1);
    for (let at = from; at <= amounts.length - (rows - row) && found.length < WAYS && column === undefined; at += 1) {
      const value = amounts[at];
      if (value === undefined || (tried += 1) > MOST) return;
      if (left !== undefined && (isLast ? value.minus(left).abs().gt(tolerance) : value.minus(left).gt(tolerance))) continue;
      values[row] = value;
      places[row] = at;
      take(row + 1, at + 1);
    }
  };
  take(0, 0);
  if (column !== undefined) return column;
  const [first] = found;
  if (first === undefined || found.length === WAYS || tried > MOST) return undefined;
  return first.map((value, row) => (found.every((each) => each[row]?.eq(value)) ? value : undefined));
}

/** Nearly every figure directly behind the one of the row before it. */
function inStretches(places: readonly number[]): boolean {
  const behind = places.filter((place, row) => row > 0 && place === (places[row - 1] ?? 0) + 1).length;
  return places.length > 6 && behind * 4 >= (places.length - 1) * 3;
}
