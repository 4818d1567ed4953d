import type { FormSet } from '../../forms';
import type { CellPatch } from '../../hosts/excel';
import { type FigureId, type Report, figureKey } from '../../report';
import type { Edit } from '../../rules';
import { type ToldMoney, toldIn, withMoney } from '../settle-money';
import { sheetsOf } from './sheets-of';
import { type Binding, type FindTables, type SnapshotCell, type WorkbookSnapshot, acceptedParts, bindCodes, bindKept, isNeverFilled, meaningOf, readConstant, readForm, readNames, readReport, sheetOf } from '../../workbook';

/** The tables of one set in a workbook, and what changed cells mean to them. When rows move, new ones are made. */
export class BoundTables {
  private names: ReadonlyMap<string, string>;
  /** Units that were found out at the last full reading. */
  private readonly told: ToldMoney;
  /** Whether somebody's formulas stand in found tables: what they are goes by what stands in the cells around them. */
  private hasFormulas: boolean;

  constructor(
    readonly set: FormSet,
    private snapshot: WorkbookSnapshot,
    public binding: Binding,
    private readonly find?: FindTables,
  ) {
    this.names = readNames(set, binding, snapshot);
    this.told = toldIn(binding);
    this.hasFormulas = holdsFormulas(binding, snapshot);
  }

  read(): Report {
    return readReport(this.set, this.binding, this.snapshot);
  }

  /** What a person calls a code. */
  nameOf(code: string): string | undefined {
    return this.names.get(code);
  }

  /**
   * A figure that is a constant is one edit; whatever else is in a table makes that table be read again. `bound`: tables
   * were found anew, every place may be another.
   */
  follow(patches: readonly CellPatch[], snapshot: WorkbookSnapshot): { readonly edits: readonly Edit[]; readonly bound: boolean } {
    const before = this.snapshot;
    this.snapshot = snapshot;
    const edits: Edit[] = [];
    const again = new Set<string>();
    for (const patch of patches) {
      const edit = this.editOf(patch, before);
      if (edit !== undefined) edits.push(edit);
      else for (const form of this.formsOn(patch.sheetId)) again.add(form);
    }
    if (again.size === 0) return { edits, bound: false };
    const known = foundForms(this.binding);
    this.binding = withMoney(bindKept(this.set, snapshot, this.find), this.told);
    this.names = readNames(this.set, this.binding, snapshot);
    this.hasFormulas = holdsFormulas(this.binding, snapshot);
    // Formulas of a found table may add up cells of any other, and what is found of one may go by another.
    const found = new Set([...known, ...foundForms(this.binding)]);
    if ([...found].some((form) => again.has(form))) for (const form of found) again.add(form);
    for (const form of again) {
      const table = readForm(this.set, this.binding, snapshot, form, this.names);
      edits.push(table === undefined ? { kind: 'table-removed', form } : { kind: 'table', table });
    }
    return { edits, bound: true };
  }

  private editOf({ sheetId, row, column, cell }: CellPatch, before: WorkbookSnapshot): Edit | undefined {
    const meaning = meaningOf(this.binding, sheetId, row, column);
    if (meaning?.kind !== 'figure') return undefined;
    const entry = readConstant(this.set, this.binding, meaning.id, cell);
    if (this.hasFormulas && this.isFound(meaning.id) && !(isNumber(cell) && isNumber(sheetOf(before, sheetId)?.rows.get(row)?.[column]))) return undefined;
    // A figure where none belongs is a matter of the whole table, not an edit.
    if (entry === undefined || (isNeverFilled(this.set, meaning.id) && !this.isFound(meaning.id)) || (entry.kind === 'empty' && this.mayVanish(meaning.id))) return undefined;
    // Nothing in a table that somebody else made is a formula of the product's that was overtyped.
    return { kind: 'figure', figure: meaning.id, entry, origin: this.isFound(meaning.id) ? 'linked' : 'typed' };
  }

  private isFound(id: FigureId): boolean {
    return this.binding.tables.get(figureKey(id).form)?.found !== undefined;
  }

  /** A line without a code is there only as long as one of its figures is. */
  private mayVanish(id: FigureId): boolean {
    const { form, row } = figureKey(id);
    return this.binding.tables.get(form)?.lines.some((line) => line.row === row && line.code === '') === true;
  }

  /** Names that change on the classification sheet concern every table with lines. */
  private formsOn(sheetId: string): readonly string[] {
    const tables = [...this.binding.tables.values()];
    if (bindCodes(this.set, this.snapshot)?.sheetId === sheetId) return tables.filter(({ form }) => form.body.kind === 'lines').map(({ form }) => form.id);
    // Where a word of its head was lost, an accepted table is none for a while.
    const accepted = acceptedParts(this.set, this.snapshot).flatMap((part) => (part.sheetId === sheetId ? [part.form] : []));
    return [...new Set([...tables.filter((placement) => sheetsOf(placement).has(sheetId)).map(({ form }) => form.id), ...accepted])];
  }
}

/** What a sum counts, before and after. */
function isNumber(cell: SnapshotCell | undefined): boolean {
  return typeof cell === 'number' && cell !== 0;
}

function foundForms({ tables }: Binding): readonly string[] {
  return [...tables].flatMap(([form, { found }]) => (found === undefined ? [] : [form]));
}

function holdsFormulas({ tables }: Binding, snapshot: WorkbookSnapshot): boolean {
  return [...tables.values()].some((placement) => placement.found?.sums.areIn(placement, snapshot) === true);
}
