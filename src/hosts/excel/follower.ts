import type { Area, Computed, Outcome, SnapshotCell, WorkbookSnapshot } from '../../workbook';
import { cellAt, sheetOf } from '../../workbook';
import { type ChangeEvent, stepFor } from './change-step';
import { Cuts } from './cuts';
import { common, eventAreas } from './event-area';
import { patched } from './patch';
import { Pending } from './pending';
import { type HostProblem, NOT_LOADED } from './problem';
import { standAlike } from './defined-names';
import { type AlsoRead, readFrame, readWorkbook } from './read';
import { readCells } from './read-cells';
import { type CellPatch, rowsOf } from './snapshot-rows';
import { areSameTabs, haveSameNames } from './tabs';
import { Unseen } from './unseen';
import { type SheetCell, type Watched, cellKey } from './watched';
import { isWriting } from './with-excel';

/** What Excel tells of formulas that were entered. */
export interface FormulaEvent {
  readonly worksheetId: string;
  readonly source: string;
  readonly formulaDetails: readonly { readonly cellAddress: string }[];
}

/** What happened to the workbook, with the workbook as it is now. */
export type Change = { /** Nobody here did anything: it came from somebody who works on the workbook elsewhere. */ readonly byOthers: boolean } & (
  | { readonly kind: 'cells'; readonly patches: readonly CellPatch[]; readonly snapshot: WorkbookSnapshot }
  /** cells moved, sheets came or went, or nobody knows: bind again */
  | { readonly kind: 'anew'; readonly snapshot: WorkbookSnapshot }
);

/** While `reading`, what is known is behind the sheet: no verdict is shown on it. After a problem nothing is known until the next reading. */
export type FollowState = { readonly kind: 'current' } | { readonly kind: 'reading' } | { readonly kind: 'unknown'; readonly problem: HostProblem };

export interface FollowOptions {
  /** Defined names of the tables, see `readWorkbook`. */
  readonly anchors: readonly string[];
  /** Sheets that are read beside them, see `readWorkbook`. */
  readonly also?: AlsoRead;
  /** Defined names by which anything is bound; the anchors are where it is not said. */
  readonly binds?: (definedName: string) => boolean;
  readonly watched: Watched;
  /** What is needed beside a workbook that was read anew is loaded before anybody is told of it. Rejects where that fails, which is told as a problem. */
  readonly prepare?: (snapshot: WorkbookSnapshot) => Promise<void>;
  onChange(change: Change): void;
  onState(state: FollowState): void;
  /** Time limit of a reading, in milliseconds. */
  readonly limit?: number;
}

/** Keeps a snapshot of the workbook current. One reading at a time; what comes meanwhile is gathered for the next one. */
export class Follower {
  private readonly pending = new Pending();
  /** Cells that held a formula once: undoing may bring it back, and an event does not tell a formula from its result. */
  private readonly formulas = new Set<string>();
  private readonly cuts = new Cuts();
  /** Cells whose event came while a reading was on its way: the event is younger. */
  private readonly younger = new Set<string>();
  private reading: Promise<void> | undefined;

  constructor(
    private readonly options: FollowOptions,
    private snapshot: WorkbookSnapshot = { sheets: [], names: [] },
  ) {}

  changed(event: ChangeEvent): void {
    // Our own writes are read when they are done. Another pane's are news.
    if (event.triggerSource === 'ThisLocalAddin' && isWriting()) return;
    const byOthers = event.source === 'Remote';
    if (event.changeType === 'RangeEdited' && event.details?.valueAfter === undefined) this.cuts.changed(event.worksheetId, eventAreas(event.address));
    const step = stepFor(event, this.options.watched, (cell) => this.hadFormula(cell));
    if (step.kind === 'nothing' && this.mayBringBack(event)) { this.due(() => this.pending.readAnew(), byOthers); return; }
    if (step.kind === 'nothing') { void this.lookAt(event); return; }
    // Addresses mean nothing until the tables are found again.
    if (step.kind === 'anew' || this.pending.anew || this.isReadingAnew) { this.due(() => this.pending.readAnew(), byOthers); return; }
    if (step.kind === 'read') { this.due(() => this.pending.read(event.worksheetId, step.areas), byOthers); return; }
    if (this.cuts.entered(step.patch, this.cell(step.patch).value ?? undefined)) { this.due(() => this.pending.readAnew(), byOthers); return; }
    this.younger.add(cellKey(step.patch));
    this.report([step.patch], byOthers);
  }

  /**
   * Where a whole table was deleted, its names lead nowhere and its sheet is none of ours any more. Undoing brings it back:
   * cells come on some sheet, or on the one where it stood.
   */
  private mayBringBack({ worksheetId: sheetId, address, changeType }: ChangeEvent): boolean {
    if (!this.snapshot.names.some(({ name, areas }) => areas.length === 0 && this.binds(name))) return false;
    if (changeType !== 'RangeEdited') return true;
    const areas = eventAreas(address);
    return this.once.has(sheetId) && (areas.length > 1 || areas.some(({ top, left, bottom, right }) => top !== bottom || left !== right));
  }

