import { tieOutReport } from '../../src/app/tieout/tie-out';
import { invented, shanghai } from '../samples/shanghai-2024/invented';

const report = invented({ seed: 5, kind: '行政' });

/** Errors of a narrative that says this under a title. */
function errorsOf(title: string, ...paragraphs: readonly string[]) {
  const text = [title, ...paragraphs].join('\n');
  return tieOutReport(shanghai(), report, text).findings.filter(({ severity }) => severity === 'error').map(({ rule, quote, expected }) => [rule, quote, expected ?? '']);
}

const THREE = '七、财政拨款“三公”经费支出决算情况说明';

test.each([
  ['国内公务接待3批次、21人次，其中外事接待1批次、4人次。', []],
  ['国内公务接待3批次、21人次，其中外事接待1批次、40人次。', [['included', '40人次', '']]],
  ['国内公务接待3批次、21人次（其中：外宾接待2批次、1人次）。', [['groups', '1人次', '']]],
  ['外事接待1批次，4人次；其他国内公务接待2批次，17人次。全年共接待3批次，21人次。', []],
])('guests from abroad are some of the guests: %s', (said, found) => {
  expect(errorsOf(THREE, `公务接待费支出200.00万元。${said}`)).toEqual(found);
});

test.each([
  ['接待3批次、21人次，人均接待费9.52万元。', []],
  ['接待3批次、21人次，平均每批次66.67万元。', []],
  ['接待3批次、21人次，平均每批次76.67万元。', [['wrong-number', '76.67万元', '66.67']]],
])('what a guest costs is the whole by their number: %s', (said, found) => {
  expect(errorsOf(THREE, `公务接待费支出200.00万元。国内公务${said}`)).toEqual(found);
});

test.each([
  ['优', '良', '合格', '不合格'],
  ['优', '良', '中', '差'],
])('grades %s, %s, %s, %s add up to the projects', (...grades) => {
  const said = (counts: readonly number[]) => `2024年度本单位对12个项目开展了绩效自评。其中：${grades.map((grade, i) => `评为“${grade}”的项目${String(counts[i])}个`).join('，')}。`;
  expect(errorsOf('十、预算绩效管理情况', said([8, 3, 1, 0]))).toEqual([]);
  expect(errorsOf('十、预算绩效管理情况', said([8, 3, 2, 0])).map(([rule]) => rule)).toEqual(['parts']);
});

test('the name of a 款 that is nearly the official one', () => {
  const line = (section: string) => `1．社会保障和就业支出（类）${section}（款）机关事业单位职业年金缴费支出（项）。主要用于：缴费。`;
  expect(errorsOf('五、一般公共预算财政拨款支出决算情况说明', line('行政事业单位养老支出'))).toEqual([]);
  expect(errorsOf('五、一般公共预算财政拨款支出决算情况说明', line('行政事业单位养老支付'))).toEqual([['name', '行政事业单位养老支付', '行政事业单位养老支出']]);
});
