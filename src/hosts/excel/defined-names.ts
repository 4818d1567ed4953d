import type { NameSnapshot } from '../../workbook';
import { areasOf } from './name-areas';

/** What is loaded of the workbook's names, and of the sheets for theirs. */
export const NAMES = 'items/name,items/scope,items/formula';
export const SHEET_NAMES = 'items/id,items/name,items/names/items/name,items/names/items/formula';

/** All defined names, the workbook's first. */
export function definedNames(names: Excel.NamedItemCollection, sheets: Excel.WorksheetCollection): readonly NameSnapshot[] {
  const idOf = sheetIds(sheets);
  return [...workbookNames(names, idOf), ...sheets.items.flatMap((sheet) => sheetNames(sheet, idOf))];
}

/** Whether the names of a kind still stand where they stood. */
export function standAlike(a: readonly NameSnapshot[], b: readonly NameSnapshot[], isOfKind: (name: string) => boolean): boolean {
  const of = (names: readonly NameSnapshot[]): string => JSON.stringify(names.filter(({ name }) => isOfKind(name)).map(({ name, scope, areas }) => [name, scope, areas.map(({ sheet, area: { top, left, bottom, right } }) => [sheet, top, left, bottom, right])]));
  return of(a) === of(b);
}

type IdOf = (sheetName: string) => string | undefined;

/** Formulas name sheets, without regard to case; bindings know them by their ids. */
function sheetIds({ items }: Excel.WorksheetCollection): IdOf {
  const ids = new Map(items.map(({ id, name }) => [name.toLowerCase(), id]));
  return (name) => ids.get(name.toLowerCase());
}

/** Some versions list the names of sheets among those of the workbook. */
function workbookNames({ items }: Excel.NamedItemCollection, idOf: IdOf): NameSnapshot[] {
  return items.filter(({ scope }) => scope === 'Workbook').map(({ name, formula }) => ({ name, areas: areasIn(formula, idOf) }));
}

function sheetNames(sheet: Excel.Worksheet, idOf: IdOf): NameSnapshot[] {
  return sheet.names.items.map(({ name, formula }) => ({ name, scope: sheet.name, areas: areasIn(formula, idOf) }));
}

function areasIn(formula: unknown, idOf: IdOf): NameSnapshot['areas'] {
  if (typeof formula !== 'string') return [];
  return areasOf(formula).flatMap(({ sheet, area }) => {
    const id = idOf(sheet);
    return id === undefined ? [] : [{ sheet: id, area }];
  });
}