  /** Sheets on which something was bound at some time. */
  private readonly once = new Set<string>();

  private binds(name: string): boolean {
    const { anchors, binds } = this.options;
    return binds === undefined ? anchors.includes(name) : binds(name);
  }

  private readonly unseen = new Unseen();

  /** Sheets that held nothing of ours when all was read last, and on which nothing came since. */
  private plainSheets(unseen: ReadonlySet<string>): ReadonlySet<string> {
    return new Set(this.snapshot.sheets.flatMap(({ id, rows }) => (rows.size === 0 && !unseen.has(id) ? [id] : [])));
  }

  /**
   * A table that comes where none was. What is pasted is looked at, and all is read anew where it is one. Of entries the events
   * tell enough to know a head when its last word is typed; whatever they do not tell is looked at by `look` and by the next reading.
   */
  private async lookAt({ worksheetId: sheetId, address, changeType, source, details }: ChangeEvent): Promise<void> {
    const { also, watched } = this.options;
    const [area] = changeType === 'RangeEdited' && watched.areaOn(sheetId) === undefined ? eventAreas(address) : [];
    if (also?.begins === undefined || area === undefined) return;
    if (mayBeTable(area)) {
      const outcome = await readCells([{ sheetId, area: { ...area, bottom: Math.min(area.bottom, area.top + MOST_ROWS), right: Math.min(area.right, area.left + MOST_COLUMNS) } }], this.limits());
      if (outcome.ok && !also.begins(rowsOf(outcome.value.patches))) return;
      this.unseen.add([sheetId]);
      if (!outcome.ok) return;
    } else if (!this.unseen.entered(sheetId, area, details?.valueAfter, also.begins)) return;
    this.due(() => this.pending.readAnew(), source === 'Remote');
  }

  /** Whether a table has begun on one of the sheets where something came: one small round trip, and none where nothing did. */
  private async hasBegun(): Promise<boolean> {
    const begins = this.options.also?.begins;
    const looked = this.unseen.take();
    const sheets = this.snapshot.sheets.flatMap(({ id }) => (looked.has(id) && this.options.watched.areaOn(id) === undefined ? [id] : []));
    if (begins === undefined || sheets.length === 0) return false;
    const outcome = await readCells(sheets.map((sheetId) => ({ sheetId, area: { top: 0, left: 0, bottom: MOST_ROWS, right: MOST_COLUMNS } })), this.limits());
    const begun = outcome.ok ? sheets.filter((id) => begins(rowsOf(outcome.value.patches.filter(({ sheetId }) => sheetId === id)))) : sheets;
    this.unseen.add(begun);
    return outcome.ok && begun.length > 0;
  }

  /** A formula that somebody enters where a figure was: the change tells its result only, and what comes of it later no event tells. */
  formulasChanged({ worksheetId: sheetId, source, formulaDetails }: FormulaEvent): void {
    const area = this.options.watched.areaOn(sheetId);
    const areas = area === undefined ? [] : formulaDetails.flatMap(({ cellAddress }) => eventAreas(cellAddress)).flatMap((changed) => common(changed, area) ?? []);
    const cellOf = ({ top, left }: Area): SheetCell => ({ sheetId, row: top, column: left });
    for (const entered of areas) this.formulas.add(cellKey(cellOf(entered)));
    const news = areas.filter((entered) => this.cell(cellOf(entered)).formula === undefined && !this.pending.reads(cellOf(entered)));
    if (news.length === 0) return;
    this.due(() => this.pending.read(sheetId, news), source === 'Remote');
  }

  /** While something is read, nobody knows yet which cells hold formulas: what is being read may have been calculated before. */
  calculated(): void {
    if (this.options.watched.linked().length > 0) this.due(() => this.pending.readLinked());
    else if (this.reading !== undefined) this.pending.readLinked();
  }

  /** Reads everything; resolves when what is known is current, or a problem was told. */
  async refresh(): Promise<void> {
    this.due(() => this.pending.readAnew());
    await this.reading;
  }

  /**
   * Reads everything anew if sheets were renamed, moved or protected, of which older Excels tell nothing, if our names stand
   * elsewhere, or if a table was typed in: one small round trip, or two.
   */
  async look(): Promise<void> {
    await this.reading;
    const outcome = await readFrame(this.limits());
    if (!outcome.ok) return;
    const { tabs, names } = outcome.value;
    const isSame = areSameTabs(tabs, this.snapshot.sheets) && standAlike(names, this.snapshot.names, (name) => this.binds(name));
    if (!isSame || (await this.hasBegun())) await this.refresh();
  }

  private isReadingAnew = false;
  /** Of what is to be read, something was done here. */
  private isDueHere = false;

  private due(add: () => void, byOthers = false): void {
    add();
    this.isDueHere ||= !byOthers;
    this.reading ??= this.readAll();
  }

