import { type Entry, type Origin, sameEntry } from '../../report';
import { enter, isComputed } from './figure';
import { formulaEntry, formulaResult } from './formula';
import type { Figure, Rule } from './model';
import { FormulaQueue } from './ranks';
import type { RuleChange } from './rule-book';
import { isFormula } from './rule';

/**
 * Carries a change of a figure to whatever depends on it: totals of rules at once, computed cells in order of rank.
 * Remembers what has to be judged again.
 */
export class Follower {
  private readonly queue = new FormulaQueue();
  private dirtyRules: Rule[] = [];
  private touchedFigures: Figure[] = [];
  private changedFigures: Figure[] = [];

  /** A computed cell takes what its formula gives, whatever `entry` says. */
  setFigure(figure: Figure, entry: Entry, origin: Origin): void {
    const original = figure.origin;
    if (origin === 'derived' && figure.definer !== undefined) {
      if (original === 'derived') return;
      figure.origin = origin;
      this.change(figure);
      this.queue.add(figure);
      return;
    }
    if (original === origin && sameEntry(figure.entry, entry)) return;
    this.take(figure, entry, origin);
  }

  /** Rules came or went: cells may have got a formula or lost it. */
  rulesChanged({ added, removed }: RuleChange): void {
    for (const rule of removed) if (rule.target !== undefined) this.formulaChanged(rule.target);
    for (const rule of added) {
      this.soil(rule);
      if (rule.target !== undefined) this.formulaChanged(rule.target);
    }
  }

  touch(figure: Figure): void {
    if (figure.touched) return;
    figure.touched = true;
    this.touchedFigures.push(figure);
  }

  /** Computes what waits to be computed. */
  settleFormulas(): void {
    this.queue.drain((figure) => this.compute(figure));
  }

  takeDirtyRules(): readonly Rule[] {
    const rules = this.dirtyRules;
    this.dirtyRules = [];
    for (const rule of rules) rule.dirty = false;
    return rules;
  }

  takeTouchedFigures(): readonly Figure[] {
    const figures = this.touchedFigures;
    this.touchedFigures = [];
    for (const figure of figures) figure.touched = false;
    return figures;
  }

  /** Figures with another entry or origin than when it was last asked. */
  takeChangedFigures(): readonly Figure[] {
    const figures = this.changedFigures;
    this.changedFigures = [];
    for (const figure of figures) figure.changed = false;
    return figures;
  }

  private change(figure: Figure): void {
    this.touch(figure);
    if (figure.changed) return;
    figure.changed = true;
    this.changedFigures.push(figure);
  }

  private formulaChanged(target: Figure): void {
    this.touch(target);
    this.queue.add(target);
  }

  private compute(figure: Figure): void {
    const { definer } = figure;
    // A later edit of the same batch may have put a constant over the formula, or taken the formula away.
    if (definer === undefined || !isComputed(figure)) return;
    if (definer.unreadable === 0 && figure.state === 'amount' && isCurrent(figure, definer)) return;
    const entry = formulaEntry(definer, figure);
    if (!sameEntry(entry, figure.entry)) this.take(figure, entry, 'derived');
  }

  private take(figure: Figure, entry: Entry, origin: Origin): void {
    const { value, half, state } = figure;
    enter(figure, entry, origin);
    this.change(figure);
    const amount = figure.value - value;
    const width = figure.half - half;
    const filled = (figure.state === 'amount' ? 1 : 0) - (state === 'amount' ? 1 : 0);
    const unreadable = (figure.state === 'unreadable' ? 1 : 0) - (state === 'unreadable' ? 1 : 0);
    for (const { rule, coefficient } of figure.uses) {
      if (amount !== 0n) rule.total += coefficient === 1 ? amount : -amount;
      if (width !== 0n) rule.half += width;
      rule.filled += filled;
      rule.unreadable += unreadable;
      this.soil(rule);
      const { target } = rule;
      if (target === undefined || target === figure || !isFormula(rule)) continue;
      if (isComputed(target)) this.queue.add(target);
      else this.touch(target);
    }
    for (const rule of figure.readers) this.soil(rule);
  }

  private soil(rule: Rule): void {
    if (rule.dirty) return;
    rule.dirty = true;
    this.dirtyRules.push(rule);
  }
}

/** Spares the making of an entry where the formula gives what the cell has already. */
function isCurrent(figure: Figure, definer: Rule): boolean {
  const { entry } = figure;
  if (entry.kind !== 'amount' || entry.places !== figure.kind.places) return false;
  const { value, exact } = formulaResult(definer, figure);
  return value === figure.value && entry.exact === (exact && figure.kind.rounds);
}
