import type { PerformanceForm } from '../../forms';
import { type Grid, filledIn } from '../grid';
import { isOne } from '../words';

/** A row that a table has only because it goes on on a further page: 续表, or the heads of the indicators once more. */
export function isPrintedAgain({ heads }: PerformanceForm, grid: Grid, row: number): boolean {
  const cells = filledIn(grid, row);
  const [first] = cells;
  if (cells.length === 1 && first !== undefined && isOne(first.text, heads.continued)) return true;
  return cells.some(({ text }) => isOne(text, heads.third)) && cells.some(({ text }) => isOne(text, heads.weight));
}
