import type { Figure, Rule } from '../engine/model';
import { absolute, halfOf } from '../engine/scaled';
import { holdsAt } from '../causes/what-if';
import { type Coefficients, type World, isWitness, weightOf } from './world';

/** What some moved figures add to the totals of rules and, by their rounding, to their intervals. */
export interface Moved {
  readonly totals: ReadonlyMap<Rule, bigint>;
  readonly rooms: ReadonlyMap<Rule, bigint>;
}

/** What moved figures come to, no figure being free. */
export interface Outcome {
  /** Weight of the rules repaired less that of the rules broken. */
  readonly gain: number;
  readonly repaired: ReadonlySet<Rule>;
}

export const NOTHING_MOVED: Moved = { totals: new Map(), rooms: new Map() };

/** The best that a change of one figure can do: any change from `lo` to `hi` repairs as much. */
export interface Remedy {
  /** Weight of the rules repaired less that of the rules broken. */
  readonly gain: number;
  readonly repaired: ReadonlySet<Rule>;
  readonly lo: bigint;
  readonly hi: bigint;
}

/** The changes of the free figure under which a rule holds. */
interface Reach {
  readonly rule: Rule;
  readonly lo: bigint;
  readonly hi: bigint;
}

const FAR = 10n ** 40n;

/** Whether a bound of a change is none. */
export function isFar(change: bigint): boolean {
  return absolute(change) >= FAR / 10n;
}

/**
 * Changes `free` by whatever repairs most and breaks least, after what has moved already; the smallest change of those.
 * Undefined where nothing would be gained.
 */
export function remedyBy(world: World, coefficients: Coefficients, free: Figure, moved: Moved = NOTHING_MOVED): Remedy | undefined {
  const own = coefficients.of(free);
  const anyway = outcomeOf(world, moved, own);
  const reaches = reachesOf(own, free, moved);
  const lost = reaches.reduce((sum, { rule }) => (world.broken.has(rule) ? sum : sum + weightOf(rule)), 0);
  const best = deepest(reaches);
  const gain = anyway.gain - lost + best.weight;
  const repaired = new Set([...anyway.repaired, ...best.under.filter(({ rule }) => world.broken.has(rule)).map(({ rule }) => rule)]);
  return gain <= 0 ? undefined : { gain, repaired, lo: best.lo, hi: best.hi };
}

/** What has moved repairs and breaks, but for rules that are `open`. */
export function outcomeOf(world: World, moved: Moved, open: { readonly has: (rule: Rule) => boolean } = NOTHING_MOVED.totals): Outcome {
  let gain = 0;
  const repaired = new Set<Rule>();
  for (const [rule, change] of moved.totals) {
    if (!isWitness(rule) || open.has(rule)) continue;
    const holds = holdsAt(rule, rule.total + change, moved.rooms.get(rule));
    if (holds === !world.broken.has(rule)) continue;
    gain += holds ? weightOf(rule) : -weightOf(rule);
    if (holds) repaired.add(rule);
  }
  return { gain, repaired };
}

/** The changes of the free figure that most rules ask for, but for rules that are `open`, whatever they gain. */
export function askedOf(coefficients: Coefficients, free: Figure, moved: Moved, open: { readonly has: (rule: Rule) => boolean }): Pick<Remedy, 'lo' | 'hi'> {
  return deepest(reachesOf(coefficients.of(free), free, moved).filter(({ rule }) => !open.has(rule)));
}

function reachesOf(own: ReadonlyMap<Rule, bigint>, free: Figure, moved: Moved): Reach[] {
  return [...own].flatMap(([rule, coefficient]) =>
    coefficient === 0n || !isWitness(rule) ? [] : [reachOf(rule, rule.total + (moved.totals.get(rule) ?? 0n), coefficient, roomOf(free, rule, moved.rooms.get(rule)) * absolute(coefficient) + (moved.rooms.get(rule) ?? 0n))]);
}

/**
 * What the rounding of the figure that was meant would add, under a rule, to that of the one that stands there: among 元 nothing.
 * @param moved what moved figures add to the rule's rounding
 */
export function roomOf({ entry, kind, half, state }: Figure, rule: Rule, moved = 0n): bigint {
  if (!kind.rounds || (entry.kind === 'amount' && entry.exact) || (state !== 'amount' && rule.half + moved === 0n)) return 0n;
  return halfOf(kind.places) * BigInt(kind.addends ?? 1) - half;
}

function reachOf(rule: Rule, total: bigint, coefficient: bigint, room: bigint): Reach {
  const half = rule.half + room;
  const size = absolute(coefficient);
  // In the direction of the coefficient: from −total − half to −total + half.
  const least = rule.identity.relation === 'at-most' ? -FAR : -floor(total + half, size);
  const most = rule.identity.relation === 'at-least' ? FAR : floor(half - total, size);
  return coefficient > 0n ? { rule, lo: least, hi: most } : { rule, lo: -most, hi: -least };
}

/** Rounded down, below zero too. */
function floor(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value < 0n && quotient * by !== value ? quotient - 1n : quotient;
}

interface Depth {
  readonly weight: number;
  readonly lo: bigint;
  readonly hi: bigint;
  readonly under: readonly Reach[];
}

/** Where most weight lies one over the other; of equals, the nearest to no change. */
function deepest(reaches: readonly Reach[]): Depth {
  const points = new Set([0n]);
  for (const { lo, hi } of reaches) points.add(lo).add(hi);
  let [at, weight] = [0n, 0];
  for (const point of points) {
    let here = 0;
    for (const { rule, lo, hi } of reaches) if (lo <= point && point <= hi) here += weightOf(rule);
    if (here > weight || (here === weight && absolute(point) < absolute(at))) [at, weight] = [point, here];
  }
  const under = reaches.filter(({ lo, hi }) => lo <= at && at <= hi);
  const lo = under.reduce((most, reach) => (reach.lo > most ? reach.lo : most), -FAR);
  const hi = under.reduce((least, reach) => (reach.hi < least ? reach.hi : least), FAR);
  return { weight, lo, hi, under };
}
