import { type FormSet, formOf } from '../../forms';
import { type Report, entryAt } from '../../report';
import { derive, inOneGo } from '../../rules';
import { type BindingProblem, type Outcome, type WorkbookSnapshot, readNames, readYuan, yuanSet } from '../../workbook';
import { checkWorkbook } from '../check-workbook';
import { holdsFigures } from '../holds-figures';
import type { Problem } from '../problem';
import { asPrinted, knownInYuan } from './in-yuan';
import { missingTables } from './lacked-tables';

/** One unit's workbook, as its part in the department's tables. */
export interface Unit {
  /** Its name, or its file's where it does not say. */
  readonly name: string;
  readonly isNamed: boolean;
  /** Its file, as a person is told. */
  readonly file: string;
  readonly set: FormSet;
  readonly year: string;
  /** 公开级次 部门: a consolidation itself. */
  readonly isDepartment: boolean;
  /** As printed, with what formulas give: amounts in the set's unit, with its places. */
  readonly report: Report;
  /** In 元, where every public table has it. */
  readonly yuan: Report | undefined;
  /** Whether any of its tables has 元. */
  readonly hasYuan: boolean;
  /** Public tables that it lacks though it has something for them. */
  readonly missing: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
  /** Parts of its tables that were not found, or are not certain. */
  readonly problems: readonly BindingProblem[];
  readonly errors: number;
  /** 元 is written above its tables, which are read in the set's unit: a person has to say which it is. */
  readonly isMoneyAsked: boolean;
  /** Somebody has entered figures in its public tables. */
  readonly isFilled: boolean;
}

/** @param fallback the name of a unit that does not say its own */
export function readUnit(snapshot: WorkbookSnapshot, fallback: string, file = fallback): Outcome<Unit, Problem> {
  return inOneGo(readUnitInSteps(snapshot, fallback, file));
}

/** The same in steps: a large workbook takes a while. */
export function* readUnitInSteps(snapshot: WorkbookSnapshot, fallback: string, file = fallback): Generator<void, Outcome<Unit, Problem>, void> {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) return checked;
  const { set, binding, report, profile, findings, judged } = checked.value;
  yield;
  const printed = asPrinted(set, report);
  const read = readYuan(set, snapshot);
  const derived = read === undefined ? undefined : derive(yuanSet(set), read.report);
  yield;
  const yuan = derived !== undefined && coversAll(set, report, derived) ? derived : knownInYuan(set, binding, judged.report);
  yield;
  const { form, row, column } = set.profile.level;
  const level = entryAt(report, form, row, column);
  return {
    ok: true,
    value: {
      set, yuan,
      hasYuan: yuan !== undefined || derived !== undefined || [...binding.tables.values()].some(({ found }) => found?.money === '元'),
      missing: missingTables(set, report),
      name: profile.unit === '' ? fallback : profile.unit,
      isNamed: profile.unit !== '',
      file,
      year: profile.year,
      isDepartment: level.kind === 'text' && level.text === '部门',
      report: printed,
      names: readNames(set, binding, snapshot),
      problems: binding.problems,
      isMoneyAsked: binding.problems.some(({ kind }) => kind === 'another-money'),
      isFilled: holdsFigures(set, report) || (derived !== undefined && holdsFigures(set, derived)),
      errors: findings.filter(({ severity }) => severity === 'error').length,
    },
  };
}

function coversAll(set: FormSet, report: Report, yuan: Report): boolean {
  return [...report.tables.keys()].every((form) => formOf(set, form)?.kind !== 'public' || yuan.tables.has(form));
}
