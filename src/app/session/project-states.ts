import { pointsOf, projectOf } from '../../performance';
import { performanceTitle } from '../performance/field-names';
import type { LiveCheck } from './live-check';
import type { ListedFinding, ProjectState } from './state';

/** Every 绩效自评表 as the list shows it; one whose state did not change stays the same object. */
export function projectStates(live: LiveCheck | undefined, findings: readonly ListedFinding[], before: readonly ProjectState[]): readonly ProjectState[] {
  const states = (live?.projects() ?? []).map(({ id, sheetName, table }): ProjectState => {
    const open = findings.filter(({ form, waiver }) => form === id && waiver === undefined);
    const count = (severity: ListedFinding['severity']): number => open.filter((finding) => finding.severity === severity).length;
    const errors = count('error');
    const isFilled = table.indicators.length > 0 || table.funds.some(({ budget, executed }) => [budget, executed].some((field) => field !== undefined && field.text !== ''));
    const state: ProjectState = {
      form: id, project: projectOf(table), title: performanceTitle(table), sheet: sheetName, variant: table.variant.key,
      status: errors > 0 ? 'errors' : isFilled ? 'ties' : 'empty',
      errors, warnings: count('warning'),
      points: pointsOf(table)?.toFixed() ?? '',
      grade: table.grade?.text ?? '',
    };
    return before.find((one) => isSame(one, state)) ?? state;
  });
  return states.length === before.length && states.every((state, index) => state === before[index]) ? before : states;
}

function isSame(a: ProjectState, b: ProjectState): boolean {
  return a.form === b.form && a.project === b.project && a.sheet === b.sheet && a.variant === b.variant && a.status === b.status && a.errors === b.errors && a.warnings === b.warnings && a.points === b.points && a.grade === b.grade;
}
