import fc from 'fast-check';
import { FORM_SETS } from '../../src/forms';
import type { Report } from '../../src/report';
import { checkReport, openSeries } from '../../src/rules';
import { reportOf } from './support/arbitrary';
import { runs } from './support/runs';
import { plain, same } from './support/same';

/** What is known of codes, of one workbook and of another. */
const KNOWN = [{}, { nameOf: (code: string) => (code === '208' ? '社会保障' : undefined) }, { isListed: (code: string) => code.startsWith('2') }];

const NONE: Report = { set: '', tables: new Map() };

/** The tables of one report; those that the other has too are the other's. */
function withTablesOf({ set, tables }: Report, other: Report): Report {
  return { set, tables: new Map([...tables].map(([id, table]) => [id, other.tables.get(id) ?? table])) };
}

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('one report of %s after another', (_, set) => {
  it('is checked as if it were alone', () => {
    fc.assert(
      fc.property(reportOf(set), fc.array(fc.tuple(reportOf(set), fc.constantFrom(...KNOWN), fc.nat({ max: 3 })), { minLength: 2, maxLength: 5 }), (first, drawn) => {
        const series = openSeries(set);
        const reports = drawn.map(([report, options, chance]) => [chance > 0 ? withTablesOf(first, report) : report, options] as const);
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
      fc.property(fc.array(fc.tuple(reportOf(set), fc.boolean()), { minLength: 3, maxLength: 5 }), ([[first] = [NONE], ...more]) => {
        const series = openSeries(set);
        const reports = [first, ...more.map(([report, alike]) => (alike ? withTablesOf(first, report) : report))];
        const checked = reports.map((report) => series.check(report));
        for (const [i, report] of reports.entries()) same(checked[i]?.evaluations(), checkReport(set, report).evaluations());
      }),
      runs(8),
    );
  });
});
