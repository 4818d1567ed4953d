import type { Classification, ClassificationItem } from '../../classification';
import type { FormSet, PerformanceVariant } from '../../forms';
import type { Narrative } from '../../narrative';
import type { FigureId, Report } from '../../report';
import type { SelectedArea, WorkbookFile } from '../../hosts/excel';
import type { FoundTable, WorkbookModel } from '../../workbook';
import type { Place } from '../findings/place';
import type { FigureAmount, FigureFormula } from './amounts';
import type { LiveWorkbook } from './live-workbook';
import type { Recognition } from './recognising';
import type { WriteSheetsOptions } from './several-sheets';
import type { Choices, PassedRule, ProfileField, SessionState, SheetChoice } from './state';

/** A person's work on one workbook: what the pane and the ribbon call. No call throws for what a host refuses: `state.notice` says it. */
export interface Session {
  readonly getState: () => SessionState;
  /** As `useSyncExternalStore` wants it. */
  readonly subscribe: (listener: () => void) => () => void;

  /** Follows the workbook from now on. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Reads everything anew: after a problem. */
  refresh(): Promise<void>;
  /** The person has come back to the pane: sheets may have been renamed or moved meanwhile. */
  look(): Promise<void>;

  /** All tables, or these. Where sheets of their names are there, `state.question` asks, and `answer` goes on. */
  insert(forms?: readonly string[]): Promise<void>;
  /** A new 绩效自评表 for each project, on a sheet of its own; nothing that is there is touched. Returns the projects that it did not come to. */
  insertProjects(projects: readonly string[], variant: PerformanceVariant['key']): Promise<readonly string[]>;
  answer(choice: SheetChoice): Promise<void>;
  /** Leaves the task that is under way, where it can be left. */
  cancel(): void;

  /** Selects the cell and brings its sheet to the front. */
  show(place: Place): Promise<void>;
  /** By the sheet's id: in sheets that are no tables yet too. */
  showPlace(sheetId: string, row: number, column: number): Promise<void>;
  showFigure(figure: FigureId): Promise<void>;
  showTable(form: string): Promise<void>;

  /** Lets findings stand, with the reason why and the person who says so. */
  waive(keys: readonly string[], reason: string, person: string): Promise<void>;
  /** Who did so last in this workbook, or else fills it in; empty where nobody is known. */
  waivingPerson(): string;
  unwaive(keys: readonly string[]): Promise<void>;
  /** Gives overtyped cells their formulas back. */
  restore(keys: readonly string[]): Promise<void>;
  /** Marks the cells of errors that stand open now, or takes all marks away. They stay as they are until asked again: a write may clear the undo list. */
  mark(on: boolean): Promise<void>;
  passed(): readonly PassedRule[];
  /** The open findings as a sheet, for where no pane can be shown. */
  writeFindings(): Promise<void>;

  /** The figures as they are now. */
  readonly report: () => Report;
  /** The ten sections as the figures are now. */
  narrative(): Narrative;
  /** Writes a text of the support sheet: reasons, purposes. */
  setText(figure: FigureId, text: string): Promise<void>;
  /** The narrative as a sheet; one that is there already is asked about like a table. */
  writeNarrative(): Promise<void>;

  /** The workbook as it is known now, for papers that are made of it; undefined while there is no table. */
  readonly workbook: () => LiveWorkbook | undefined;
  /** Writes a sheet of that name, or of the name that the person chooses where there is one. */
  writeSheet(name: string, modelOf: (name: string) => WorkbookModel): Promise<void>;

  /** Writes sheets that belong together. Where sheets of their names are there, the person says whether they are replaced. */
  writeSheets(model: WorkbookModel, options?: WriteSheetsOptions): Promise<void>;
  /** Writes amounts into cells that people fill in; what stands there is overwritten, so ask first. */
  writeAmounts(amounts: readonly FigureAmount[]): Promise<void>;
  /** Opens an .xlsx as a workbook of its own, in another window; false where this Excel does not. */
  openWorkbook(bytes: Uint8Array): Promise<boolean>;
  /** This workbook as an .xlsx file, as saving it now would write it; undefined where this Excel hands out none. */
  fileBytes(): Promise<WorkbookFile | undefined>;
  /** Writes formulas over whatever stands in these cells. */
  writeFormulas(formulas: readonly FigureFormula[]): Promise<void>;
  /** Puts a classification that a person brought onto the classification sheet. */
  writeCodeList(list: Classification): Promise<void>;

  /** Looks on every sheet for tables that the product did not make; undefined where that failed. */
  recogniseTables(only?: FormSet): Promise<Recognition | undefined>;
  /** The area that is selected in the workbook now. */
  selectedArea(): Promise<SelectedArea | undefined>;
  /** Checks these tables from now on, instead of all that were accepted before. No cell is touched. */
  acceptTables(recognition: Recognition, tables: readonly FoundTable[]): Promise<void>;
  forgetTables(): Promise<void>;

  setProfile(field: ProfileField, text: string): Promise<void>;
  setChoice<K extends keyof Choices>(key: K, value: Choices[K]): Promise<void>;
  protect(on: boolean): Promise<void>;

  /** Classification items by code, any part of the name, or pinyin initials. */
  search(query: string): readonly ClassificationItem[];
  /** Adds a line, and the parents that it lacks, in code order. */
  addLine(form: string, code: string): Promise<void>;
  /** Writes what is suggested. */
  complete(): Promise<void>;
  dismissNotice(): void;
}
