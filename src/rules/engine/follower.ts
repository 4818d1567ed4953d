import { type Entry, type Origin, isDerivedOrigin } from '../../report';
import { enter, isComputed } from './figure';
import { addendsOf, formulaEntry, formulaHalfUnits, formulaUnits } from './formula';
import type { Figure, Rule, State } from './model';
import { isNarrow } from './narrow';
import { FormulaQueue } from './ranks';
import type { RuleChange } from './rule-book';
import { isFormula, rulesReading } from './rule';

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
    if (isDerivedOrigin(origin) && figure.definer !== undefined) {
      if (original === origin) return;
      figure.origin = origin;
      this.change(figure);
      this.queue.add(figure);
      return;
    }
    if (original === origin && figure.says(entry)) return;
    this.take(figure, entry, origin);
  }

  /** The entry as it was read, of a computed cell too. */
  load(figure: Figure, entry: Entry, origin: Origin): void {
    if (figure.origin !== origin || !figure.says(entry)) this.take(figure, entry, origin);
  }

  /** Every formula gives its cell anew. */
  recompute(rules: readonly Rule[]): void {
    for (const { target } of rules) if (target !== undefined) this.queue.add(target);
  }

  /** Rules came or went: cells may have got a formula or lost it. */
  rulesChanged({ added, removed }: RuleChange): void {
    this.queue.sort();
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
    // Without its formula a sum is rounded as it is printed: nothing is left of the roundings of its addends.
    if (target.definer === undefined && isDerivedOrigin(target.origin)) this.take(target, target.entry, target.origin);
    else this.queue.add(target);
  }

  private compute(figure: Figure): void {
    const { definer } = figure;
    // A later edit of the same batch may have put a constant over the formula, or taken the formula away.
    if (definer === undefined || !isComputed(figure)) return;
    const units = definer.unreadable === 0 && addendsOf(definer, figure) > 0 ? formulaUnits(definer, figure) : NaN;
    const width = isNarrow(units) ? formulaHalfUnits(definer, figure, units) : NaN;
    if (isNarrow(width)) {
      if (figure.shows(units, width)) return;
      const { units: before, halfUnits, state } = figure;
      figure.compute(units, width);
      this.spread(figure, before, halfUnits, state);
      return;
    }
    const { entry, half } = formulaEntry(definer, figure);
    if (!figure.says(entry) || figure.half !== half) this.take(figure, entry, figure.origin, half);
  }

  private take(figure: Figure, entry: Entry, origin: Origin, half?: bigint): void {
    const { units, halfUnits, state } = figure;
    enter(figure, entry, origin, half);
    this.spread(figure, units, halfUnits, state);
  }

  /** Tells whatever reads a figure that it is not any more what it was. */
  private spread(figure: Figure, units: number, halfUnits: number, state: State): void {
    this.change(figure);
    const amount = figure.units - units;
    const width = figure.halfUnits - halfUnits;
    const filled = (figure.state === 'amount' ? 1 : 0) - (state === 'amount' ? 1 : 0);
    const unreadable = (figure.state === 'unreadable' ? 1 : 0) - (state === 'unreadable' ? 1 : 0);
    let wide = false;
    for (let use = figure.firstUse; use !== undefined; use = use.next) {
      const { rule } = use;
      rule.add(use.coefficient === 1 ? amount : -amount, width);
      if (!isNarrow(rule.units)) wide = true;
      rule.filled += filled;
      rule.unreadable += unreadable;
      this.soil(rule);
      const { target } = rule;
      if (target === undefined || target === figure || !isFormula(rule)) continue;
      if (isComputed(target)) this.queue.add(target);
      else this.touch(target);
    }
    if (wide) for (const rule of rulesReading(figure)) if (!isNarrow(rule.units)) rule.addUp();
    for (const rule of figure.readers) this.soil(rule);
  }

  private soil(rule: Rule): void {
    if (rule.dirty) return;
    rule.dirty = true;
    this.dirtyRules.push(rule);
  }
}
