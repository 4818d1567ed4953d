import fc from 'fast-check';
import { tieOutReport } from '../../src/app/tieout/tie-out';
import { FORM_SETS, type FormSet, formSet } from '../../src/forms';
import { narrate, narrativeText } from '../../src/narrative';
import type { Report } from '../../src/report';
import { anyReportOf } from '../narrative/random-report';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';

const MONEY = /\d[\d,]*\.\d\d(?=万元)/g;

/** The text with its n-th amount made another by more than rounding; where it begins. */
function withWrong(text: string, n: number, by: number): { readonly text: string; readonly start: number; readonly now: string } | undefined {
  const amounts = [...text.matchAll(MONEY)];
  const chosen = amounts[n % Math.max(1, amounts.length)];
  if (chosen === undefined) return undefined;
  const now = (parseFloat(chosen[0].replaceAll(',', '')) + by).toFixed(2);
  return { text: text.slice(0, chosen.index) + now + text.slice(chosen.index + chosen[0].length), start: chosen.index, now };
}

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('one wrong amount in the narrative of any report of %s', (_id, set) => {
  it('is never said to be equal', () => {
    fc.assert(
      fc.property(anyReportOf(set), fc.nat(500), fc.integer({ min: 200, max: 90_000 }), (report, n, cents) => {
        const wrong = withWrong(narrativeText(narrate(set, report)), n, cents / 100);
        if (wrong === undefined) return;
        const claim = tieOutReport(set, report, wrong.text).claims.find(({ start }) => start === wrong.start);
        if (claim === undefined) return;
        expect({ now: wrong.now, verdict: claim.verdict }).not.toEqual({ now: wrong.now, verdict: 'equal' });
      }),
      { numRuns: 60 },
    );
  });
});

const shanxi = formSet('shanxi-2024');
if (shanxi === undefined) throw new Error('the set is gone');

/** Without 说明参数 and 项级说明: as when a document is held against its own tables. */
function publicOnly(set: FormSet, report: Report): Report {
  return { ...report, tables: new Map([...report.tables].filter(([form]) => set.forms.find(({ id }) => id === form)?.kind === 'public')) };
}

test.each([
  ['shanxi', shanxi, lanxian(), 0.94],
  ['shanghai', shanghai(), invented({ seed: 3, kind: '行政' }), 0.95],
] as const)('%s: every amount made wrong in turn is found, with and without the support figures', (_name, set, report, bar) => {
  const text = narrativeText(narrate(set, report));
  const count = [...text.matchAll(MONEY)].length;
  for (const held of [report, publicOnly(set, report)]) {
    let found = 0;
    for (let n = 0; n < count; n += 1) {
      const wrong = withWrong(text, n, 7.31);
      if (wrong === undefined) continue;
      const paragraph = [wrong.text.lastIndexOf('\n', wrong.start), wrong.text.indexOf('\n', wrong.start)] as const;
      const { findings } = tieOutReport(set, held, wrong.text);
      if (findings.some(({ start, severity, rule }) => severity !== 'info' && ((start > paragraph[0] && start < paragraph[1]) || rule === 'budget-parts'))) found += 1;
    }
    const least = held === report ? bar : 0.8;
    expect({ set: set.id, own: held !== report, enough: found / count >= least, share: found / count }).toMatchObject({ enough: true });
  }
});
