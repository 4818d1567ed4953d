import { FUNCTIONAL, nameOf as officialName } from '../../classification';
import type { FormSet } from '../../forms';
import { type Report, figureKey } from '../../report';
import { type Checker, type Delta, type Edit, type Evaluation, type Finding, openChecker } from '../../rules';
import { type Binding, type WorkbookSnapshot, bind, bindCodes, meaningOf, readConstant, readForm, readNames, readReport } from '../../workbook';
import type { CellPatch } from '../../hosts/excel';

/** What a change did. `bound` says that tables were found anew: every place may be another. */
export interface Followed {
  readonly delta: Delta;
  readonly bound: boolean;
}

/** One workbook's tables under the checker, from cells to findings. Cells that change are followed; when rows move, a new one is made. */
export class LiveCheck {
  private readonly checker: Checker;
  private names: ReadonlyMap<string, string>;

  constructor(
    readonly set: FormSet,
    public snapshot: WorkbookSnapshot,
    public binding: Binding = bind(set, snapshot),
  ) {
    this.names = readNames(set, binding, snapshot);
    this.checker = openChecker(set, readReport(set, binding, snapshot), { nameOf: (code) => officialName(FUNCTIONAL, code) ?? this.names.get(code) });
    this.checker.settle();
  }

  /** A figure that is a constant is one edit; whatever else is in a table makes that table be read again. */
  follow(patches: readonly CellPatch[], snapshot: WorkbookSnapshot): Followed {
    this.snapshot = snapshot;
    const edits: Edit[] = [];
    const again = new Set<string>();
    for (const patch of patches) {
      const edit = this.editOf(patch);
      if (edit !== undefined) edits.push(edit);
      else for (const form of this.formsOn(patch.sheetId)) again.add(form);
    }
    if (again.size === 0) return { delta: this.checker.apply(edits), bound: false };
    this.binding = bind(this.set, snapshot);
    this.names = readNames(this.set, this.binding, snapshot);
    for (const form of again) {
      const table = readForm(this.set, this.binding, snapshot, form, this.names);
      edits.push(table === undefined ? { kind: 'table-removed', form } : { kind: 'table', table });
    }
    return { delta: this.checker.apply(edits), bound: true };
  }

  settle(): Delta {
    return this.checker.settle();
  }

  findings(): readonly Finding[] {
    return this.checker.findings();
  }

  evaluations(): readonly Evaluation[] {
    return this.checker.evaluations();
  }

  report(): Report {
    return this.checker.report();
  }

  private editOf({ sheetId, row, column, cell }: CellPatch): Edit | undefined {
    const meaning = meaningOf(this.binding, sheetId, row, column);
    if (meaning?.kind !== 'figure') return undefined;
    const entry = readConstant(this.set, this.binding, meaning.id, cell);
    if (entry === undefined || (entry.kind === 'empty' && this.mayVanish(meaning.id))) return undefined;
    return { kind: 'figure', figure: meaning.id, entry, origin: 'typed' };
  }

  /** A line without a code is there only as long as one of its figures is. */
  private mayVanish(id: Extract<Edit, { kind: 'figure' }>['figure']): boolean {
    const { form, row } = figureKey(id);
    return this.binding.tables.get(form)?.lines.some((line) => line.row === row && line.code === '') === true;
  }

  /** Names that change on the classification sheet concern every table with lines. */
  private formsOn(sheetId: string): readonly string[] {
    const tables = [...this.binding.tables.values()];
    if (bindCodes(this.set, this.snapshot)?.sheetId === sheetId) return tables.filter(({ form }) => form.body.kind === 'lines').map(({ form }) => form.id);
    return tables.filter((placement) => placement.sheetId === sheetId).map(({ form }) => form.id);
  }
}
