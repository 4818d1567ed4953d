import { tieOutDocument } from '../../src/app/tieout/tie-out';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { template } from './documents/styles';
import { type Layout, type LongLane, printedTables } from './documents/tables';
import { Unit } from './documents/unit';

const SHAPES: readonly (readonly [Layout, 'lanes' | LongLane])[] = [
  ['tabs', 'parts'], ['tabs', 'relative'], ['tabs', 'codes'], ['tabs', 'names'],
  ['laid', 'lanes'], ['laid', 'parts'], ['laid', 'codes'],
];

function documentOf(seed: number, layout: Layout, items: 'lanes' | LongLane): { readonly text: string; readonly unit: Unit } {
  const report = invented({ seed, kind: '行政' });
  const unit = new Unit('上海市某区某某局', report);
  const tables = printedTables(shanghai(), report, { layout, yuan: false, grouping: false, items });
  const listed = [...unit.items('301', '303'), ...unit.items('302', '310')];
  return { unit, text: [unit.name, '2024年度部门决算', ...tables, ...template(unit), listed.join('、')].join('\n') };
}

function tied(text: string) {
  const answer = tieOutDocument(text);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

describe.each(SHAPES)('tables as %s, 06 as %s', (layout, items) => {
  test.each([11, 12, 13])('are read as they were printed (%i)', (seed) => {
    const { text, unit } = documentOf(seed, layout, items);
    const { report, findings } = tied(text);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, quote, values }) => ({ rule, quote, values }))).toEqual([]);
    const read = new Unit(unit.name, report);
    for (const id of ['01/totalIncome/amount', '03/total/basic', '03/total/project', '04/spending/total', '05/total/total', '05/total/basic', '06/personnel/amount', '06/public/amount', '06/30101/amount', '06/302/amount', '07/money/actualTotal', '07/money/budgetReception']) {
      expect([id, read.value(id).toFixed(2)]).toEqual([id, unit.value(id).toFixed(2)]);
    }
  });
});

test('an item whose line is missing from a 06 that does not tie is unknown, and nothing is called wrong for it', () => {
  const { text, unit } = documentOf(14, 'tabs', 'codes');
  const without = text.split('\n').filter((line) => !line.startsWith('30101\t')).join('\n');
  const named = without.replace(/(?=\n七、财政拨款“三公”经费支出决算情况说明)/, `\n其中：基本工资${unit.money('06/30101/amount')}。`);
  const { claims } = tied(named);
  const wages = claims.filter(({ subject }) => subject === '基本工资');
  expect(wages.length).toBeGreaterThan(0);
  for (const { verdict } of wages) expect(verdict).not.toBe('wrong');
});
