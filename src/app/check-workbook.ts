import { FUNCTIONAL, nameOf as officialName } from '../classification';
import type { FormSet } from '../forms';
import type { Report } from '../report';
import { type Evaluation, type Finding, type NameOf, checkReport } from '../rules';
import { type Binding, type Outcome, type WorkbookSnapshot, readNames, readReport } from '../workbook';
import type { Problem } from './problem';
import { type Profile, profileOf } from './profile';
import { recognise } from './recognise';

/** A workbook, read and checked. */
export interface CheckedWorkbook {
  readonly set: FormSet;
  readonly binding: Binding;
  readonly profile: Profile;
  /** With what the formulas give. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly evaluations: readonly Evaluation[];
}

export interface CheckWorkbookOptions {
  /** `false`: everything but the checks. For measuring what they cost. */
  readonly checks?: boolean;
}

/** From cells to findings: which set, which tables, which figures, what ties and what does not. */
export function checkWorkbook(snapshot: WorkbookSnapshot, { checks = true }: CheckWorkbookOptions = {}): Outcome<CheckedWorkbook, Problem> {
  const recognised = recognise(snapshot);
  if (recognised === undefined) return { ok: false, problem: { kind: 'no-table' } };
  const { set, binding } = recognised;
  const report = readReport(set, binding, snapshot);
  const result = checks ? checkReport(set, report, { nameOf: namesOf(set, binding, snapshot) }) : { report, findings: [], evaluations: [] };
  return { ok: true, value: { set, binding, profile: profileOf(set, report), ...result } };
}

/** The official name of a code, or the one that a person gave to a code that the product does not know. */
function namesOf(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): NameOf {
  const own = readNames(set, binding, snapshot);
  return (code) => officialName(FUNCTIONAL, code) ?? own.get(code);
}
