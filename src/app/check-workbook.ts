import { type Classification, FUNCTIONAL, itemOf, nameOf as officialName } from '../classification';
import { FORM_SETS, type FormSet } from '../forms';
import type { Report } from '../report';
import { type CheckOptions, type CheckResult, type Evaluation, type Finding, type RuleTally, type Series, checkReport, derive, openSeries } from '../rules';
import { type Binding, type DamagedSheet, type Outcome, type WorkbookSnapshot, type YuanTables, linksToYuan, readNames, readOfficial, readReport, readYuan, summedSet, unitsIn, withExact, withLinks, yuanSet } from '../workbook';
import type { PlacedPerformance } from '../performance';
import { checkPerformance, withPerformance } from './performance/check-performance';
import { type JudgedProjects, judgedProjects, withProjects } from './performance/judged';
import type { Problem } from './problem';
import { type Profile, profileOf } from './profile';
import type { Discovered } from './discover';
import { otherMoney } from './other-money';
import { otherYears } from './other-years';
import { exactFound } from './found-figures';
import { type Whole, withoutMissing } from './missing-lines';
import type { Recognised } from './recognise';
import { recogniseAny } from './recognise-any';
import { withSaid } from './said-profile';
import { moneyToldBy, withTold } from './settle-money';
import { type Withheld, evaluationsWithout, tallyWithout, withheldOf } from './withheld';
import { type LastYear, type YearReport, lastYear } from './years/last-year';

/** A workbook, read and checked. */
export interface CheckedWorkbook {
  readonly set: FormSet;
  readonly binding: Binding;
  readonly profile: Profile;
  /** With what the formulas give. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly tally: RuleTally;
  /** Of what is judged: all but what is withheld. Made when first asked for. */
  readonly evaluations: () => readonly Evaluation[];
  /** What is not judged where found tables are not whole. */
  readonly withheld: Withheld;
  /** Every 绩效自评表 that it holds. */
  readonly projects: readonly PlacedPerformance[];
  /** How often their rules were judged. */
  readonly judgedProjects: JudgedProjects;
  /** Where last year's workbook was given. */
  readonly lastYear?: LastYear;
  /** Sheets that could not be read: nothing is known of what stands there. */
  readonly damaged: readonly DamagedSheet[];
  /** Of tables that the product did not make. */
  readonly discovered?: Discovered;
}

/** With what its findings are about. */
export interface JudgedWorkbook extends CheckedWorkbook {
  readonly judged: {
    readonly set: FormSet;
    /** Where 元 are known, with them. */
    readonly report: Report;
    readonly options: CheckOptions;
    /** The 元 themselves, with what their formulas give. */
    readonly yuan?: YuanTables;
  };
}

export interface CheckWorkbookOptions {
  /** `false`: everything but the checks; the report holds what its formulas give all the same. */
  readonly checks?: boolean;
  /** Last year's figures; those of the support sheet are taken from here. */
  readonly lastYear?: YearReport;
  /** For many workbooks, one after another; it stands for `checkReport`. */
  readonly series?: WorkbookSeries;
  /** Sets that its tables may be of; every known one where left out. */
  readonly sets?: readonly FormSet[];
  /** A classification that goes before the workbook's own. */
  readonly codes?: Classification;
}

/** The series that checks workbooks of a set. */
export type WorkbookSeries = (set: FormSet) => Series | undefined;

/** One series for each of the declared sets; a set that was derived for one workbook has none. */
export function workbookSeries(): WorkbookSeries {
  const known = new Map<FormSet, Series>();
  return (set) => {
    if (!FORM_SETS.includes(set)) return undefined;
    let series = known.get(set);
    if (series === undefined) known.set(set, (series = openSeries(set)));
    return series;
  };
}

/** From cells to findings: which set, which tables, which figures, what ties and what does not. */
export function checkWorkbook(snapshot: WorkbookSnapshot, options: CheckWorkbookOptions = {}): Outcome<JudgedWorkbook, Problem> {
  const recognised = recogniseAny(snapshot, options.sets ?? FORM_SETS);
  return recognised === undefined ? { ok: false, problem: { kind: 'no-table' } } : { ok: true, value: checkRecognised(snapshot, recognised, options, false) };
}

