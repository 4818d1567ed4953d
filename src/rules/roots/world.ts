import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import { isComputed } from '../engine/figure';
import { Follower } from '../engine/follower';
import { gridOf } from '../engine/grid';
import { excessOf } from '../engine/judge';
import type { Figure, Rule } from '../engine/model';
import { RuleBook } from '../engine/rule-book';
import { effectsOfOne } from '../causes/what-if';
import type { Whereabouts } from './frames';

/** A report as the search for causes sees it; computed figures are up to date. */
export interface World {
  readonly set: FormSet;
  readonly report: Report;
  readonly book: RuleBook;
  readonly broken: ReadonlySet<Rule>;
  /** Left out: figures stand as the forms order them. */
  readonly where: Whereabouts | undefined;
}

export function worldOf(set: FormSet, report: Report, where?: Whereabouts): World {
  const book = new RuleBook(set, gridOf(set, report));
  // An entry does not say how wide the sum of a formula is; the rules have to be judged as the check judges them.
  const follower = new Follower();
  follower.recompute(book.rules());
  follower.settleFormulas();
  return { set, report, book, where, broken: new Set(book.rules().filter((rule) => isWitness(rule) && excessOf(rule) > rule.half)) };
}

const LINEAR: ReadonlySet<string> = new Set(['equal', 'at-most', 'at-least']);

/** Whether the rule says something that counts for or against a cause: it proves, and it answers a change evenly. */
export function isWitness({ applies, unreadable, identity: { advice, relation } }: Rule): boolean {
  return applies && unreadable === 0 && advice !== true && LINEAR.has(relation);
}

/** Almost any change satisfies an inequality: an equality says twice as much. */
export function weightOf({ identity: { relation } }: Rule): number {
  return relation === 'equal' ? 2 : 1;
}

/** Whether a person's figure could stand there. */
export function isEnterable(figure: Figure): boolean {
  return figure.kind.measure !== 'text' && figure.state !== 'unreadable' && !isComputed(figure);
}

/** What one more in each figure adds to the totals of rules; asked for again and again. */
export class Coefficients {
  private readonly known = new Map<Figure, ReadonlyMap<Rule, bigint>>();

  of(figure: Figure): ReadonlyMap<Rule, bigint> {
    let found = this.known.get(figure);
    if (found === undefined) this.known.set(figure, (found = effectsOfOne(figure)));
    return found;
  }
}
