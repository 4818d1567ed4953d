import type { Report } from '../../report';
import type { Binding, WorkbookSnapshot, YuanLinks } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { profileOf } from '../profile';
import type { Desk } from './desk';

/** The workbook as the session knows it now. */
export interface LiveWorkbook {
  readonly checked: CheckedWorkbook;
  readonly snapshot: WorkbookSnapshot;
  /** Where the workbook has 元: the tables in 元, with what their formulas give, and which figures follow from them. */
  readonly yuan: { readonly binding: Binding; readonly report: Report; readonly links: YuanLinks } | undefined;
  /** Findings that a person let stand. */
  readonly waived: readonly { readonly key: string; readonly reason: string; readonly person: string }[];
}

/** Undefined while the workbook holds no table, or is not known. */
export function liveWorkbook({ live, state }: Desk): LiveWorkbook | undefined {
  if (live === undefined) return undefined;
  const { set, binding, snapshot } = live;
  const report = live.report();
  const evaluations = live.evaluations();
  return {
    checked: { set, binding, profile: profileOf(set, report), report, findings: live.findings(), damaged: [], tally: live.tally(), withheld: live.withheld(), evaluations: () => evaluations, projects: live.projects(), judgedProjects: live.judgedProjects() },
    snapshot,
    yuan: live.yuan === undefined ? undefined : { binding: live.yuan.binding, report: live.yuan.report(), links: live.yuan.links },
    waived: state.findings.flatMap(({ key, waiver }) => (waiver === undefined ? [] : [{ key, reason: waiver.reason, person: waiver.person }])),
  };
}
