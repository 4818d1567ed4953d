import type { Outcome, WorkbookModel } from '../../workbook';
import type { HostProblem } from './problem';
import { type RunOptions, withExcel, writeToExcel } from './with-excel';
import { emptySheet, writeNames, writeSheet } from './write-sheet';

/** What an insertion may collide with. */
export interface Inventory {
  /** In the order of the tabs. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  /** Names of the whole workbook. */
  readonly names: ReadonlySet<string>;
}

export interface InsertOptions extends RunOptions {
  /** Sheets that a person said may be written anew; every other sheet of the same name makes the insertion fail. */
  readonly replace?: ReadonlySet<string>;
}

/** First round trip of an insertion. A person then decides about each sheet that is there, and the caller lays out the model. */
export async function takeInventory(options: RunOptions = {}): Promise<Outcome<Inventory, HostProblem>> {
  return withExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/scope');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== 'Visible' })),
      names: new Set(names.items.filter(({ scope }) => scope === 'Workbook').map(({ name }) => name)),
    };
  }, options);
}

/** Second and last round trip: every sheet, whole; charts of a sheet that is written anew cost one more. The first sheet comes to the front. */
export async function insertSheets(model: WorkbookModel, inventory: Inventory, options: InsertOptions = {}): Promise<Outcome<void, HostProblem>> {
  const taken = model.sheets.filter(({ name }) => isThere(inventory, name) && options.replace?.has(name) !== true);
  if (taken.length > 0) return { ok: false, problem: { kind: 'name-taken', advice: 'choose-another-name' } };
  // Few insertions have charts: what draws them is not part of what the pane loads first.
  const charts = model.sheets.some((sheet) => sheet.charts !== undefined) ? await import('./write-charts') : undefined;
  return writeToExcel(async (context) => {
    await charts?.dropCharts(
      context,
      model.sheets.filter((sheet) => sheet.charts !== undefined && isThere(inventory, sheet.name)).map(({ name }) => context.workbook.worksheets.getItem(name)),
    );
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    // All sheets before any content: formulas point from one to another.
    const sheets = model.sheets.map((sheet) => {
      if (!isThere(inventory, sheet.name)) return { model: sheet, sheet: context.workbook.worksheets.add(sheet.name) };
      const there = context.workbook.worksheets.getItem(sheet.name);
      emptySheet(there);
      return { model: sheet, sheet: there };
    });
    for (const { model: content, sheet } of sheets) {
      writeSheet(sheet, content, model.styles);
      charts?.writeCharts(sheet, content);
    }
    for (const { model: content } of sheets) writeNames(context, content, inventory.names);
    sheets[0]?.sheet.activate();
  }, options);
}

/** Excel tells sheets apart without regard to case. */
function isThere({ sheets }: Inventory, name: string): boolean {
  return sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
