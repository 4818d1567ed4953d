import { LiveCheck } from '../../../src/app/session/live-check';
import type { FormSet } from '../../../src/forms';
import { type WorkbookSnapshot, bindKept, findTables } from '../../../src/workbook';

/** The check on a workbook's own tables and those that were accepted, in the unit that they say. */
export function liveOf(set: FormSet, snapshot: WorkbookSnapshot): LiveCheck {
  return new LiveCheck(set, snapshot, bindKept(set, snapshot, findTables), findTables);
}
