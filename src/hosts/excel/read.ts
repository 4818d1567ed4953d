import type { NameSnapshot, Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook';
import { NAMES, SHEET_NAMES, definedNames } from './defined-names';
import { type HostProblem, problemOf } from './problem';
import { LOADED, rowsFrom } from './snapshot-rows';
import { TAB, type Tab, tabOf, tabsOf } from './tabs';
import { type RunOptions, withExcel } from './with-excel';

/**
 * Reads the workbook in one round trip: all sheets' ids, names and order, all defined names, and the cells of the sheets that
 * `anchors` (defined names) point to. Which sheets those are, Excel finds out itself, by paths through objects that may be null.
 * Merged and hidden cells are not read: Excel has no way to ask for them below ExcelApi 1.13.
 */
export async function readWorkbook(anchors: readonly string[], { also = NONE, passOver = NOTHING, unread = FORGOTTEN, ...options }: ReadOptions = {}): Promise<Outcome<WorkbookSnapshot, HostProblem>> {
  return withExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load(`${TAB},${SHEET_NAMES}`);
    names.load(NAMES);
    const anchored = anchors.map((anchor) => {
      const { worksheet } = names.getItemOrNullObject(anchor).getRangeOrNullObject().untrack();
      const used = worksheet.getUsedRangeOrNullObject(true).untrack();
      worksheet.load('id');
      used.load(LOADED);
      return { worksheet, used };
    });
    await context.sync();
    const cells = new Map<string, SheetSnapshot['rows']>();
    for (const { worksheet, used } of anchored) {
      if (!used.isNullObject) cells.set(worksheet.id, rowsFrom(used));
    }
    const found = definedNames(names, worksheets);
    const named = new Set(found.flatMap(({ name, areas }) => (also.name(name) ? areas.map(({ sheet }) => sheet) : [])));
    const other = worksheets.items.filter(({ id }) => !cells.has(id));
    const isWanted = ({ id, name }: Excel.Worksheet): boolean => named.has(id) || also.sheet(name);
    const more = other.filter(isWanted).map(wholeOf);
    // How many such sheets there are is known only now; most workbooks have none.
    if (more.length > 0) await context.sync();
    const begun = also.begins === undefined ? [] : await beginnings(context, other.filter((sheet) => !isWanted(sheet) && !passOver.has(sheet.id)), unread);
    const recognised = begun.filter(({ used }) => !used.isNullObject && also.begins?.(rowsFrom(used)) === true).map(({ sheet }) => wholeOf(sheet));
    if (recognised.length > 0) await context.sync();
    for (const { sheet: { id }, used } of [...more, ...recognised]) if (!used.isNullObject) cells.set(id, rowsFrom(used));
    return { sheets: worksheets.items.map((sheet) => sheetOf(sheet, cells.get(sheet.id))), names: found };
  }, options);
}

interface Loading {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function wholeOf(sheet: Excel.Worksheet): Loading {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(LOADED);
  return { sheet, used };
}

/** Where a table begins that is of any use to its reader. */
const BEGINNING = 'A1:Z60';

function beginningOf(sheet: Excel.Worksheet): Loading {
  const used = sheet.getRange(BEGINNING).untrack().getUsedRangeOrNullObject(true).untrack();
  used.load(LOADED);
  return { sheet, used };
}

/** Sheets whose beginnings are asked for at once: of dense ones a fifth of what an answer may hold. */
const BATCH = 30;

/** A sheet that is none of ours must not keep ours from being read: what cannot be read of it is not known. */
async function beginnings(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], unread: (sheetId: string) => void): Promise<readonly Loading[]> {
  const read: Loading[] = [];
  for (let from = 0; from < sheets.length; from += BATCH) read.push(...(await batchOf(context, sheets.slice(from, from + BATCH), unread)));
  return read;
}

/** Where an answer would be too large, each half is asked for by itself. */
async function batchOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], unread: (sheetId: string) => void): Promise<readonly Loading[]> {
  const loading = sheets.map(beginningOf);
  try {
    await context.sync();
    return loading;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    if (problem.kind === 'too-large' && sheets.length > 1) {
      const middle = Math.ceil(sheets.length / 2);
      return [...(await batchOf(context, sheets.slice(0, middle), unread)), ...(await batchOf(context, sheets.slice(middle), unread))];
    }
    for (const { id } of sheets) unread(id);
    return [];
  }
}

/** The whole workbook, every sheet with all its cells: two round trips. */
export async function readAll(options: RunOptions = {}): Promise<Outcome<WorkbookSnapshot, HostProblem>> {
  return readWorkbook([], { ...options, also: { name: () => true, sheet: () => true } });
}

/** Sheets that are read beside those of the anchors: by a defined name on them, by their own, or by what they hold. */
export interface AlsoRead {
  readonly name: (definedName: string) => boolean;
  readonly sheet: (sheetName: string) => boolean;
  /** By how it begins: of sheets that nothing else speaks for, the first rows are looked at. */
  readonly begins?: (rows: SheetSnapshot['rows']) => boolean;
}

export interface ReadOptions extends RunOptions {
  readonly also?: AlsoRead;
  /** Sheets (ids) whose beginning was looked at before, for nothing. */
  readonly passOver?: ReadonlySet<string>;
  /** Told of each sheet (id) whose beginning could not be read. */
  readonly unread?: (sheetId: string) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

const FORGOTTEN = (): void => undefined;

const NONE: AlsoRead = { name: () => false, sheet: () => false };

/** What holds the cells: sheets as their tabs show them, and defined names. */
export interface Frame {
  readonly tabs: readonly Tab[];
  readonly names: readonly NameSnapshot[];
}

/** The sheets and names, and nothing of what the sheets hold. */
export async function readFrame(options: RunOptions = {}): Promise<Outcome<Frame, HostProblem>> {
  return withExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load(`${TAB},${SHEET_NAMES}`);
    names.load(NAMES);
    await context.sync();
    return { tabs: tabsOf(worksheets), names: definedNames(names, worksheets) };
  }, options);
}

function sheetOf(sheet: Excel.Worksheet, rows: SheetSnapshot['rows'] = new Map()): SheetSnapshot {
  return { ...tabOf(sheet), rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}
