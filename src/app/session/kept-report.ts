import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import type { WorkbookSnapshot } from '../../workbook';
import { recogniseKept } from '../recognise';
import { openLive } from './live-check';

/** What a session of this set would know of a workbook's tables, so that a saved file can be held against the open one; undefined where there are none. */
export function keptReport(set: FormSet, snapshot: WorkbookSnapshot): Report | undefined {
  const kept = recogniseKept(snapshot, [set]);
  return kept === undefined ? undefined : openLive(kept, snapshot).report();
}
