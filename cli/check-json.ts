import type { Decimal } from '../src/amount';
import type { CheckedWorkbook } from '../src/app/check-workbook';
import type { NotTaken } from '../src/app/discover';
import { tableHoldsFigures } from '../src/app/holds-figures';
import { decimalString } from '../src/app/findings/amounts';
import { suspectOf } from '../src/app/findings/causes';
import { type Listed, type Tally, listFindings, tallyOf } from '../src/app/findings/list';
import { type Naming, namingOf } from '../src/app/findings/naming';
import { evidenceText } from '../src/app/findings/found-text';
import { type Place, placeOf } from '../src/app/findings/place';
import type { ListedRoot } from '../src/app/findings/roots';
import { damagedSheetText } from '../src/app/messages/damaged-sheet';
import type { Messages } from '../src/app/messages';
import type { LastYear, LastYearNote } from '../src/app/years/last-year';
import type { FormSet, Severity } from '../src/forms';
import { type Entry, type FigureId, entryOf, figureId, figureKey } from '../src/report';
import type { Finding, Verdict } from '../src/rules';
import type { RootCause, Slip } from '../src/rules/roots';
import { type Confidence, type DamagedSheet, type Evidence, type Placement, areaAddress } from '../src/workbook';
import { type MissingTablesJson, missingTablesJson } from './missing-tables';

/** The answer of `check --json`. Amounts are decimal strings in the table's unit; `null` where there is none. */
export interface CheckJson {
  readonly set: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly tables: readonly TableJson[];
  /** Published tables that were not found; `null` where all were. */
  readonly missingTables: MissingTablesJson | null;
  /** Sheets with figures that are none of the set's tables; empty in the product's own workbooks. */
  readonly unrecognisedSheets: readonly string[];
  /** Sheets of a damaged file that could not be read and were not checked. */
  readonly damagedSheets: readonly DamagedSheetJson[];
  /** Tables beside the product's own that do not count; empty in any other workbook. */
  readonly notTaken: readonly NotTakenJson[];
  /** At most three, best first; where one equality is all that is broken, what it leaves is in `others`. */
  readonly rootCauses: readonly RootCauseJson[];
  readonly findings: readonly FindingJson[];
  /** What last year’s workbook says beside the findings; `null` where none was given. */
  readonly lastYear: LastYearJson | null;
  readonly summary: Tally;
}

/** Where a table stands. In the product's own workbooks its name is the evidence. */
export interface TableJson {
  readonly form: string;
  readonly sheet: string;
  readonly area: string;
  /** Nothing was entered in it, or it says that it is empty. */
  readonly empty: boolean;
  readonly confidence: Confidence;
  readonly evidence: readonly { readonly kind: Evidence['kind'] | 'anchor'; readonly message: string }[];
}

/** `from`: the row from which on nothing is certain; `null` where nothing was read. */
export interface DamagedSheetJson {
  readonly sheet: string;
  readonly why: DamagedSheet['why'];
  readonly from: number | null;
  readonly message: string;
}

/** `says`: the year or unit that it says; `null` where that is not why. */
export interface NotTakenJson {
  readonly form: string;
  readonly sheet: string;
  readonly why: NotTaken['why'];
  readonly says: string | null;
}

export interface LastYearJson {
  readonly notes: readonly LastYearNote['kind'][];
  /** This year's cells that hold another figure than last year's workbook. */
  readonly differing: readonly { readonly cell: CellJson; readonly lastYear: string }[];
  /** Classes that spent last year and have no line this year. */
  readonly vanished: readonly { readonly code: string; readonly name: string; readonly lastYear: string }[];
}

export interface FindingJson {
  readonly rule: string;
  readonly form: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly CellJson[];
  readonly expected: string | null;
  readonly reported: string | null;
  readonly difference: string | null;
  readonly allowed: string | null;
  readonly causes: readonly CauseJson[];
}

export interface CellJson {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly sheet: string | null;
  readonly address: string | null;
  /** What stands there: an amount, a text, or nothing. */
  readonly reported: string | null;
}

export interface CauseJson {
  readonly kind: string;
  readonly message: string;
  /** The figure to look at. */
  readonly cell: CellJson;
}

/** One cause of several findings. */
export interface RootCauseJson {
  readonly kind: RootCause['kind'];
  /** What made one figure wrong; `null` for a slide and a dropped line. */
  readonly slip: Slip | null;
  readonly message: string;
  /** The cell to look at. */
  readonly cell: CellJson;
  /** The other cells of a slide, or those that the identities cannot tell from `cell`. */
  readonly others: readonly CellJson[];
  /** Positions in `findings` of what the cause explains. */
  readonly findings: readonly number[];
}

export function checkJson(checked: CheckedWorkbook, messages: Messages, roots: readonly ListedRoot[] = []): CheckJson {
  const listed = listFindings(checked, messages);
  const { set, profile, binding } = checked;
  const naming = namingOf(set, checked.report);
  return {
    set: set.id,
    unit: profile.unit === '' ? null : profile.unit,
    year: /^\d{4}$/.test(profile.year) ? parseInt(profile.year, 10) : null,
    tables: set.forms.flatMap(({ id }) => {
      const table = binding.tables.get(id);
      return table === undefined ? [] : [tableJson(checked, table, messages)];
    }),
    missingTables: missingTablesJson(checked, messages.language),
    unrecognisedSheets: checked.discovered?.unknownSheets ?? [],
    damagedSheets: checked.damaged.map((sheet) => ({ sheet: sheet.name, why: sheet.why, from: sheet.from ?? null, message: damagedSheetText(messages.language, sheet) })),
    notTaken: (checked.discovered?.beside ?? []).map(({ table: { placement }, why, says }) => ({ form: placement.form.id, sheet: placement.sheetName, why, says: says === '' ? null : says })),
    rootCauses: roots.map((root) => rootJson({ checked, naming }, listed, root)),
    findings: listed.map((entry) => findingJson({ checked, naming }, entry)),
    lastYear: checked.lastYear === undefined ? null : lastYearJson({ checked, naming }, checked.lastYear),
    summary: tallyOf(checked, listed),
  };
}

