import type { FormSet } from '../../forms';
import { projectOf } from '../../performance';
import { type Report, textAt } from '../../report';
import { type Binding, type Outcome, type WorkbookSnapshot, unitNamesIn } from '../../workbook';
import { type CheckWorkbookOptions, type CheckedWorkbook, checkWorkbook } from '../check-workbook';
import { type FindingText, describer } from '../findings/describe';
import { type Listed, listOrder, listProblems, placedFinding, tallyOf } from '../findings/list';
import { headingOf } from '../findings/naming';
import { holdsFigures, tableHoldsFigures } from '../holds-figures';
import { damagedSheetText } from '../messages/damaged-sheet';
import type { Messages } from '../messages';
import type { Problem } from '../problem';
import type { AuditFinding, CheckedFile } from './audited';
import { enteredFigures } from './figures';
import { gapsOf } from './gaps';

/** Findings that an audit lists of one workbook: what is wrong in more places is wrong as a whole. */
const MOST_FINDINGS = 100;

/** Checks one workbook of many; what is within rounding or merely worth knowing is counted, not listed. */
export function auditWorkbook(snapshot: WorkbookSnapshot, messages: Messages, { checks = true, series }: Pick<CheckWorkbookOptions, 'checks' | 'series'> = {}): Outcome<CheckedFile, Problem> {
  const checked = checkWorkbook(snapshot, { checks, ...(series === undefined ? {} : { series }) });
  if (!checked.ok) return checked;
  const { set, damaged, profile, report, binding, projects, judged } = checked.value;
  const filled = holdsFigures(set, report);
  // Where nothing is filled in yet, or opening balances alone, what does not tie is only what is still to come.
  const listed = filled ? seriousOf(checked.value, messages) : [];
  const findings = [...listed.filter(({ severity }) => severity === 'error'), ...listed.filter(({ severity }) => severity === 'warning')];
  return {
    ok: true,
    value: {
      kind: 'checked',
      set: set.id,
      unit: profile.unit,
      year: profile.year,
      level: levelOf(set, report),
      filled,
      tables: set.forms.flatMap(({ id, kind }) => (kind === 'public' && binding.tables.has(id) ? [id] : [])),
      empty: set.forms.flatMap(({ id, kind }) => (kind === 'public' && binding.tables.has(id) && !holds(report, id) ? [id] : [])),
      inYuan: set.forms.flatMap(({ id, kind }) => (kind === 'public' && set.money.unit !== '元' && binding.tables.get(id)?.found?.money === '元' ? [id] : [])),
      damaged: damaged.map((sheet) => ({ sheet: sheet.name, sentence: damagedSheetText(messages.language, sheet) })),
      tally: {
        ...tallyOf(checked.value, []),
        errors: findings.filter(({ severity }) => severity === 'error').length,
        warnings: findings.filter(({ severity }) => severity === 'warning').length,
        infos: checked.value.findings.filter(({ severity }) => severity === 'info').length,
      },
      findings: findings.slice(0, MOST_FINDINGS).map((entry) => auditFinding(set, binding.attached, entry)),
      more: Math.max(0, findings.length - MOST_FINDINGS),
      projects: projects.map(({ table, sheetName }) => ({ name: projectOf(table), sheet: sheetName })),
      sources: unitNamesIn(set, snapshot),
      figures: checks ? enteredFigures(judged.set, report) : '',
      gaps: checks ? gapsOf(checked.value) : [],
    },
  };
}

function holds(report: Report, form: string): boolean {
  const table = report.tables.get(form);
  return table !== undefined && tableHoldsFigures(table);
}

/** An entry whose words are made when they are asked for. */
interface Serious extends Omit<Listed, 'text'> {
  readonly text: () => FindingText;
}

/** Words are put only to what is listed: they cost more than the checks. */
function seriousOf(checked: CheckedWorkbook, messages: Messages): readonly Serious[] {
  const { set, report, binding, findings } = checked;
  const describe = describer(set, report, messages);
  const problems = listProblems(checked, messages).map((problem): Serious => ({ ...problem, text: () => problem.text }));
  const serious = findings.filter(({ severity }) => severity !== 'info').map((finding): Serious => ({ ...placedFinding(binding, finding), text: () => describe(finding) }));
  return [...problems, ...serious].sort(listOrder(set));
}

function auditFinding(set: FormSet, attached: Binding['attached'], entry: Serious): AuditFinding {
  const { form, rule, verdict, severity } = entry;
  const { sheet, address } = entry.place;
  const text = entry.text();
  return { form, table: headingOf(set, form, attached), rule, verdict, severity, sheet, address, message: text.message, expects: text.rule?.expects ?? '', causes: text.causes };
}

function levelOf({ profile }: FormSet, report: Report): string {
  const { form, row, column } = profile.level;
  return textAt(report, form, row, column).trim();
}