/** @param isSettled the units of found tables are as they stay */
function checkRecognised(snapshot: WorkbookSnapshot, recognised: Recognised, asked: CheckWorkbookOptions, isSettled: boolean): JudgedWorkbook {
  const { checks = true, lastYear: last, codes, series } = asked;
  const { set, binding, discovered } = recognised;
  const own = ownYuan(set, snapshot);
  const read = calculated(set, withSaid(set, readReport(set, binding, snapshot), discovered), binding, own, snapshot);
  const profile = profileOf(set, read);
  // A file that a program changed holds what its formulas gave before.
  const compared = last === undefined ? undefined : lastYear({ set, report: derive(set, read), profile }, last);
  const report = compared?.report ?? read;
  const yuan = own ?? (discovered === undefined ? undefined : withFormulas(set, exactFound(set, discovered, snapshot)));
  // Where 元 are known they are judged; the report stays what the tables print.
  const judged = yuan === undefined ? report : withExact(set, report, yuan.report);
  const summed = summedSet(set, unitsIn(set, snapshot));
  const options = namesOf(set, binding, snapshot, codes);
  const result = checks ? (series?.(summed)?.check(judged, options) ?? checkReport(summed, judged, options)) : { ...UNCHECKED, report: derive(summed, judged) };
  const printed = yuan !== undefined ? derive(set, report) : result.report;
  if (!isSettled && discovered !== undefined && yuan === undefined) {
    const told = moneyToldBy(set, snapshot, binding, result.findings);
    if (told.size > 0) return checkRecognised(snapshot, withTold(recognised, told), asked, true);
  }
  const whole: Whole = discovered === undefined ? { findings: result.findings, problems: [] } : withoutMissing(set, binding, result.report, result.findings);
  const withheld = withheldOf(result.findings, whole.findings);
  const projects = checkPerformance(set, snapshot, binding, printed);
  return {
    set, profile, withheld, damaged: snapshot.damaged ?? [], tally: checks ? withProjects(tallyWithout(result.tally, withheld), projects) : result.tally, projects: projects.placed, judgedProjects: judgedProjects(projects),
    binding: { ...binding, problems: [...binding.problems, ...whole.problems, ...otherYears(set, binding, snapshot, profile.year), ...otherMoney(set, binding, snapshot)], attached: projects.attached },
    report: withPerformance(printed, projects),
    findings: checks ? [...whole.findings, ...projects.findings] : [],
    evaluations: () => evaluationsWithout(result.evaluations(), withheld),
    judged: { set: summed, report: result.report, options, ...(yuan === undefined ? {} : { yuan }) }, ...(compared === undefined ? {} : { lastYear: compared }),
    ...(discovered === undefined ? {} : { discovered }),
  };
}

/** The 元 sheets of a workbook, with what their formulas give. */
function ownYuan(set: FormSet, snapshot: WorkbookSnapshot): YuanTables | undefined {
  return withFormulas(set, readYuan(set, snapshot));
}

function withFormulas(set: FormSet, yuan: YuanTables | undefined): YuanTables | undefined {
  return yuan === undefined ? undefined : { binding: yuan.binding, report: derive(yuanSet(set), yuan.report) };
}

/** With the 万元 that the product's own formulas give of the 元 as they stand: a file that a program changed holds what they gave before, or nothing. */
function calculated(set: FormSet, read: Report, binding: Binding, own: YuanTables | undefined, snapshot: WorkbookSnapshot): Report {
  return own === undefined ? read : withLinks(set, read, own.report, linksToYuan(set, binding, own.binding, snapshot));
}

const UNCHECKED: Omit<CheckResult, 'report'> = { findings: [], tally: { rules: 0, passed: 0, unreadable: 0 }, evaluations: () => [] };

/**
 * The official name of a code, or the one that a person gave to a code that the list does not know. A list that was imported
 * for the year is complete, so that a code outside it is worth a question; the product's own is not.
 */
function namesOf(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot, codes: Classification | undefined): CheckOptions {
  const own = readNames(set, binding, snapshot);
  const imported = codes ?? readOfficial(set, snapshot);
  const list = imported ?? FUNCTIONAL;
  const nameOf = (code: string): string | undefined => officialName(list, code) ?? own.get(code);
  return imported === undefined ? { nameOf } : { nameOf, isListed: (code) => itemOf(imported, code) !== undefined };
}
