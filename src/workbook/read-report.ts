import { FUNCTIONAL, nameOf } from '../classification';
import type { FormSet } from '../forms';
import type { Report, Table } from '../report';
import { bindCodes } from './bind-codes';
import type { Binding } from './binding';
import { codeOf } from './cell-text';
import { gridOf, nameColumn } from './form-grid';
import type { Placement } from './placement';
import { ownTables } from './own-tables';
import { readFound } from './read-found';
import { readTable } from './read-table';
import { type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** The figures that the bound tables hold, with how each came to be there. */
export function readReport(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): Report {
  const names = readNames(set, binding, snapshot);
  const tables = new Map<string, Table>();
  for (const form of binding.tables.keys()) {
    const table = readForm(set, binding, snapshot, form, names);
    if (table !== undefined) tables.set(form, table);
  }
  return { set: set.id, tables };
}

/** One table alone; `names` as `readNames` gives them. */
export function readForm(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot, form: string, names: ReadonlyMap<string, string>): Table | undefined {
  const placement = binding.tables.get(form);
  const sheet = placement === undefined ? undefined : sheetOf(snapshot, placement.sheetId);
  if (placement === undefined || sheet === undefined) return undefined;
  const table = placement.found === undefined ? readTable(set, placement, ownTables(binding), sheet) : readFound(set, placement, snapshot, binding.tables);
  // A name that the sheet has not looked up yet is known nevertheless.
  const lines = table.lines.map((line) => (line.name === '' ? { ...line, name: names.get(line.code) ?? nameOf(FUNCTIONAL, line.code) ?? '' } : line));
  return { ...table, lines };
}

/** Names that a person put on the classification sheet or typed over the look-up, by code; the sheet's go before. */
export function readNames(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): ReadonlyMap<string, string> {
  const names = new Map(ownList(set, snapshot));
  for (const placement of binding.tables.values()) {
    for (const [code, name] of typedNames(placement, snapshot)) {
      if (!names.has(code) && nameOf(FUNCTIONAL, code) !== name) names.set(code, name);
    }
  }
  return names;
}

function ownList(set: FormSet, snapshot: WorkbookSnapshot): (readonly [string, string])[] {
  const lists = bindCodes(set, snapshot);
  const sheet = lists === undefined ? undefined : sheetOf(snapshot, lists.sheetId);
  if (lists === undefined || sheet === undefined) return [];
  const { top, left, bottom } = lists.own;
  const pairs: (readonly [string, string])[] = [];
  for (const row of sheet.rows.keys()) {
    if (row < top || row > bottom) continue;
    const code = codeOf(cellAt(sheet, row, left).value);
    const name = codeOf(cellAt(sheet, row, left + 1).value).trim();
    if (code !== '' && name !== '') pairs.push([code, name]);
  }
  return pairs;
}

function typedNames(placement: Placement, snapshot: WorkbookSnapshot): (readonly [string, string])[] {
  if (placement.found !== undefined) return placement.lines.flatMap(({ code, name }) => (code !== '' && name !== '' ? [[code, name] as const] : []));
  const sheet = sheetOf(snapshot, placement.sheetId);
  const shown = nameColumn(gridOf(placement.form));
  const column = shown === undefined ? undefined : placement.columns[shown.index];
  if (sheet === undefined || column === undefined) return [];
  return placement.lines.flatMap(({ code, name, sheetRow }) => (code !== '' && name !== '' && cellAt(sheet, sheetRow, column).formula === undefined ? [[code, name] as const] : []));
}
