import type { WorkbookSnapshot } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { profileOf } from '../profile';
import type { Desk } from './desk';

/** The workbook as the session knows it now. */
export interface LiveWorkbook {
  readonly checked: CheckedWorkbook;
  readonly snapshot: WorkbookSnapshot;
  /** Findings that a person let stand. */
  readonly waived: readonly { readonly key: string; readonly reason: string }[];
}

/** Undefined while the workbook holds no table, or is not known. */
export function liveWorkbook({ live, state }: Desk): LiveWorkbook | undefined {
  if (live === undefined) return undefined;
  const { set, binding, snapshot } = live;
  const report = live.report();
  return {
    checked: { set, binding, profile: profileOf(set, report), report, findings: live.findings(), tally: live.tally(), evaluations: live.evaluations() },
    snapshot,
    waived: state.findings.flatMap(({ key, waiver }) => (waiver === undefined ? [] : [{ key, reason: waiver.reason }])),
  };
}
