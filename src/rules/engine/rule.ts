import type { Identity } from '../../forms';
import type { Finding } from '../finding';
import type { Condition, Figure, Rule, RulePlace, RuleTerm, Use } from './model';
import { isNarrow, widened } from './narrow';
import type { Selection } from './select';

class UseState implements Use {
  readonly rule: Rule;
  readonly figure: Figure;
  readonly role: 'left' | 'right';
  readonly sign: 1 | -1;
  readonly coefficient: 1 | -1;
  next: Use | undefined = undefined;

  constructor(rule: Rule, figure: Figure, role: 'left' | 'right', sign: 1 | -1) {
    this.rule = rule;
    this.figure = figure;
    this.role = role;
    this.sign = sign;
    this.coefficient = role === 'left' ? sign : sign === 1 ? -1 : 1;
  }
}

class RuleState implements Rule {
  readonly identity: Identity;
  readonly order: number;
  readonly anchor: Figure;
  readonly terms: readonly Use[];
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
  readonly place: RulePlace;
  /** Most rules have nothing to say, and nobody asks for their keys. */
  private named: string | undefined = undefined;
  /** Where the units are NaN. */
  private wideTotal = 0n;
  private wideHalf = 0n;

  constructor(identity: Identity, order: number, place: RulePlace, selected: Selection, anchor: Figure, when: Condition | undefined) {
    this.identity = identity;
    this.order = order;
    this.place = place;
    this.anchor = anchor;
    const uses = new Array<Use>(selected.count);
    for (let i = 0; i < selected.count; i += 1) uses[i] = new UseState(this, selected.figureAt(i) ?? anchor, selected.roleAt(i), selected.signAt(i));
    this.terms = uses;
    this.target = targetOf(this.terms);
    this.when = when;
  }

  /** `05-a/roll-up/20801/basic`. */
  get key(): string {
    return (this.named ??= keyAt(this.identity, this.place));
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
    for (const { coefficient, figure } of this.terms) this.add(coefficient * figure.units, figure.halfUnits);
    if (isNarrow(this.units)) return;
    this.wideTotal = 0n;
    this.wideHalf = 0n;
    for (const { coefficient, figure } of this.terms) {
      this.wideTotal += coefficient === 1 ? figure.value : -figure.value;
      this.wideHalf += figure.half;
    }
  }

  /** What went beyond the bound may have lost a digit: it does not come back by another addition. */
  private giveUp(): void {
    this.units = NaN;
    this.halfUnits = NaN;
  }
}

function keyAt({ id, part }: Identity, { at, column }: RulePlace): string {
  let key = `${id}/${part}`;
  if (at !== undefined) key += `/${at}`;
  if (column !== undefined) key += `/${column}`;
  return key;
}

/** A rule on the selected figures, not yet linked to them; none where none was selected. */
export function newRule(identity: Identity, order: number, place: RulePlace, selected: Selection, when: Condition | undefined): Rule | undefined {
  const anchor = selected.figureAt(0);
  return anchor === undefined ? undefined : new RuleState(identity, order, place, selected, anchor, when);
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

/** The rules that read a figure, once for each reading. */
export function rulesReading(figure: Figure): Rule[] {
  const rules: Rule[] = [];
  for (let use = figure.firstUse; use !== undefined; use = use.next) rules.push(use.rule);
  return rules;
}

/** Enters the rule into the index of its figures and sums them up. */
export function link(rule: Rule): void {
  rule.filled = 0;
  rule.unreadable = 0;
  for (const use of rule.terms) {
    const { figure } = use;
    chain(figure, use);
    if (figure.state === 'amount') rule.filled += 1;
    else if (figure.state === 'unreadable') rule.unreadable += 1;
  }
  rule.addUp();
  if (rule.when !== undefined) {
    for (const figure of rule.when.figures) figure.readers = [...figure.readers, rule];
    rule.applies = rule.when.holds();
  }
  const { target } = rule;
  // The first declared definition of a cell is its formula; a second one is a rule like any other.
  if (target !== undefined && rule.identity.defines === true && (target.definer === undefined || rule.order < target.definer.order)) target.definer = rule;
}

export function unlink(rule: Rule): void {
  for (const use of rule.terms) unchain(use.figure, use);
  for (const figure of rule.when?.figures ?? []) figure.readers = figure.readers.filter((reader) => reader !== rule);
  const { target } = rule;
  if (target !== undefined) target.definer = definerOf(target);
}

function chain(figure: Figure, use: Use): void {
  use.next = undefined;
  if (figure.lastUse === undefined) figure.firstUse = use;
  else figure.lastUse.next = use;
  figure.lastUse = use;
}

function unchain(figure: Figure, use: Use): void {
  let before: Use | undefined;
  let at = figure.firstUse;
  while (at !== undefined && at !== use) {
    before = at;
    at = at.next;
  }
  if (before === undefined) figure.firstUse = use.next;
  else before.next = use.next;
  if (figure.lastUse === use) figure.lastUse = before;
}

function definerOf(figure: Figure): Rule | undefined {
  let first: Rule | undefined;
  for (const rule of rulesReading(figure)) {
    if (rule.identity.defines === true && rule.target === figure && (first === undefined || rule.order < first.order)) first = rule;
  }
  return first;
}

/** Whether two rules read the same figures in the same way. */
export function sameReading(a: Rule, b: Rule): boolean {
  const read = a.when?.figures ?? [];
  const readToo = b.when?.figures ?? [];
  return a.terms.length === b.terms.length && a.terms.every((term, i) => isSameTerm(term, b.terms[i]))
    && read.length === readToo.length && read.every((figure, i) => figure === readToo[i]);
}

function isSameTerm(a: RuleTerm, b: RuleTerm | undefined): boolean {
  return a.figure === b?.figure && a.sign === b.sign && a.role === b.role;
}
