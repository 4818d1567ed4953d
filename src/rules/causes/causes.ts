import type { Cause } from '../cause';
import type { Rule } from '../engine/model';
import type { RuleBook } from '../engine/rule-book';
import type { IdentityFinding } from '../finding';
import { addend } from './addend';
import type { Broken, Candidate, Family } from './candidate';
import { decimalPoint } from './decimal-point';
import { emptyCell } from './empty-cell';
import { inputsOf, largestOf } from './inputs';
import { missingLine } from './missing-line';
import { neighbour } from './neighbour';
import { sign } from './sign';
import { swappedDigits } from './swapped-digits';
import { unit } from './unit';

/** At most so many causes are named: more would be a list, not an answer. */
const MAX_CAUSES = 3;

/** The likelier first, where nothing else decides. */
const FAMILIES: readonly Family[] = [unit, sign, decimalPoint, addend, neighbour, swappedDigits, missingLine, emptyCell];

/** The findings whose causes are other than they say, with the causes that they have now. */
export function* causesOfAll(book: RuleBook): Generator<readonly [Rule, IdentityFinding]> {
  for (const rule of book.rules()) {
    const { finding } = rule;
    if (finding?.kind !== 'identity' || finding.verdict !== 'inconsistent') continue;
    const inputs = inputsOf(rule);
    const causes = causesOf({ rule, inputs, largest: largestOf(inputs), grid: book.grid });
    if (JSON.stringify(causes) !== JSON.stringify(finding.causes)) yield [rule, { ...finding, causes }];
  }
}

/**
 * The likely causes of a broken rule, best first: those that repair most other broken rules and break least,
 * then those that leave the smallest difference.
 */
function causesOf(broken: Broken): readonly Cause[] {
  const weighed = FAMILIES.flatMap((family) => family(broken)).flatMap((candidate) => weigh(broken.rule, candidate));
  weighed.sort((a, b) => b.net - a.net || b.repairs - a.repairs || compare(a.residual, b.residual));
  const named = new Map<string, Cause>();
  // A long table has thousands: only those that are named are put together.
  for (const { cause, repairs } of weighed) {
    if (named.size === MAX_CAUSES) break;
    const made = cause(repairs);
    const mending = mendingOf(made);
    if (!named.has(mending)) named.set(mending, made);
  }
  return [...named.values()];
}

interface Weighed extends Candidate {
  readonly repairs: number;
  readonly net: number;
}

function weigh(rule: Rule, candidate: Candidate): Weighed[] {
  const { repaired, broken } = candidate.effect();
  const others = [...repaired].filter((other) => other !== rule);
  const repairs = others.length;
  // Almost any change mends an inequality: it takes an equality that it mends as well to mean something.
  const supported = rule.identity.relation === 'equal' ? candidate.weak !== true || repairs > 0 : others.some(({ identity }) => identity.relation === 'equal');
  return supported && broken <= repairs ? [{ ...candidate, repairs, net: repairs - broken }] : [];
}

/** What would be changed, and to what: causes that ask for the same are one, whatever they are called. */
function mendingOf(cause: Cause): string {
  switch (cause.kind) {
    case 'line':
      return cause.code;
    case 'addend':
      return `${cause.sum} ${cause.figure} ${cause.times}`;
    default:
      return `${cause.figure} ${cause.proposed.toString()}`;
  }
}

function compare(a: bigint, b: bigint): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
