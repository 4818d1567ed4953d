import { checkWorkbook } from '../../../src/app/check-workbook';
import { fillSample } from '../../../src/app/fill-sample';
import { listFindings, tallyOf } from '../../../src/app/findings/list';
import { namingOf } from '../../../src/app/findings/naming';
import { placeOf } from '../../../src/app/findings/place';
import { messagesIn } from '../../../src/app/messages';
import type { ListedFinding, SessionState, TableState } from '../../../src/app/session';
import { type Narrative, narrate } from '../../../src/narrative';
import { type Report, reportToJson } from '../../../src/report';
import { snapshotOf } from '../../workbook/model-snapshot';

export interface Sample {
  readonly state: Pick<SessionState, 'findings' | 'tables' | 'tally' | 'set'>;
  readonly narrative: Narrative;
}

/** A report as the pane would show it once its workbook is read. */
export function sampleOf(report: Report): Sample {
  const filled = fillSample(reportToJson(report));
  if (!filled.ok) throw new Error(filled.problem.kind);
  const checked = checkWorkbook(snapshotOf(filled.value.model));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { set, binding } = checked.value;
  const naming = namingOf(set, checked.value.report);
  const listed = listFindings(checked.value, messagesIn('zh'));
  const findings = listed.map(({ finding, ...rest }, index): ListedFinding => ({
    ...rest,
    key: finding?.key ?? `problem ${index}`,
    figures: (finding?.cells ?? []).map(({ figure }) => ({ figure, name: naming.short(figure), place: placeOf(binding, figure) })),
    restorable: finding?.kind === 'overtyped' || (finding?.kind === 'identity' && finding.defines),
    waiver: undefined,
  }));
  const count = (form: string, severity: string): number => findings.filter((finding) => finding.form === form && finding.severity === severity).length;
  const tables = set.forms.map(({ id, number = '', title, kind, sheetName }): TableState => {
    const errors = count(id, 'error');
    return { form: id, number, title, kind, sheet: sheetName, status: errors > 0 ? 'errors' : 'ties', errors, warnings: count(id, 'warning'), protectedByOthers: false };
  });
  return { state: { set, findings, tables, tally: tallyOf(checked.value, listed) }, narrative: narrate(set, checked.value.report) };
}
