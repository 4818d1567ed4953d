import { type Interval, ZERO } from '../amount';
import type { Cell } from './finding';

/** The true amounts that a cell's entry stands for; an empty cell and `——` stand for exactly 0. */
export function cellInterval({ entry, half }: Cell): Interval {
  const value = entry.kind === 'amount' ? entry.value : ZERO;
  return { lo: value.minus(half), hi: value.plus(half) };
}
