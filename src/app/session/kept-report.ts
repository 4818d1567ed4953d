import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import type { WorkbookSnapshot } from '../../workbook';
import { recogniseKept } from '../recognise';
import { finderFor } from './finder';
import { openLive } from './live-check';

/** What a session of this set would know of a workbook's tables, so that a saved file can be held against the open one; undefined where there are none. */
export async function keptReport(set: FormSet, snapshot: WorkbookSnapshot): Promise<Report | undefined> {
  const kept = recogniseKept(snapshot, await finderFor([set], snapshot), [set]);
  return kept === undefined ? undefined : openLive(kept, snapshot).report();
}
