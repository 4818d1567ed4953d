import { Decimal, ZERO } from '../../amount';

/** `left` columns are, added up, `right` columns: `total = basic + project`. Indices of columns. */
export interface Balance {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const TOLERANCE = new Decimal('0.005');
/** More ways than this to leave cells empty are not tried. */
const MOST = 1_000;

/**
 * Figures of a line whose empty cells left no trace: in which columns they stand, where the sums between the columns
 * allow it in one way only. A cell that every way agrees on is known, the others are undefined; an empty cell is `null`.
 */
export function placed(numbers: readonly Decimal[], columns: number, balances: readonly Balance[], holds: (cells: readonly (Decimal | null)[]) => boolean = () => true): (Decimal | null | undefined)[] {
  if (numbers.length === columns) return [...numbers];
  if (numbers.length > columns || numbers.length === 0) return Array.from({ length: columns }, () => (numbers.length === 0 ? null : undefined));
  const ways = chosen(columns, numbers.length)
    .map((filled) => Array.from({ length: columns }, (_, column) => (filled.includes(column) ? (numbers[filled.indexOf(column)] ?? null) : null)))
    .filter((cells) => balances.every((balance) => fits(cells, balance)) && holds(cells));
  const [first] = ways;
  if (first === undefined) return Array.from({ length: columns }, () => undefined);
  return first.map((cell, column) => (ways.every((cells) => same(cells[column] ?? null, cell)) ? cell : undefined));
}

function fits(cells: readonly (Decimal | null)[], { left, right }: Balance): boolean {
  const sum = (columns: readonly number[]) => columns.reduce((a, column) => a.plus(cells[column] ?? ZERO), ZERO);
  return sum(left).minus(sum(right)).abs().lte(TOLERANCE.times(left.length + right.length));
}

function same(a: Decimal | null, b: Decimal | null): boolean {
  return (a ?? ZERO).eq(b ?? ZERO);
}

/** Every way to choose `count` of `of` columns, in order. */
function chosen(of: number, count: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const take = (from: number, before: readonly number[]): void => {
    if (found.length > MOST) return;
    if (before.length === count) {
      found.push([...before]);
      return;
    }
    for (let column = from; column <= of - (count - before.length); column += 1) take(column + 1, [...before, column]);
  };
  take(0, []);
  return found;
}
