import type { FormSet } from '../forms';
import { codesName } from './anchor';
import type { CodeLists } from './lookup';
import { type NameSnapshot, type WorkbookSnapshot, sheetOf } from './snapshot';

/** The classification sheet of a workbook, found by the names over its lists. */
export function bindCodes(set: FormSet, snapshot: WorkbookSnapshot): CodeLists | undefined {
  const official = listArea(snapshot, codesName(set, 'official'));
  const own = listArea(snapshot, codesName(set, 'own'));
  const sheet = official === undefined ? undefined : sheetOf(snapshot, official.sheet);
  if (official === undefined || own === undefined || sheet === undefined || own.sheet !== official.sheet) return undefined;
  return { sheetId: sheet.id, sheetName: sheet.name, official: official.area, own: own.area };
}

function listArea(snapshot: WorkbookSnapshot, wanted: string): NameSnapshot['areas'][number] | undefined {
  const found = snapshot.names.filter(({ name, areas }) => name.toLowerCase() === wanted.toLowerCase() && areas.length === 1);
  // The copy of a sheet brings names of its own.
  return (found.find(({ scope }) => scope === undefined) ?? found[0])?.areas[0];
}
