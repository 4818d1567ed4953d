import { type FormSet, formOf } from '../../forms';
import { figureId } from '../../report';
import { performanceNumberOf } from '../../performance';
import type { Finding, Verdict } from '../../rules';
import type { Severity } from '../../forms';
import type { Binding, BindingProblem } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import type { Messages } from '../messages';
import { type FindingText, describer } from './describe';
import { columnTitle, namingOf } from './naming';
import { NOWHERE, type Place, placeOf } from './place';
import { WEIGHTS, type Weight, weightOf } from './weight';

/** One entry of the list that a person works through: a finding, or a part of a table that could not be found. */
export interface Listed {
  readonly form: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly text: FindingText;
  /** Where to look first. */
  readonly place: Place;
  readonly finding: Finding | undefined;
}

/** Everything that was found, table by table in published order, errors first. */
export function listFindings(checked: CheckedWorkbook, messages: Messages): readonly Listed[] {
  const { set, report, binding, findings } = checked;
  const describe = describer(set, report, messages);
  const listed = [...listProblems(checked, messages), ...findings.map((finding) => listFinding(binding, describe, finding))];
  return listed.sort(listOrder(set));
}

export function listFinding(binding: Binding, describe: (finding: Finding) => FindingText, finding: Finding): Listed {
  return { ...placedFinding(binding, finding), text: describe(finding) };
}

/** The same before it is put into words. */
export function placedFinding(binding: Binding, finding: Finding): Omit<Listed, 'text'> {
  const { form, rule, verdict, severity } = finding;
  return { form, rule, verdict, severity, place: placeOf(binding, figureId(form, finding.row, finding.column)), finding };
}

/** Parts of tables that could not be found. */
export function listProblems(checked: Pick<CheckedWorkbook, 'set' | 'report' | 'binding'>, messages: Messages): readonly Listed[] {
  const { problems } = checked.binding;
  return problems.flatMap((problem) => {
    if (problem.kind !== 'row-missing') return [bindingEntry(checked, messages, problem)];
    const [first, ...others] = problems.filter((other) => other.kind === 'row-missing' && other.form === problem.form);
    // One table lacks many rows for one reason.
    return first === problem ? [bindingEntry(checked, messages, problem, others)] : [];
  });
}

type Ordered = Pick<Listed, 'form' | 'severity' | 'verdict' | 'place'>;

const RANKS = Object.fromEntries(WEIGHTS.map((weight, rank) => [weight, rank])) as Readonly<Record<Weight, number>>;

/** By table and weight, then as a person goes down the sheet; what is said of one cell stands in the checker's order. */
export function listOrder(set: FormSet): (a: Ordered, b: Ordered) => number {
  const order = new Map(set.forms.map(({ id }, index) => [id, index]));
  const position = (form: string): number => order.get(form) ?? order.size + performanceNumberOf(form);
  return (a, b) => (a.form === b.form ? 0 : position(a.form) - position(b.form)) || RANKS[weightOf(a)] - RANKS[weightOf(b)] || a.place.row - b.place.row || a.place.column - b.place.column;
}

function bindingEntry({ set, report, binding }: Pick<CheckedWorkbook, 'set' | 'report' | 'binding'>, messages: Messages, problem: BindingProblem, others: readonly BindingProblem[] = []): Listed {
  const naming = namingOf(set, report);
  const message = messages.binding(problem, naming.table(problem.form), partOf(), others.flatMap((other) => (other.kind === 'row-missing' ? [naming.name(figureId(other.form, other.row, '')).row] : [])));
  return {
    form: problem.form, rule: 'sheet', verdict: 'advice', severity: 'warning', finding: undefined,
    text: { message, causes: [], hints: [] },
    place: problem.kind === 'stray' ? placeOf(binding, figureId(problem.form, problem.row, problem.column)) : { ...NOWHERE, sheet: binding.tables.get(problem.form)?.sheetName ?? '' },
  };

  function partOf(): string {
    switch (problem.kind) {
      case 'column-missing':
        return columnTitle(formOf(set, problem.form), problem.column);
      case 'row-missing':
      case 'row-unsure':
        return naming.name(figureId(problem.form, problem.row, '')).row;
      case 'column-unsure':
        return columnTitle(formOf(set, problem.form), problem.column);
      case 'form-unsure':
        return problem.rivals.map((form) => naming.table(form)).join('、');
      case 'stray':
      case 'copy':
      case 'two-places':
      case 'of-another':
      case 'another-year':
      case 'another-money':
      case 'not-taken':
      case 'rows-unknown':
      case 'below-notes':
      case 'lines-missing':
      case 'money-unsure':
        return '';
    }
  }
}

/** How a check went, in numbers. */
export interface Tally {
  readonly rules: number;
  /** Those that hold as printed or within rounding. */
  readonly passed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function tallyOf({ tally: { rules, passed } }: CheckedWorkbook, listed: readonly Listed[]): Tally {
  const count = (severity: Severity): number => listed.filter((entry) => entry.severity === severity).length;
  return { rules, passed, errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Rules that could not be judged, because one of their cells holds no amount. */
export function unjudgedOf({ tally }: CheckedWorkbook): number {
  return tally.unreadable;
}
