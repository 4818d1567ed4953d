import type { Identity } from '../../forms';
import type { Finding } from '../finding';
import type { Condition, Figure, Rule, RuleTerm } from './model';
import { isNarrow, widened } from './narrow';

class RuleState implements Rule {
  readonly key: string;
  readonly identity: Identity;
  readonly order: number;
  readonly anchor: Figure;
  readonly terms: readonly RuleTerm[];
  readonly target: Figure | undefined;
  readonly when: Condition | undefined;
  applies = true;
  units = 0;
  halfUnits = 0;
  filled = 0;
  unreadable = 0;
  dirty = false;
  broken = false;
  finding: Finding | undefined = undefined;
  /** Where the units are NaN. */
  private wideTotal = 0n;
  private wideHalf = 0n;

  constructor(key: string, identity: Identity, order: number, anchor: Figure, terms: readonly RuleTerm[], when: Condition | undefined) {
    this.key = key;
    this.identity = identity;
    this.order = order;
    this.anchor = anchor;
    this.terms = terms;
    this.target = targetOf(terms);
    this.when = when;
  }

  get total(): bigint {
    return isNarrow(this.units) ? widened(this.units) : this.wideTotal;
  }

  get half(): bigint {
    return isNarrow(this.units) ? widened(this.halfUnits) : this.wideHalf;
  }

  add(units: number, halfUnits: number): void {
    this.units += units;
    this.halfUnits += halfUnits;
    if (!isNarrow(this.units) || !isNarrow(this.halfUnits)) this.giveUp();
  }

  addUp(): void {
    this.units = 0;
    this.halfUnits = 0;
    for (const term of this.terms) this.add(coefficientOf(term) * term.figure.units, term.figure.halfUnits);
    if (isNarrow(this.units)) return;
    this.wideTotal = 0n;
    this.wideHalf = 0n;
    for (const term of this.terms) {
      this.wideTotal += coefficientOf(term) === 1 ? term.figure.value : -term.figure.value;
      this.wideHalf += term.figure.half;
    }
  }

  /** What went beyond the bound may have lost a digit: it does not come back by another addition. */
  private giveUp(): void {
    this.units = NaN;
    this.halfUnits = NaN;
  }
}

/** A rule of one term or more, not yet linked to its figures. */
export function newRule(key: string, identity: Identity, order: number, anchor: Figure, terms: readonly RuleTerm[], when: Condition | undefined): Rule {
  return new RuleState(key, identity, order, anchor, terms, when);
}

/** The left figure, where it stands alone. */
function targetOf([first, second]: readonly RuleTerm[]): Figure | undefined {
  return first?.role === 'left' && first.sign === 1 && second?.role !== 'left' ? first.figure : undefined;
}

export function coefficientOf(term: RuleTerm): 1 | -1 {
  return term.role === 'left' ? term.sign : term.sign === 1 ? -1 : 1;
}

/** Whether the rule is the formula of its left cell. */
export function isFormula(rule: Rule): boolean {
  return rule.target?.definer === rule;
}

/** Enters the rule into the index of its figures and sums them up. */
export function link(rule: Rule): void {
  rule.filled = 0;
  rule.unreadable = 0;
  for (const term of rule.terms) {
    const { figure } = term;
    figure.uses.push({ rule, coefficient: coefficientOf(term) });
    if (figure.state === 'amount') rule.filled += 1;
    else if (figure.state === 'unreadable') rule.unreadable += 1;
  }
  rule.addUp();
  if (rule.when !== undefined) for (const figure of rule.when.figures) figure.readers = [...figure.readers, rule];
  rule.applies = rule.when?.holds() ?? true;
  if (rule.target !== undefined) rule.target.definer = definerOf(rule.target);
}

export function unlink(rule: Rule): void {
  for (const { figure } of rule.terms) removeWhere(figure.uses, (use) => use.rule === rule);
  for (const figure of rule.when?.figures ?? []) figure.readers = figure.readers.filter((reader) => reader !== rule);
  if (rule.target !== undefined) rule.target.definer = definerOf(rule.target);
}

/** The first declared definition of a cell is its formula; a second one is a rule like any other. */
function definerOf(figure: Figure): Rule | undefined {
  let first: Rule | undefined;
  for (const { rule } of figure.uses) {
    if (rule.identity.defines === true && rule.target === figure && (first === undefined || rule.order < first.order)) first = rule;
  }
  return first;
}

function removeWhere<T>(list: T[], unwanted: (item: T) => boolean): void {
  const index = list.findIndex(unwanted);
  if (index < 0) return;
  const last = list.pop();
  // Order within an index is of no consequence: what is reported is ordered by the declaration.
  if (last !== undefined && index < list.length) list[index] = last;
}

/** Whether two rules read the same figures in the same way. */
export function sameReading(a: Rule, b: Rule): boolean {
  if (a.terms.length !== b.terms.length) return false;
  for (let i = 0; i < a.terms.length; i += 1) {
    const one = a.terms[i];
    const other = b.terms[i];
    if (one?.figure !== other?.figure || one?.sign !== other?.sign || one?.role !== other?.role) return false;
  }
  const read = a.when?.figures ?? [];
  const readToo = b.when?.figures ?? [];
  return read.length === readToo.length && read.every((figure, i) => figure === readToo[i]);
}
