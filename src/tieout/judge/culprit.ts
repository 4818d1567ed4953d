import type { Decimal } from '../../amount';
import type { FigureId } from '../../report';
import { isTurned } from '../turned';
import { type Case, shown } from './case';
import type { Judged } from './judged';

interface Unequal {
  readonly total: Judged;
  readonly parts: readonly Judged[];
  readonly name: string;
  /** The total's value, from a table or as told. */
  readonly of: Decimal;
  readonly sum: Decimal;
  readonly cells: readonly FigureId[];
  readonly count: boolean;
}

/**
 * A total that is not its parts. The number that would tie with two of its digits changed places is the wrong one; else
 * all of them are shown together.
 */
export function unequalParts(all: Case, { total, parts, name, of, sum, cells, count }: Unequal): void {
  const missing = of.minus(sum);
  const turned = [...parts.map((claim) => ({ claim, right: claim.read.value.plus(missing) })), ...(total.read.value.eq(of) ? [{ claim: total, right: sum }] : [])].filter(({ claim, right }) => isTurned(claim.read.value, right));
  const [only] = turned;
  if (only !== undefined && turned.length === 1) {
    only.claim.verdict = 'wrong';
    only.claim.expected = only.right;
    only.claim.cells = cells;
    return;
  }
  const say = count ? (value: Decimal) => value.toString() : shown;
  const values = { name, total: say(of), sum: say(sum) };
  const together = [total, ...parts].filter(({ read }) => read.paragraph === total.read.paragraph);
  const [from, to] = [Math.min(...together.map(({ read }) => read.stated.start)), Math.max(...together.map(({ read }) => read.stated.unitEnd))];
  all.findAt('parts', 'error', total.read.paragraph, [from, to], values, cells);
}
