import type { FormSet } from '../../forms';
import type { Inventory } from '../../hosts/excel';
import { type Entry, type FigureId, type Report, figureId } from '../../report';
import { type WorkbookModel, bindCodes, freeSheetName, layoutSet } from '../../workbook';
import { type Desk, noticeOf } from './desk';
import type { Notice, SheetChoice, UnitProfile } from './state';

/** What is to be inserted: tables of the set, or a text of its own. */
export interface Insertion {
  /** Names of the sheets that it would like to write. */
  readonly sheets: (inventory: Inventory) => readonly string[];
  /** The model that is written once the person has chosen; undefined: nothing is left to write. */
  readonly model: (inventory: Inventory, choice: SheetChoice) => { readonly model: WorkbookModel; readonly replace: ReadonlySet<string> } | undefined;
  readonly done: (model: WorkbookModel) => Notice;
  /** Said where nothing is to be written; left out: what it takes is there already. */
  readonly nothing?: Notice;
  /** The sheets stand or fall together: those that are there are replaced, or nothing is written. */
  readonly replaceOnly?: boolean;
  /** What is replaced goes on on other sheets of the model: no figure is lost. */
  readonly keepsFigures?: boolean;
}

/** Sheets of the insertion's names that are there already. */
export function taken({ sheets }: Inventory, names: readonly string[]): readonly string[] {
  return sheets.map(({ name }) => name).filter((there) => names.some((name) => sameName(name, there)));
}

/** Excel tells sheets apart without regard to case. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `收入支出决算总表 (2)`: the first of that kind that is free. */
export function freeName(name: string, { sheets }: Inventory): string {
  return freeSheetName(name, (taken) => sheets.some((sheet) => sameName(sheet.name, taken)));
}

export async function write(desk: Desk, insertion: Insertion, inventory: Inventory, choice: SheetChoice): Promise<Notice | undefined> {
  const planned = insertion.model(inventory, choice);
  if (planned === undefined) return insertion.nothing ?? { kind: 'nothing-to-insert' };
  if (desk.isCancelled()) return { kind: 'cancelled' };
  desk.begun();
  const outcome = await desk.host.insertSheets(planned.model, inventory, { replace: planned.replace });
  await desk.reread();
  return noticeOf(outcome) ?? insertion.done(planned.model);
}

/** Tables of the set that the desk shows. A table that stands under another name counts as there. */
export function tables(desk: Desk, forms: readonly string[] | undefined): Insertion {
  const { set, profile } = desk.state;
  const wanted = set.forms.filter(({ id }) => forms?.includes(id) ?? true);
  const nameOf = (id: string, own: string): string => desk.live?.binding.tables.get(id)?.sheetName ?? own;
  const isThere = (inventory: Inventory, id: string, own: string): boolean => taken(inventory, [nameOf(id, own)]).length > 0;
  return {
    sheets: () => wanted.map(({ id, sheetName }) => nameOf(id, sheetName)),
    model: (inventory, choice) => {
      const chosen = choice === 'keep' ? wanted.filter(({ id, sheetName }) => !isThere(inventory, id, sheetName)) : wanted;
      if (chosen.length === 0) return undefined;
      const names = chosen.map(({ id, sheetName }) => [id, choice === 'replace' ? nameOf(id, sheetName) : freeName(sheetName, inventory)] as const);
      return { model: layoutTables(desk, set, profile, inventory, names), replace: choice === 'replace' ? new Set(names.map(([, name]) => name)) : new Set() };
    },
    ...(wanted.length === 0 ? { nothing: { kind: 'not-in-set' } } : {}),
    done: ({ sheets }) => ({ kind: 'inserted', tables: sheets.filter(({ form }) => form !== undefined).length }),
  };
}

function layoutTables(desk: Desk, set: FormSet, profile: UnitProfile, inventory: Inventory, names: readonly (readonly [string, string])[]): WorkbookModel {
  const { live } = desk;
  const lists = live === undefined ? undefined : bindCodes(set, live.snapshot);
  const written = new Set(names.map(([id]) => id));
  const present = live === undefined ? undefined : new Map([...live.binding.tables].filter(([id]) => !written.has(id)));
  return layoutSet(set, {
    forms: [...written],
    sheetNames: Object.fromEntries(names),
    codesSheet: freeName(set.classificationSheet, inventory),
    report: profileReport(set, profile),
    ...(present === undefined ? {} : { present }),
    ...(lists === undefined ? {} : { lists }),
  });
}

/** What the person said of the unit before there was a sheet to keep it on. */
export function profileReport(set: FormSet, profile: UnitProfile): Report {
  const { unit, year, kind, level } = set.profile;
  const said = [[set.profile.set, set.id], [unit, profile.unit], [year, profile.year], [kind, profile.kind], [level, profile.level]] as const;
  const entries = new Map<FigureId, Entry>();
  for (const [{ form, row, column }, text] of said) if (text !== '') entries.set(figureId(form, row, column), { kind: 'text', text });
  const { form } = set.profile.set;
  return { set: set.id, tables: new Map([[form, { form, lines: [], entries, origins: new Map() }]]) };
}