  private async readAll(): Promise<void> {
    this.options.onState({ kind: 'reading' });
    // Paste, calculation and the sheets' own events come one after another; one reading is for all of them.
    await new Promise((resolve) => setTimeout(resolve, 0));
    let problem: HostProblem | undefined;
    while (problem === undefined && !this.pending.isEmpty) problem = this.pending.anew ? await this.readAnew() : await this.readPending();
    this.reading = undefined;
    if (problem !== undefined) this.pending.readAnew();
    this.options.onState(problem === undefined ? { kind: 'current' } : { kind: 'unknown', problem });
  }

  private async readAnew(): Promise<HostProblem | undefined> {
    this.pending.clear();
    this.cuts.isDue(this.snapshot);
    this.isReadingAnew = true;
    const byOthers = this.takeByOthers();
    const unseen = this.unseen.take();
    const outcome = await this.prepared(await readWorkbook(this.options.anchors, { ...this.limits(), passOver: this.plainSheets(unseen), unread: (id) => this.unseen.add([id]), ...(this.options.also === undefined ? {} : { also: this.options.also }) }));
    this.isReadingAnew = false;
    // What came of it is not known: they are looked at again.
    if (!outcome.ok || this.pending.anew) this.unseen.add(unseen);
    if (!outcome.ok) return outcome.problem;
    // Something happened meanwhile: this answer is stale, the next one counts.
    if (this.pending.anew) {
      this.keepDue(byOthers);
      return undefined;
    }
    this.snapshot = outcome.value;
    for (const { name, areas } of this.snapshot.names) if (this.binds(name)) for (const { sheet } of areas) this.once.add(sheet);
    this.options.onChange({ kind: 'anew', byOthers, snapshot: this.snapshot });
    return undefined;
  }

  private async prepared(outcome: Outcome<WorkbookSnapshot, HostProblem>): Promise<Outcome<WorkbookSnapshot, HostProblem>> {
    if (!outcome.ok) return outcome;
    try {
      await this.options.prepare?.(outcome.value);
      return outcome;
    } catch {
      return { ok: false, problem: NOT_LOADED };
    }
  }

  private async readPending(): Promise<HostProblem | undefined> {
    const byOthers = this.takeByOthers();
    if (this.cuts.isDue(this.snapshot)) {
      this.pending.readAnew();
      this.keepDue(byOthers);
      return undefined;
    }
    const { areas, isWanted } = this.pending.take(this.options.watched);
    this.younger.clear();
    if (areas.length === 0) return undefined;
    const outcome = await readCells(areas, this.limits());
    if (!outcome.ok) return outcome.problem;
    const { patches, tabs } = outcome.value;
    this.cuts.read(patches);
    // A sheet that was renamed raises no event, and stands in formulas under its new name: to what was read before they would be somebody's own.
    if (!haveSameNames(tabs, this.snapshot.sheets)) this.pending.readAnew();
    if (this.pending.anew) this.keepDue(byOthers);
    else this.report(patches.filter((patch) => isWanted(patch) && !this.younger.has(cellKey(patch))), byOthers);
    return undefined;
  }

  /** The next reading is for this one too. */
  private keepDue(byOthers: boolean): void {
    this.isDueHere ||= !byOthers;
  }

  private takeByOthers(): boolean {
    const byOthers = !this.isDueHere;
    this.isDueHere = false;
    return byOthers;
  }

  private report(patches: readonly CellPatch[], byOthers: boolean): void {
    const news = patches.filter((patch) => !sameCell(this.cell(patch), patch.cell));
    if (news.length === 0) return;
    for (const patch of news) {
      if (this.cell(patch).formula !== undefined) this.formulas.add(cellKey(patch));
    }
    this.snapshot = patched(this.snapshot, news);
    this.options.onChange({ kind: 'cells', byOthers, patches: news, snapshot: this.snapshot });
  }

  private hadFormula(cell: SheetCell): boolean {
    return this.formulas.has(cellKey(cell)) || this.cell(cell).formula !== undefined;
  }

  private cell({ sheetId, row, column }: SheetCell): Computed {
    const sheet = sheetOf(this.snapshot, sheetId);
    return sheet === undefined ? { value: null } : cellAt(sheet, row, column);
  }

  private limits() {
    return this.options.limit === undefined ? {} : { limit: this.options.limit };
  }
}

/** Of the smallest table; so much of a large one is enough to know it. */
const LEAST = { rows: 6, columns: 6 };
const MOST_ROWS = 60;
const MOST_COLUMNS = 26;

function mayBeTable({ top, left, bottom, right }: Area): boolean {
  return bottom - top + 1 >= LEAST.rows && right - left + 1 >= LEAST.columns;
}

function sameCell(a: Computed, b: SnapshotCell | undefined): boolean {
  const other: Computed = typeof b === 'object' ? b : { value: b ?? null };
  return a.value === other.value && a.formula === other.formula && a.error === other.error;
}
