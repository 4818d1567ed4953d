import { type Classification, FUNCTIONAL, classification, itemOf } from '../classification';
import type { FormSet } from '../forms';
import { bindCodes } from './bind-codes';
import { codeOf } from './cell-text';
import { type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** The list on the left of the classification sheet, where a person imported it; undefined where it is the product's own. */
export function readOfficial(set: FormSet, snapshot: WorkbookSnapshot): Classification | undefined {
  const lists = bindCodes(set, snapshot);
  const sheet = lists === undefined ? undefined : sheetOf(snapshot, lists.sheetId);
  if (lists === undefined || sheet === undefined) return undefined;
  const { top, left, bottom } = lists.official;
  const items: (readonly [string, string])[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const code = codeOf(cellAt(sheet, row, left).value);
    const name = codeOf(cellAt(sheet, row, left + 1).value).trim();
    if (code !== '' && name !== '') items.push([code, name]);
  }
  const own = items.length !== FUNCTIONAL.items.length || items.some(([code, name]) => itemOf(FUNCTIONAL, code)?.name !== name);
  return own && items.length > 0 ? importedClassification(items, sourceOn(codeOf(cellAt(sheet, top - 2, left).value))) : undefined;
}

/** A list that a person brought, as the product's own. */
export function importedClassification(items: readonly (readonly [code: string, name: string])[], source: string): Classification {
  return classification({ id: 'functional', year: FUNCTIONAL.year, title: FUNCTIONAL.title, source, items });
}

/** What the sheet itself says of its list. */
function sourceOn(note: string): string {
  return note.replace(/^来源：/, '');
}
