import fc from 'fast-check';
import { tieOutReport } from '../../src/app/tieout/tie-out';
import { FORM_SETS, formSet } from '../../src/forms';
import { narrate, narrativeText } from '../../src/narrative';
import { figureId } from '../../src/report';
import { anyReportOf } from '../narrative/random-report';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('the narrative of any report of %s', (_id, set) => {
  it('ties completely', () => {
    fc.assert(
      fc.property(anyReportOf(set), fc.boolean(), (report, grouping) => {
        const { claims } = tieOutReport(set, report, narrativeText(narrate(set, report, { grouping })));
        const open = claims.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unrecognised');
        expect(open.map(({ quote, value, verdict }) => ({ quote, value: value.toString(), verdict }))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test('reasons that are numbers tie to themselves, each to its own', () => {
  const report = invented({ seed: 8 });
  const [items, unit] = [report.tables.get('I'), report.tables.get('P')];
  if (items === undefined || unit === undefined) throw new Error('a sheet is gone');
  const typed = (form: string, rows: readonly string[], text: string) => rows.map((row) => [figureId(form, row, 'reason'), { kind: 'text', text }] as const);
  const tables = new Map([
    ...report.tables,
    ['I', { ...items, entries: new Map([...items.entries, ...typed('I', items.lines.map(({ row }) => row), '0.08')]) }],
    ['P', { ...unit, entries: new Map([...unit.entries, ...typed('P', ['generalBudget'], '0')]) }],
  ]);
  const numbers = { ...report, tables };
  const { claims } = tieOutReport(shanghai(), numbers, narrativeText(narrate(shanghai(), numbers)));
  expect(claims.filter(({ verdict }) => verdict === 'unrecognised' || verdict === 'wrong').map(({ quote }) => quote)).toEqual([]);
});

describe('a narrative that is right', () => {
  const shanxi = formSet('shanxi-2024');
  if (shanxi === undefined) throw new Error('the set is gone');
  const reports = [['shanxi', shanxi, lanxian()], ...[1, 2, 3].map((seed) => [`shanghai ${seed}`, shanghai(), invented({ seed, otherBudgets: seed === 2 })] as const)] as const;

  test.each(reports)('%s: no error is found in it, worded as the product words it or not', (_name, set, report) => {
    const text = narrativeText(narrate(set, report));
    const own = tieOutReport(set, report, text);
    expect(own.findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'blank' && rule !== 'class-changes')).toEqual([]);
    // Other words around the same figures: nothing is read by the product's own sentences then.
    const reworded = (line: string) => line.replace(/主要原因/g, '其主要原因').replace(/支出决算/g, '全年支出决算').replace(/其中：/g, '其中包括：').replace(/占比/g, '占').replace(/与上年相比/g, '同上年比较');
    const other = text.split('\n').map((line) => (/[。；：]$/.test(line) ? reworded(line) : line)).join('\n');
    const read = tieOutReport(set, report, other);
    expect(read.findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'blank' && rule !== 'class-changes').map(({ rule, quote, values }) => ({ rule, quote, values }))).toEqual([]);
    expect(read.summary.unrecognised / read.summary.numbers).toBeLessThan(0.1);
  });
});
