import { FUNCTIONAL, nameOf as officialName } from '../classification';
import type { FormSet } from '../forms';
import type { Report } from '../report';
import { type Evaluation, type Finding, type NameOf, checkReport, derive } from '../rules';
import { type Binding, type Outcome, type WorkbookSnapshot, readNames, readReport, readYuan, withExact, yuanSet } from '../workbook';
import type { Problem } from './problem';
import { type Profile, profileOf } from './profile';
import { recognise } from './recognise';
import { type LastYear, type YearReport, lastYear } from './years/last-year';

/** A workbook, read and checked. */
export interface CheckedWorkbook {
  readonly set: FormSet;
  readonly binding: Binding;
  readonly profile: Profile;
  /** With what the formulas give. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly evaluations: readonly Evaluation[];
  /** Where last year's workbook was given. */
  readonly lastYear?: LastYear;
}

export interface CheckWorkbookOptions {
  /** `false`: everything but the checks. For measuring what they cost. */
  readonly checks?: boolean;
  /** Last year's figures; those of the support sheet are taken from here. */
  readonly lastYear?: YearReport;
}

/** From cells to findings: which set, which tables, which figures, what ties and what does not. */
export function checkWorkbook(snapshot: WorkbookSnapshot, { checks = true, lastYear: last }: CheckWorkbookOptions = {}): Outcome<CheckedWorkbook, Problem> {
  const recognised = recognise(snapshot);
  if (recognised === undefined) return { ok: false, problem: { kind: 'no-table' } };
  const { set, binding } = recognised;
  const read = readReport(set, binding, snapshot);
  const profile = profileOf(set, read);
  const compared = last === undefined ? undefined : lastYear({ set, report: read, profile }, last);
  const report = compared?.report ?? read;
  const yuan = readYuan(set, snapshot);
  // Where 元 are known they are judged; the report stays what the tables print.
  const judged = yuan === undefined ? report : withExact(set, report, derive(yuanSet(set), yuan));
  const result = checks ? checkReport(set, judged, { nameOf: namesOf(set, binding, snapshot) }) : { report, findings: [], evaluations: [] };
  const printed = checks && yuan !== undefined ? derive(set, report) : result.report;
  return { ok: true, value: { set, binding, profile, ...result, report: printed, ...(compared === undefined ? {} : { lastYear: compared }) } };
}

/** The official name of a code, or the one that a person gave to a code that the product does not know. */
function namesOf(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): NameOf {
  const own = readNames(set, binding, snapshot);
  return (code) => officialName(FUNCTIONAL, code) ?? own.get(code);
}
