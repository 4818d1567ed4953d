import { checkWorkbook } from '../../../src/app/check-workbook';
import type { FormSet } from '../../../src/forms';
import { type WorkbookSnapshot, foundName, partsToAccept } from '../../../src/workbook';

/** A workbook in which a person accepted every table that is found, with their names as Excel keeps them. */
export function allAccepted(set: FormSet, snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok || checked.value.discovered === undefined) throw new Error('nothing was found');
  const parts = partsToAccept(snapshot, [...checked.value.discovered.tables.values()]);
  return { ...snapshot, names: parts.map(({ form, sheetId, area }, index) => ({ name: foundName(set, form, index + 1).toUpperCase(), areas: [{ sheet: sheetId, area }] })) };
}
