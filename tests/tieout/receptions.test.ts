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

const KEPT = '公务用车运行维护费支出20.00万元，公务用车保有量为4辆';
test.each([
  '严格执行每人每餐不超过50元的标准。', '每人每天交通费80元。', '人均住宿费1.20万元。', '人均接待费不超过9.00万元。', '人均接待费按9.00万元控制。', '人均接待费标准为0.01万元。', '人均接待费0.01万元以内。', '人均接待费比上年减少0.30万元。',
  '人均餐费50元。', '按人均接待费0.02万元安排预算。', '每批次陪餐3人。每批0.30万元。', '主要原因是人均接待费增加3.00万元。',
])('a standard, a change or another cost of a guest is no average of the whole: %s', (said) => {
  expect(errorsOf(THREE, `公务接待费支出200.00万元。国内公务接待3批次、21人次，${said}`)).toEqual([]);
});

test.each([
  ['按每辆车2.50万元的定额标准安排预算。', []], ['每辆车年均保险费0.30万元。', []], ['车均保险费0.30万元。', []], ['单车油耗0.90万元。', []], ['每辆车不超过3.00万元。', []],
  ['车均运行维护费5.00万元。', []], ['平均每辆5.00万元。', []],
  ['车均运行维护费6.00万元。', [['wrong-number', '6.00万元', '5.00']]], ['车均费用为6.00万元。', [['wrong-number', '6.00万元', '5.00']]],
])('a vehicle’s cost: %s', (said, found) => {
  const empty = { set: 'shanghai-2024', tables: new Map() };
  const text = `${THREE}\n${KEPT}，${said}`;
  expect(tieOutReport(shanghai(), empty, text).findings.filter(({ severity }) => severity === 'error').map(({ rule, quote, expected }) => [rule, quote, expected ?? ''])).toEqual(found);
});

test.each([
  ['因公出国（境）费支出6.00万元，因公出国（境）团组1个、3人次，人均费用2.00万元。', []],
  ['因公出国（境）费支出6.00万元，因公出国（境）团组1个、3人次，人均住宿费0.70万元。', []],
])('a traveller’s cost is not a guest’s: %s', (said, found) => {
  const empty = { set: 'shanghai-2024', tables: new Map() };
  const text = `${THREE}\n公务接待费支出200.00万元，国内公务接待3批次、21人次。\n${said}`;
  expect(tieOutReport(shanghai(), empty, text).findings.filter(({ severity }) => severity === 'error').map(({ rule, quote, expected }) => [rule, quote, expected ?? ''])).toEqual(found);
});
