import type { FormSet } from '../forms';
import { EMPTY, type FigureId, type Line, type Report, type Table, figureKey } from '../report';
import { causesOfAll } from './causes/causes';
import type { Checker, Delta, Edit } from './edits';
import { Board } from './engine/board';
import { evaluationOf } from './engine/describe';
import { Follower } from './engine/follower';
import { outcomeOf } from './engine/judge';
import { type GridForm, figureIn, gridForm, gridOf, layoutsOf } from './engine/grid';
import type { Layout } from './engine/layout';
import { isComputed } from './engine/figure';
import type { Figure, Rule } from './engine/model';
import { RuleBook } from './engine/rule-book';
import type { Evaluation, Finding, JointFinding, RuleTally } from './finding';
import { jointFindings } from './joint/joint';
import { Ledger } from './ledger';
import { Notes } from './notes';
import type { CheckOptions } from './options';
import { Verdicts } from './verdicts';

/** The checker's state. One edit touches what depends on it and nothing else. */
export class CheckerState implements Checker {
  private readonly layouts: ReadonlyMap<string, Layout>;
  private readonly book: RuleBook;
  private readonly board = new Board();
  private readonly follower = new Follower();
  private readonly verdicts: Verdicts;
  private readonly notes: Notes;
  private readonly ledger: Ledger;
  private readonly removed = new Set<Rule>();
  private joint: readonly JointFinding[] = [];

  constructor(set: FormSet, report: Report, options: CheckOptions) {
    this.layouts = layoutsOf(set);
    this.book = new RuleBook(set, gridOf(set, report));
    this.verdicts = new Verdicts(this.book, this.board);
    this.notes = new Notes(this.board, options);
    this.ledger = new Ledger(report);
    this.follower.rulesChanged({ added: this.book.rules(), removed: [] });
    for (const form of this.book.grid.values()) {
      for (const figure of form.figures) this.follower.touch(figure);
      this.notes.checkLines(form);
    }
    this.flush();
  }

  apply(edits: readonly Edit[]): Delta {
    for (const edit of edits) this.edit(edit);
    return this.flush();
  }

  /** Whether a report holds the tables that this one holds. */
  hasTablesOf(report: Report): boolean {
    for (const id of this.layouts.keys()) if (report.tables.has(id) !== this.book.grid.has(id)) return false;
    return true;
  }

  /** Whether the lines of a report have more figures than all that this one has: nearly everything would have to be built anew, and again for the next. */
  isDwarfedBy(report: Report): boolean {
    let [figures, theirs] = [0, 0];
    for (const form of this.forms()) figures += form.figures.length;
    for (const [id, { line }] of this.layouts) theirs += (report.tables.get(id)?.lines.length ?? 0) * (line?.length ?? 0);
    return theirs > figures;
  }

  /** Another report with the same tables in the place of this one; what both have in common stays. */
  restart(report: Report, options: CheckOptions): void {
    this.notes.goBy(options);
    this.ledger.restart(report);
    for (const id of this.layouts.keys()) {
      const table = report.tables.get(id);
      if (table === undefined) continue;
      for (const figure of this.layTable(table)?.figures ?? []) this.follower.load(figure, table.entries.get(figure.id) ?? EMPTY, table.origins.get(figure.id) ?? 'typed');
      this.checkLinesOf(id);
    }
    // Nothing of this is news: the report says it.
    this.follower.takeChangedFigures();
    // What was read of computed cells may be stale, and in a circle of formulas it is where the computing begins.
    this.follower.recompute(this.book.rules());
    this.flush();
  }

  settle(): Delta {
    const joint = jointFindings(this.book.rules());
    for (const { key } of this.joint) this.board.put(key, undefined);
    this.joint = joint.map((finding) => this.joint.find((known) => saysTheSame(known, finding)) ?? finding);
    for (const finding of this.joint) this.board.put(finding.key, finding);
    this.notes.checkAlike(this.forms());
    for (const [rule, finding] of causesOfAll(this.book)) this.verdicts.replace(rule, finding);
    return { ...this.board.takeDelta(), figures: [] };
  }

  findings(): readonly Finding[] {
    const findings: Finding[] = [];
    const shown = ({ key }: Finding): void => {
      const finding = this.board.get(key);
      if (finding !== undefined) findings.push(finding);
    };
    for (const { finding } of this.book.rules()) if (finding !== undefined) shown(finding);
    for (const form of this.forms()) {
      for (const { id, notes } of form.figures) {
        notes.forEach(shown);
        const alike = this.notes.alikeOf(id);
        if (alike !== undefined) shown(alike);
      }
    }
    for (const form of this.forms()) this.notes.ofLines(form.layout.form.id).forEach(shown);
    this.joint.forEach(shown);
    return findings;
  }

  evaluations(): readonly Evaluation[] {
    const evaluations: Evaluation[] = [];
    for (const rule of this.book.rules()) {
      const evaluation = evaluationOf(rule);
      if (evaluation !== undefined) evaluations.push(evaluation);
    }
    return evaluations;
  }

