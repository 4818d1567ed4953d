import fc from 'fast-check';
import { FORM_SETS } from '../../src/forms';
import { checkReport, openSeries } from '../../src/rules';
import { reportOf } from './support/arbitrary';
import { runs } from './support/runs';
import { plain, same } from './support/same';

/** What is known of codes, of one workbook and of another. */
const KNOWN = [{}, { nameOf: (code: string) => (code === '208' ? '社会保障' : undefined) }, { isListed: (code: string) => code.startsWith('2') }];

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('one report of %s after another', (_, set) => {
  it('is checked as if it were alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(reportOf(set), fc.constantFrom(...KNOWN)), { minLength: 2, maxLength: 5 }), (reports) => {
        const series = openSeries(set);
        for (const [report, options] of [...reports, ...reports]) {
          const [together, alone] = [series.check(report, options), checkReport(set, report, options)];
          same(together.findings, alone.findings);
          same(together.evaluations(), alone.evaluations());
          expect(together.tally).toEqual(alone.tally);
          same(plain(together.report), plain(alone.report));
        }
      }),
      runs(15),
    );
  });

  it('says how its rules stood when the next has been checked', () => {
    fc.assert(
      fc.property(reportOf(set), reportOf(set), (first, second) => {
        const series = openSeries(set);
        const checked = series.check(first);
        series.check(second);
        same(checked.evaluations(), checkReport(set, first).evaluations());
      }),
      runs(5),
    );
  });
});
