import type { FormSet, Level, PerformanceVariant, Severity, UnitKind } from '../../forms';
import type { Verdict } from '../../rules';
import type { FigureId } from '../../report';
import type { FindingText } from '../findings/describe';
import type { Tally } from '../findings/list';
import type { Place } from '../findings/place';
import type { Language } from '../messages';
import type { HostFailure } from './host';
import type { Suggestion } from './suggest';
import type { Waiver } from './waivers';

/**
 * How what is shown stands to the workbook. Only `current` is shown as a verdict; while `reading`, what is known is
 * behind the sheet; after a problem (`unknown`) it is read anew at the next change or when the person says so.
 */
export type Link =
  | { readonly kind: 'starting' }
  | { readonly kind: 'current' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unknown'; readonly problem: HostFailure };

/** `absent`: not inserted; `empty`: nothing yet; `filled`: words and no figure; `ties`: figures and no open error; `errors`: at least one that is not waived. */
export type TableStatus = 'absent' | 'empty' | 'filled' | 'ties' | 'errors';

export interface TableState {
  readonly form: string;
  /** `公开01表`; empty on the support sheet. */
  readonly number: string;
  readonly title: string;
  /** Name of the sheet that holds it; undefined while it is not inserted. */
  readonly sheet: string | undefined;
  /** Somebody else made it and a person accepted it: it is checked and never written to. */
  readonly found?: true;
  readonly status: TableStatus;
  /** Open findings, waived ones left out. */
  readonly errors: number;
  readonly warnings: number;
  readonly kind: 'public' | 'support';
  /** Somebody protected the sheet, and it was not us: it is checked and not written to. */
  readonly protectedByOthers: boolean;
}

/** One 绩效自评表 of the workbook. */
export interface ProjectState {
  /** `X3` */
  readonly form: string;
  /** Empty while nobody has named it. */
  readonly project: string;
  /** As lists head its findings. */
  readonly title: string;
  readonly sheet: string;
  readonly variant: PerformanceVariant['key'];
  readonly status: Extract<TableStatus, 'empty' | 'ties' | 'errors'>;
  readonly errors: number;
  readonly warnings: number;
  /** Points of 100 and the grade, as the table says; empty where it does not. */
  readonly points: string;
  readonly grade: string;
}

/** One finding as the list shows it. */
export interface ListedFinding {
  /** Stable while the finding is about the same row and column. */
  readonly key: string;
  readonly form: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly text: FindingText;
  /** Where to look first. */
  readonly place: Place;
  /** Every figure that takes part, with its place, in the order of the identity. */
  readonly figures: readonly FindingFigure[];
  /** The formula of its cell can be restored. */
  readonly restorable: boolean;
  /** What a person said why it may stand; gone as soon as one of the figures changes. */
  readonly waiver: Waiver | undefined;
}

export interface FindingFigure {
  readonly figure: FigureId;
  /** As a person says it: `合计 基本支出`. */
  readonly name: string;
  readonly place: Place;
}

/** One rule that holds, for the list of what was checked. */
export interface PassedRule {
  readonly key: string;
  readonly form: string;
  readonly rule: string;
  /** What it expects. */
  readonly expects: string;
  /** `1,397.30` on both sides, or what the figures are. */
  readonly figures: string;
  readonly place: Place;
}

/** What a person chose; kept in the workbook. */
export interface Choices {
  readonly set: string;
  readonly language: Language;
  /** Missing parents and formulas are written without a click. */
  readonly autoComplete: boolean;
  /** Cells with an error are marked in the sheets. */
  readonly marks: boolean;
  /** Derived cells are protected on these sheets (ids), by us. */
  readonly protectedSheets: readonly string[];
}

export interface UnitProfile {
  readonly unit: string;
  readonly year: string;
  readonly kind: UnitKind | '';
  readonly level: Level | '';
}

export type ProfileField = keyof UnitProfile;

/** What the add-in is doing for the person; one thing at a time. */
export interface Task {
  readonly kind: 'insert' | 'restore' | 'mark' | 'complete' | 'narrative' | 'protect' | 'text' | 'read';
  /** Nothing was written yet, or it can be left half way without harm. */
  readonly cancellable: boolean;
}

/** Sheets of these names are there already: the person says what becomes of them. */
export interface Question {
  readonly kind: 'sheets-exist';
  readonly sheets: readonly string[];
  /** To keep them or to add others beside them makes no sense here. */
  readonly replaceOnly?: boolean;
  /** Their figures go to other sheets. */
  readonly keepsFigures?: boolean;
}

/** `keep`: leave them and add only what is missing; `rename`: add the new ones under other names; `replace`: write them anew, what they hold is lost. */
export type SheetChoice = 'keep' | 'rename' | 'replace' | 'cancel';

/** What the accepted tables say of the unit and the support sheet does not; empty where nothing was taken. */
export interface TakenProfile extends Pick<UnitProfile, 'unit' | 'year'> {
  /** It was written into the support sheet; otherwise it goes in when that is inserted. */
  readonly written: boolean;
}

/** What came of the last thing that was asked for. */
export type Notice =
  | { readonly kind: 'inserted'; readonly tables: number }
  | { readonly kind: 'nothing-to-insert' }
  /** The set prints no such table. */
  | { readonly kind: 'not-in-set' }
  | { readonly kind: 'restored' | 'completed' | 'marked' | 'filled'; readonly cells: number }
  | { readonly kind: 'accepted'; readonly tables: number; readonly taken?: TakenProfile }
  | { readonly kind: 'unmarked' | 'forgotten' | 'unprotected' | 'saved' }
  /** `accepted`: tables that the product did not make, of which nothing is locked */
  | { readonly kind: 'protected'; readonly accepted: number }
  /** There are accepted tables alone. */
  | { readonly kind: 'nothing-protected' }
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'sheets-written'; readonly sheets: readonly string[] }
  /** The support sheet, which holds texts and last year's figures, is not inserted. */
  | { readonly kind: 'no-support-sheet' }
  | { readonly kind: 'no-tables' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: HostFailure };

/** Everything that the pane shows. Replaced as a whole at each change; parts that did not change are the same objects. */
export interface SessionState {
  readonly link: Link;
  readonly set: FormSet;
  readonly profile: UnitProfile;
  /** In published order, the support sheet last. */
  readonly tables: readonly TableState[];
  /** Every 绩效自评表, in the order of the tabs. */
  readonly projects: readonly ProjectState[];
  /** Table by table in published order; in a table errors first, then advice, then rounding. Waived ones included. */
  readonly findings: readonly ListedFinding[];
  readonly tally: Tally;
  readonly suggestions: readonly Suggestion[];
  readonly choices: Choices;
  readonly task: Task | undefined;
  readonly question: Question | undefined;
  readonly notice: Notice | undefined;
  /** Goes up with every change of figures or texts: what is computed from the report is computed anew. */
  readonly version: number;
}
