import { tieOutDocument } from '../../src/app/tieout/tie-out';
import type { TextFinding } from '../../src/tieout';
import { lanxianText } from '../samples/lanxian-2024/load';
import { SAMPLE_SLIPS } from './sample-slips';

const text = lanxianText();
const tied = tieOutDocument(text);
if (!tied.ok) throw new Error(tied.problem.kind);
const { findings, summary, set } = tied.value;

const forms = [...text.matchAll(/^.*项目支出绩效自评表\s*$/gm)].map(({ index }) => index);
/** Where each slip stands; the stamps of N1 stand all over the first page. */
const places = SAMPLE_SLIPS.map((slip) => {
  const from = slip.part === 'narrative' ? 0 : (forms[(slip.attachment ?? 1) - 1] ?? 0);
  const start = slip.id === 'N1' ? 0 : text.indexOf(slip.quote, from);
  return { slip, start, end: slip.id === 'N1' ? text.indexOf('目 录') : start + slip.quote.length };
});
const touches = (finding: TextFinding, place: (typeof places)[number]) => place.start >= 0 && finding.start < place.end && finding.end > place.start;

describe('the sample against the list of its slips, read apart', () => {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const certain = places.filter(({ slip }) => slip.certain);

  test('at least 90 % of the certain slips are found', () => {
    const missed = certain.filter((place) => !errors.some((finding) => touches(finding, place))).map(({ slip }) => slip.id);
    expect(missed.sort()).toEqual([]);
    expect((certain.length - missed.length) / certain.length).toBeGreaterThanOrEqual(0.9);
  });

  test('at least 95 % of the errors are slips', () => {
    // An arguable slip speaks neither for nor against.
    const judged = errors.filter((finding) => certain.some((place) => touches(finding, place)) || !places.some((place) => touches(finding, place)));
    const false_ = judged.filter((finding) => !certain.some((place) => touches(finding, place)));
    expect(false_.map(({ rule, quote }) => ({ rule, quote }))).toEqual([]);
  });

  test('at least 95 % of the numbers of part three are tied', () => {
    expect(set.id).toBe('shanxi-2024');
    expect(summary.unrecognised / summary.numbers).toBeLessThanOrEqual(0.05);
  });
});