function lastYearJson(source: Source, { notes, differing, vanished }: LastYear): LastYearJson {
  const { set } = source.checked;
  return {
    notes: notes.map(({ kind }) => kind),
    // The check itself goes by last year's figures; what stands in the cell is `typed`.
    differing: differing.map(({ figure, typed, value }) => {
      const kind = source.naming.kind(figure);
      return { cell: { ...cellJson(source, figure), reported: decimalString(set, kind, typed) }, lastYear: decimalString(set, kind, value) };
    }),
    vanished: vanished.map(({ code, name, value }) => ({ code, name, lastYear: value.toFixed(set.money.places) })),
  };
}

function tableJson({ discovered, report }: CheckedWorkbook, { form, sheetName, area }: Placement, { language }: Messages): TableJson {
  const found = discovered?.tables.get(form.id);
  const table = report.tables.get(form.id);
  const evidence = found?.evidence.map((item) => ({ kind: item.kind, message: evidenceText(item, language) })) ?? [{ kind: 'anchor' as const, message: messagesAnchor(language) }];
  return { form: form.id, sheet: sheetName, area: areaAddress(area), empty: table === undefined || !tableHoldsFigures(table), confidence: found?.confidence ?? 'sure', evidence };
}

function messagesAnchor(language: Messages['language']): string {
  return language === 'zh' ? '工作簿里的定义名称' : 'the defined name in the workbook';
}

interface Source {
  readonly checked: CheckedWorkbook;
  readonly naming: Naming;
}

function findingJson(source: Source, { form, rule, verdict, severity, text, finding }: Listed): FindingJson {
  const causes = finding?.kind === 'identity' ? finding.causes : [];
  return {
    rule, form, verdict, severity, message: text.message,
    cells: finding === undefined ? [] : cellsOf(source, finding),
    ...numbersOf(source, finding),
    causes: causes.map((cause, index) => ({ kind: cause.kind, message: text.causes[index] ?? '', cell: cellJson(source, suspectOf(cause)) })),
  };
}

function rootJson({ checked: { set }, naming }: Source, listed: readonly Listed[], { root, message, figure, place, others, entryOf: seen }: ListedRoot): RootCauseJson {
  const keys = new Set(root.effects);
  const cell = (id: FigureId, at: Place): CellJson => cellAt(id, at, reportedIn(set, naming, id, seen(id)));
  return {
    kind: root.kind, slip: root.kind === 'figure' ? root.slip : null, message, cell: cell(figure, place), others: others.map((other) => cell(other.figure, other.place)),
    findings: listed.flatMap(({ finding }, index) => (finding !== undefined && keys.has(finding.key) ? [index] : [])),
  };
}

function numbersOf({ checked, naming }: Source, finding: Finding | undefined): Pick<FindingJson, 'expected' | 'reported' | 'difference' | 'allowed'> {
  const text = (value: Decimal): string | null =>
    finding === undefined ? null : decimalString(checked.set, naming.kind(figureId(finding.form, finding.row, finding.column)), value);
  switch (finding?.kind) {
    case 'identity':
      return { expected: text(finding.expected), reported: text(finding.reported), difference: text(finding.difference), allowed: text(finding.allowed) };
    case 'overtyped':
      return { expected: text(finding.expected), reported: text(finding.reported), difference: text(finding.difference), allowed: null };
    case 'negative':
      return { expected: null, reported: text(finding.reported), difference: null, allowed: null };
    default:
      return { expected: null, reported: null, difference: null, allowed: null };
  }
}

/** The finding's own figure first, even where it has no others. */
function cellsOf(source: Source, finding: Finding): CellJson[] {
  const own = figureId(finding.form, finding.row, finding.column);
  const figures = [own, ...finding.cells.map(({ figure }) => figure)];
  const entries = new Map(finding.cells.map(({ figure, entry }) => [figure, entry]));
  return [...new Set(figures)].map((figure) => cellJson(source, figure, entries.get(figure)));
}

function cellJson({ checked, naming }: Source, figure: FigureId, entry: Entry = entryOf(checked.report, figure)): CellJson {
  return cellAt(figure, placeOf(checked.binding, figure), reportedIn(checked.set, naming, figure, entry));
}

function cellAt(figure: FigureId, { sheet, address }: Place, reported: string | null): CellJson {
  return { ...figureKey(figure), sheet: sheet === '' ? null : sheet, address: address === '' ? null : address, reported };
}

function reportedIn(set: FormSet, naming: Naming, figure: FigureId, entry: Entry): string | null {
  return entry.kind === 'amount' ? decimalString(set, naming.kind(figure), entry.value) : wordsIn(entry);
}

function wordsIn(entry: Exclude<Entry, { kind: 'amount' }>): string | null {
  switch (entry.kind) {
    case 'text':
    case 'unreadable':
      return entry.text;
    case 'structural':
      return '——';
    case 'empty':
      return null;
  }
}
