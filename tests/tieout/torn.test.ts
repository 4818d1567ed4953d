import { tieOutDocument } from '../../src/app/tieout/tie-out';
import { formOf } from '../../src/forms';
import { entryOf, figureId } from '../../src/report';
import { linesOf, withoutFurniture } from '../../src/tieout/text';
import { Cells } from '../../src/tieout/tables/cells';
import { tornPieces } from '../../src/tieout/tables/torn/pieces';
import { toldAmounts } from '../../src/tieout/tables/torn/told-amounts';
import { readTornLines } from '../../src/tieout/tables/torn/torn-lines';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { template } from './documents/styles';
import { printedTables } from './documents/tables';
import { Unit } from './documents/unit';

const FIGURES = [
  '01/income/amount', '01/spending/amount', '01/totalIncome/amount', '01/opening/amount', '01/closing/amount', '02/total/total', '03/total/total', '03/total/basic', '03/total/project',
  '04/totalIncome/amount', '04/spending/total', '05/total/total', '05/total/basic', '05/208/total', '05/2080505/total', '06/personnel/amount', '06/public/amount', '07/money/actualTotal', '07/money/budgetReception',
];

describe.each(['cell by cell', 'column by column'] as const)('tables that a PDF gives %s', (layout) => {
  test.each([21, 22, 23])('are told by their sums, never wrongly (%i)', (seed) => {
    const report = invented({ seed, kind: '行政', otherBudgets: seed % 2 === 0 });
    const unit = new Unit('上海市某区某某局', report);
    const text = [unit.name, '2024年度部门决算', ...printedTables(shanghai(), report, { layout, yuan: false, grouping: seed % 2 === 0 }), ...template(unit)].join('\n');
    const answer = tieOutDocument(text);
    if (!answer.ok) throw new Error(answer.problem.kind);
    const { report: read, findings, summary } = answer.value;
    let known = 0;
    for (const id of FIGURES) {
      const [form = '', row = '', column = ''] = id.split('/');
      const entry = entryOf(read, figureId(form, row, column));
      if (entry.kind !== 'amount') continue;
      known += 1;
      expect([id, entry.value.toFixed(2)]).toEqual([id, unit.value(id).toFixed(2)]);
    }
    expect(known).toBeGreaterThanOrEqual(FIGURES.length - 4);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, quote, values }) => ({ rule, quote, values }))).toEqual([]);
    expect(summary.unrecognised / summary.numbers).toBeLessThan(0.15);
  });
});

test('amounts that were too wide for their cells are put together, codes between them left alone', () => {
  const pieces = tornPieces(['1,330,009,80', '302', '0.00', '266,593,100.', '302', '00', '33,937,100.0 152,323,800.', '0', '00', '208 05']);
  expect(pieces.map(({ text }) => text)).toEqual(['1,330,009,800.00', '302', '266,593,100.00', '302', '33,937,100.00', '152,323,800.00', '208', '05']);
});

test('what runs over all pages belongs to none of them; codes are no page numbers', () => {
  const page = (number: number) => ['支出为100.00', '万元。', '207', '01', '— 3 —', '', '\f某某单位2024年度部门决算', String(number)];
  const left = withoutFurniture(linesOf([1, 2, 3, 4].flatMap(page).join('\n'))).map(({ text }) => text);
  expect(left.filter((text) => text.includes('某某单位') || text.includes('—'))).toEqual([]);
  expect(left.filter((text) => text === '207' || text === '01')).toHaveLength(8);
});

test.each([
  ['基本支出60.00万元，项目支出40.00万元。', '60.00', '40.00'],
  ['项目支出60.00万元，经营支出40.00万元。', undefined, undefined],
  ['基本支出60.00万元。', undefined, undefined],
  ['基本支出\n60.00\n项目支出\n40.00', undefined, undefined],
])('which parts a total has is told by the text, or by nothing: %s', (said, basic, project) => {
  const form = formOf(shanghai(), '03');
  if (form?.body.kind !== 'lines') throw new Error('the form is gone');
  const cells = new Cells(shanghai(), form, false);
  const isTold = toldAmounts(linesOf(said));
  const pieces = tornPieces(['合计', '205', '教育支出', '20502', '普通教育', '2050202', '小学教育', ...[1, 2, 3, 4].flatMap(() => ['100.00', '60.00', '40.00'])]);
  const read = readTornLines(form, form.body.total, pieces, cells, (title, amount) => amount !== undefined && isTold(title, amount.times(10_000)));
  expect(read).toHaveLength(3);
  for (const [column, value] of [['basic', basic], ['project', project]] as const) {
    const entry = cells.entries.get(figureId('03', form.body.total.key, column));
    expect(entry?.kind === 'amount' ? entry.value.toFixed(2) : undefined).toBe(value);
  }
});
