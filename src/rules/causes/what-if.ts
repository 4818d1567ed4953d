import { formulaOf } from '../engine/figure';
import { excessAt } from '../engine/judge';
import type { Figure, Rule } from '../engine/model';
import { halfOf } from '../engine/scaled';

/** What would become of the rules if figures were mended. */
export interface Effect {
  /** Broken rules that would hold within their intervals. */
  readonly repaired: ReadonlySet<Rule>;
  /** How many rules hold now and would be broken. */
  readonly broken: number;
}

/** The rules if `figure` held `value`, computed cells following. Nothing is written. */
export function effectOf(figure: Figure, value: bigint): Effect {
  const totals = new Map<Rule, bigint>();
  spread(figure, value - figure.value, totals, []);
  const repaired = new Set<Rule>();
  let broken = 0;
  for (const [rule, change] of totals) {
    if (change === 0n || !rule.applies || rule.unreadable > 0 || rule.identity.advice === true || rule.identity.relation === 'about' || rule.identity.relation === 'same-magnitude') continue;
    const holds = holdsAt(rule, rule.total + change, roundingOf(figure, rule));
    if (rule.broken && holds) repaired.add(rule);
    if (!rule.broken && !holds) broken += 1;
  }
  return { repaired, broken };
}

/** What one more in `figure` would add to the total of every rule that rests on it. */
export function effectsOfOne(figure: Figure): ReadonlyMap<Rule, bigint> {
  const totals = new Map<Rule, bigint>();
  spread(figure, 1n, totals, []);
  return totals;
}

function spread(figure: Figure, amount: bigint, totals: Map<Rule, bigint>, path: readonly Figure[]): void {
  for (let use = figure.firstUse; use !== undefined; use = use.next) {
    const { rule } = use;
    const change = use.coefficient === 1 ? amount : -amount;
    const { target } = rule;
    // The formula that was followed to get here holds whatever it gives.
    if (path.length > 0 && rule === figure.definer) continue;
    if (target !== undefined && target !== figure && formulaOf(target) === rule && !path.includes(target)) {
      // The formula keeps its own rule; whoever reads the cell sees the change.
      spread(target, -change, totals, [...path, figure]);
    } else {
      totals.set(rule, (totals.get(rule) ?? 0n) + change);
    }
  }
}

/** What the rounding of a figure would add to a rule's interval: that of a filled one is in it already, and beside 元 there is none. */
function roundingOf(figure: Figure, { half }: Rule): bigint {
  return figure.state === 'amount' || !figure.kind.rounds || half === 0n ? 0n : halfOf(figure.kind.places);
}

/** Whether a rule would hold, within its interval widened by `room`, with another total. */
export function holdsAt(rule: Rule, total: bigint, room = 0n): boolean {
  return excessAt(rule, total) <= rule.half + room;
}