  tally(): RuleTally {
    let [rules, passed, unreadable] = [0, 0, 0];
    for (const rule of this.book.rules()) {
      const outcome = outcomeOf(rule);
      if (outcome === undefined) continue;
      rules += 1;
      if (outcome === 'proved' || outcome === 'holds' || outcome === 'consistent') passed += 1;
      if (outcome === 'unreadable') unreadable += 1;
    }
    return { rules, passed, unreadable };
  }

  report(): Report {
    return this.ledger.current();
  }

  private edit(edit: Edit): void {
    // Cells keep what their formula last gave when it goes with another table: what waits is computed before.
    if (edit.kind !== 'figure') this.follower.settleFormulas();
    switch (edit.kind) {
      case 'figure': {
        const { form, row, column } = figureKey(edit.figure);
        const figure = figureIn(this.book.grid, form, row, column);
        if (figure !== undefined) this.follower.setFigure(figure, edit.entry, edit.origin);
        break;
      }
      case 'table':
        this.replaceTable(edit.table);
        break;
      case 'table-removed':
        this.removeTable(edit.form);
        break;
    }
  }

  private replaceTable(table: Table): void {
    this.ledger.replace(table.form, table);
    for (const figure of this.layTable(table)?.figures ?? []) {
      this.follower.setFigure(figure, table.entries.get(figure.id) ?? EMPTY, table.origins.get(figure.id) ?? 'typed');
      // What the table as read says of a computed cell may be stale.
      if (isComputed(figure)) this.ledger.figureChanged(figure);
    }
    this.checkLinesOf(table.form);
  }

  private checkLinesOf(id: string): void {
    const form = this.book.grid.get(id);
    if (form !== undefined) this.notes.checkLines(form);
  }

  /** Puts a table's rows and lines in place, with the rules that go by them; its entries are the caller's to set. */
  private layTable(table: Table): GridForm | undefined {
    const layout = this.layouts.get(table.form);
    if (layout === undefined) return undefined;
    const before = this.book.grid.get(table.form);
    const form = before !== undefined && sameCodes(before.sheetLines, table.lines) ? { ...before, sheetLines: table.lines } : gridForm(layout, table.lines, before);
    if (form.rows === before?.rows) this.book.grid.set(table.form, form);
    else this.rulesChanged(table.form, form, before === undefined ? 'presence' : 'lines');
    if (before !== undefined && form.rows !== before.rows) for (const figure of before.figures) if (!holds(form, figure)) this.forget(figure);
    return form;
  }

  private removeTable(id: string): void {
    this.ledger.replace(id, undefined);
    const before = this.book.grid.get(id);
    if (before === undefined) return;
    this.rulesChanged(id, undefined, 'presence');
    for (const figure of before.figures) this.forget(figure);
    this.notes.forgetLines(id);
  }

  /** The figure went with its row or table. */
  private forget(figure: Figure): void {
    figure.here = false;
    this.notes.forgetFigure(figure);
  }

  private rulesChanged(id: string, form: GridForm | undefined, change: 'presence' | 'lines'): void {
    const rules = this.book.replace(id, form, change);
    this.follower.rulesChanged(rules);
    for (const rule of rules.removed) this.removed.add(rule);
  }

  /** Computes, judges and notes whatever the edits touched. */
  private flush(): Delta {
    this.follower.settleFormulas();
    this.verdicts.judge(this.follower.takeDirtyRules().filter((rule) => !this.removed.has(rule)), this.removed);
    this.removed.clear();
    const codeless = new Set<string>();
    for (const figure of this.follower.takeTouchedFigures()) {
      if (!figure.here) continue;
      this.notes.checkFigure(figure);
      // What a line holds says whether it should have a code.
      if (figure.codeless) codeless.add(figure.form);
    }
    for (const form of codeless) this.checkLinesOf(form);
    const figures: FigureId[] = [];
    for (const figure of this.follower.takeChangedFigures()) {
      // Its row went with the same edits.
      if (!figure.here) continue;
      figures.push(figure.id);
      this.ledger.figureChanged(figure);
    }
    return { ...this.board.takeDelta(), figures };
  }

  private *forms(): Generator<GridForm> {
    for (const id of this.layouts.keys()) {
      const form = this.book.grid.get(id);
      if (form !== undefined) yield form;
    }
  }
}

function holds(form: GridForm, figure: Figure): boolean {
  return form.rows.get(figure.row)?.figures.get(figure.column) === figure;
}

/** The same rules read the same figures, as far as there are any; entries never change, so the same entries are the same amounts. */
function saysTheSame(a: JointFinding, b: JointFinding): boolean {
  return a.key === b.key && a.cells.length === b.cells.length && a.cells.every(({ entry }, i) => entry === b.cells[i]?.entry);
}

/** No rule goes by the names. */
function sameCodes(before: readonly Line[], after: readonly Line[]): boolean {
  return before.length === after.length && before.every(({ row, code }, i) => row === after[i]?.row && code === after[i].code);
}
