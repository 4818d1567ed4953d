import { type FigureId, figureId } from '../report';
import { codes } from './checks/codes';
import { negative } from './checks/negative';
import { overtyped, overtypedAlike } from './checks/overtyped';
import { unreadable } from './checks/unreadable';
import type { Board } from './engine/board';
import { NO_NOTES } from './engine/figure';
import type { GridForm } from './engine/grid';
import type { Figure } from './engine/model';
import type { CodeFinding, Finding, OvertypedFinding } from './finding';
import type { CheckOptions } from './options';

/** Keeps what the structural checks say of single figures and of the lines of tables. */
export class Notes {
  private readonly board: Board;
  private options: CheckOptions;
  private alike = new Map<FigureId, OvertypedFinding>();
  private readonly codes = new Map<string, readonly CodeFinding[]>();

  constructor(board: Board, options: CheckOptions) {
    this.board = board;
    this.options = options;
  }

  /** What is known of codes from now on; lines are looked at again when their table is. */
  goBy(options: CheckOptions): void {
    this.options = options;
  }

  checkFigure(figure: Figure): void {
    this.note(figure, notesOn(figure));
  }

  /** The figure is not in the report any more. */
  forgetFigure(figure: Figure): void {
    this.note(figure, NO_NOTES);
  }

  checkLines(form: GridForm): void {
    this.writeCodes(form.layout.form.id, codes(form, this.options));
  }

  forgetLines(form: string): void {
    this.writeCodes(form, []);
  }

  ofLines(form: string): readonly CodeFinding[] {
    return this.codes.get(form) ?? [];
  }

  /** Constants over formulas that give the same: whether that is said of one depends on the others of its table. */
  checkAlike(forms: Iterable<GridForm>): void {
    const now = new Map<FigureId, OvertypedFinding>();
    for (const { figures } of forms) {
      for (const finding of overtypedAlike(figures)) {
        const figure = figureId(finding.form, finding.row, finding.column);
        const known = this.alike.get(figure);
        now.set(figure, known !== undefined && saysTheSame(known, finding) ? known : finding);
      }
    }
    for (const { key } of this.alike.values()) this.board.put(key, undefined);
    for (const finding of now.values()) this.board.put(finding.key, finding);
    this.alike = now;
  }

  alikeOf(figure: FigureId): OvertypedFinding | undefined {
    return this.alike.get(figure);
  }

  private note(figure: Figure, notes: readonly Finding[]): void {
    for (const { key } of figure.notes) this.board.put(key, undefined);
    for (const note of notes) this.board.put(note.key, note);
    figure.notes = notes;
    // What was said of it may not be so any more; it is said again when everything is looked at.
    const alike = this.alike.get(figure.id);
    if (alike === undefined) return;
    this.board.put(alike.key, undefined);
    this.alike.delete(figure.id);
  }

  private writeCodes(form: string, found: readonly CodeFinding[]): void {
    const before = new Map(this.ofLines(form).map((finding) => [finding.key, finding]));
    // A finding that says the same again is the same finding: it has not changed.
    const now = found.map((finding) => {
      const known = before.get(finding.key);
      return known !== undefined && JSON.stringify(known) === JSON.stringify(finding) ? known : finding;
    });
    for (const key of before.keys()) this.board.put(key, undefined);
    for (const finding of now) this.board.put(finding.key, finding);
    this.codes.set(form, now);
  }
}

/** Entries never change, so the same entries are the same amounts. */
function saysTheSame(a: OvertypedFinding, b: OvertypedFinding): boolean {
  return a.part === b.part && a.reported.eq(b.reported) && a.cells.length === b.cells.length && a.cells.every(({ figure, entry }, i) => figure === b.cells[i]?.figure && entry === b.cells[i].entry);
}

function notesOn(figure: Figure): readonly Finding[] {
  const [entered, computed] = [unreadable(figure) ?? negative(figure), overtyped(figure)];
  // Of most figures there is nothing to say, and this runs at every edit.
  return entered === undefined && computed === undefined ? NO_NOTES : [entered, computed].filter((note) => note !== undefined);
}
