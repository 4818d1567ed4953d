import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import { type CheckResult, checkReport } from '../checker';
import type { Finding } from '../finding';
import type { CheckOptions } from '../options';
import { droppedLine } from './dropped-line';
import { type Explanation, byLikelihood } from './explanation';
import type { Whereabouts } from './frames';
import { inOneGo } from '../steps';
import { newMark } from './mark';
import { oneFigure } from './one-figure';
import { rivalsOf } from './rivals';
import type { RootCause } from './root-cause';
import { slides } from './slides';
import { Coefficients, worldOf } from './world';

type Checked = Pick<CheckResult, 'findings' | 'report'>;

/** At most so many causes are named; what they leave is listed as it is. */
const MAX_ROOTS = 3;

/** A report of more figures than this has its findings alone: the search would take longer than anybody waits. */
const MOST_FIGURES = 30_000;

/**
 * The fewest causes that explain most of what is broken, the one with most effects first. Each is weighed by checking
 * the report with the cause taken back, the earlier ones taken back already.
 * @param result of checking the report: where nothing is broken, there is nothing to look for
 * @param where the order in which figures may have slid. Left out: that of the forms.
 */
export function rootCauses(set: FormSet, result: Checked, options: CheckOptions = {}, where?: Whereabouts): readonly RootCause[] {
  return inOneGo(searchRoots(set, result, options, where));
}

/** The same in steps, none of which takes much longer than a check: where somebody types, others come between. */
export function* searchRoots(set: FormSet, result: Checked, options: CheckOptions = {}, where?: Whereabouts): Generator<void, readonly RootCause[], void> {
  const roots: RootCause[] = [];
  let { findings, report } = result;
  while (roots.length < MAX_ROOTS && findings.some(isBroken)) {
    const explanations = yield* likeliest(set, report, where);
    const [found] = explanations;
    if (found === undefined) break;
    yield;
    const after = checkReport(set, found.mend(), options);
    const left = new Set(after.findings.filter(isEffect).map(({ key }) => key));
    const effects = findings.filter((finding) => isEffect(finding) && !left.has(finding.key)).map(({ key }) => key);
    const rivals = rivalsOf(explanations);
    roots.push({ ...found.root, ...(rivals.length === 0 ? {} : { rivals }), effects: effects.length > 0 ? effects : [...found.repaired].map(({ key }) => key) });
    ({ findings, report } = after);
    yield;
  }
  return roots;
}

/** All explanations, the likeliest first. */
function* likeliest(set: FormSet, report: Report, where: Whereabouts | undefined): Generator<void, readonly Explanation[], void> {
  const world = worldOf(set, report, where);
  const figures = [...world.book.grid.values()].reduce((sum, form) => sum + form.figures.length, 0);
  if (figures > MOST_FIGURES) return [];
  const coefficients = new Coefficients();
  yield;
  const mark = newMark();
  const alone = mark.reachedBy(oneFigure(world, coefficients));
  const slid = yield* slides(world, coefficients, mark);
  const dropped = yield* droppedLine(world);
  return [...alone, ...slid, ...dropped].sort(byLikelihood);
}

function isBroken({ kind, verdict }: Finding): boolean {
  return kind === 'identity' && verdict === 'inconsistent';
}

function isEffect({ verdict, severity }: Finding): boolean {
  return verdict === 'inconsistent' || (verdict === 'advice' && severity !== 'info');
}
