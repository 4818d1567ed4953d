import { type Cells, sectionOf, told } from './reports';

function say(key: string, cells: Cells): string[] {
  return sectionOf(told(cells), key);
}

/** The line after a heading. */
function under(heading: string, cells: Cells, key = 'otherMatters'): string | undefined {
  const lines = say(key, cells);
  return lines[lines.findIndex((line) => line.startsWith(heading)) + 1];
}

const NOTHING_LAST_YEAR: Cells = Object.fromEntries(['threePublic', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'].map((row) => [`P/${row}/previous`, '0']));

describe('三公', () => {
  it('states every item as 0, with the reason that the figures give', () => {
    expect(say('threePublic', NOTHING_LAST_YEAR)).toEqual([
      '（一）“三公”经费财政拨款支出决算总体情况说明',
      '2024年度“三公”经费财政拨款支出全年预算0万元，支出决算0万元，与上年“三公”经费财政拨款支出决算相同。其中：',
      '因公出国（境）费支出0万元，与上年相同，主要原因是：本单位无因公出国（境）费支出；',
      '公务用车购置费支出0万元，与上年相同，主要原因是：本单位无公务用车购置费支出；',
      '公务用车运行维护费支出0万元，与上年相同，主要原因是：本单位无公务用车运行维护费支出；',
      '公务接待费支出0万元，与上年相同，主要原因是：本单位无公务接待费支出。',
      '（二）“三公”经费财政拨款支出决算具体情况说明',
      '1、因公出国（境）费支出0万元，出国（境）团组共0个，0人次。',
      '2、公务用车购置费支出0万元，使用财政拨款共购置公务用车0辆。',
      '3、公务用车运行维护费支出0万元，使用财政拨款负担的公务用车保有量共0辆。',
      '4、公务接待费支出0万元，共接待0批次，0人次。国内接待费0万元，共接待0批次，0人次，其中外事接待费0万元，共接待0批次，0人次；国（境）外接待费0万元，共接待国（境）外0批次，0人次。',
    ]);
  });

  it('tells changes, budgets from 09 and counts from 10', () => {
    const text = say('threePublic', {
      '09/money/budgetTotal': '12', '09/money/actualTotal': '11', '09/money/actualVehicleRunning': '8', '09/money/actualReception': '3',
      '10/r15/actual': '1200', '10/r8/actual': '2', '10/r9/actual': '1', '10/r10/actual': '1', '10/r16/actual': '5', '10/r17/actual': '2', '10/r18/actual': '50', '10/r19/actual': '8', '10/r20/actual': '1', '10/r21/actual': '6',
      'P/threePublic/previous': '10', 'P/abroad/previous': '2', 'P/vehiclePurchase/previous': '0', 'P/vehicleRunning/previous': '8', 'P/abroad/reason': '主要原因是：未安排出访。', 'P/vehicleRunning/reason': '车辆数不变', 'P/vehicleRunning/purpose': '公务出行',
    });
    expect(text.slice(1, 6)).toEqual([
      '2024年度“三公”经费财政拨款支出全年预算12.00万元，支出决算11.00万元，较上年“三公”经费财政拨款支出决算增加1.00万元，增长10.00%，主要原因是【请说明主要原因】。其中：',
      '因公出国（境）费支出0万元，较上年减少2.00万元，下降100.00%，主要原因是：未安排出访；',
      '公务用车购置费支出0万元，与上年相同，主要原因是：本单位无公务用车购置费支出；',
      '公务用车运行维护费支出8.00万元，与上年相同，主要原因是：车辆数不变；',
      '公务接待费支出3.00万元，较上年【请填写上年支出】，主要原因是：【请说明主要原因】。',
    ]);
    expect(text.slice(9)).toEqual([
      '3、公务用车运行维护费支出8.00万元，使用财政拨款负担的公务用车保有量共1,200辆，主要用于：公务出行。',
      '4、公务接待费支出3.00万元，共接待6批次，56人次。国内接待费2.00万元，共接待5批次，50人次，其中外事接待费1.00万元，共接待2批次，8人次，主要是【请说明用途】；国（境）外接待费1.00万元，共接待国（境）外1批次，6人次，主要是【请说明用途】。',
    ]);
  });
});

describe('机关运行经费', () => {
  const heading = '（一）机关运行经费';

  it.each<[string, Cells, string]>([
    ['行政', { 'P/kind/text': '行政', '10/r22/actual': '6', 'P/operation/previous': '5', 'P/operation/reason': '人员增加' }, '2024年度机关运行经费支出6.00万元，较上年增加1.00万元，增长20.00%，主要原因是人员增加。'],
    ['参公, unchanged', { 'P/kind/text': '参公', '10/r22/actual': '6', 'P/operation/previous': '6' }, '2024年度机关运行经费支出6.00万元，与上年相同。'],
    ['行政 without any', { 'P/kind/text': '行政', 'P/operation/previous': '0' }, '2024年度机关运行经费支出0万元，与上年相同。'],
    ['行政, last year not entered', { 'P/kind/text': '行政', '10/r22/actual': '6' }, '2024年度机关运行经费支出6.00万元，较上年【请填写上年机关运行经费】。'],
    ['事业', {}, '本单位无机关运行经费。'],
    ['事业, a 部门', { 'P/level/text': '部门' }, '本部门无机关运行经费。'],
    ['事业 with an amount: stated, the checker asks', { '10/r22/actual': '6', 'P/operation/previous': '6' }, '2024年度机关运行经费支出6.00万元，与上年相同。'],
    ['kind not entered', { 'P/kind/text': '' }, '本单位【请选择单位性质：行政、参公、事业】。'],
  ])('%s', (_, cells, expected) => {
    expect(under(heading, cells)).toBe(expected);
  });
});

describe('procurement and assets', () => {
  it.each<[string, string, Cells, string]>([
    ['（二）', 'none: no share of nothing', {}, '2024年度政府采购支出总额0万元，其中：政府采购货物支出0万元、政府采购工程支出0万元、政府采购服务支出0万元。政府采购授予中小企业合同金额0万元。其中：授予小微企业合同金额0万元。'],
    ['（二）', 'some', { '10/r37/actual': '8', '10/r38/actual': '5', '10/r40/actual': '3', '10/r41/actual': '6', '10/r42/actual': '2' }, '2024年度政府采购支出总额8.00万元，其中：政府采购货物支出5.00万元、政府采购工程支出0万元、政府采购服务支出3.00万元。政府采购授予中小企业合同金额6.00万元，占政府采购支出总额的75.00%。其中：授予小微企业合同金额2.00万元，占政府采购支出总额的25.00%。'],
    ['（三）', 'no vehicle', {}, '截至2024年12月31日，本单位共有车辆0辆。单价100万元（含）以上设备（不含车辆）0台（套）。'],
    ['（三）', 'vehicles by kind', { 'P/level/text': '部门', '10/r26/actual': '3', '10/r28/actual': '1', '10/r34/actual': '2', '10/r35/actual': '4' }, '截至2024年12月31日，本部门共有车辆3辆，其中：副部（省）级及以上领导用车0辆、主要负责人用车1辆、机要通信用车0辆、应急保障用车0辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车2辆。单价100万元（含）以上设备（不含车辆）4台（套）。'],
    ['（三）', 'another year', { 'P/year/text': '2025' }, '截至2025年12月31日，本单位共有车辆0辆。单价100万元（含）以上设备（不含车辆）0台（套）。'],
    ['（三）', 'half a vehicle shows', { '10/r26/actual': '0.5' }, '截至2024年12月31日，本单位共有车辆0.5辆，其中：副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车0辆、应急保障用车0辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车0辆。单价100万元（含）以上设备（不含车辆）0台（套）。'],
  ])('%s %s', (heading, _, cells, expected) => {
    expect(under(heading, cells)).toBe(expected);
  });
});

describe('performance', () => {
  const graded = (fair: string, poor: string): Cells => ({ 'P/projects/value': '4', 'P/projectMoney/value': '1234.5', 'P/gradeExcellent/value': '3', 'P/gradeFair/value': fair, 'P/gradePoor/value': poor });
  const counts = (fair: string, poor: string) => `2024年度二级项目绩效自评个数4个，涉及资金1,234.50万元：3个项目自评等级为“优”，0个项目自评等级为“良”，${fair}个项目自评等级为“中”，${poor}个项目自评等级为“差”。`;

  it.each<[string, Cells, string]>([
    ['no measures without a grade that calls for them', graded('0', '0'), counts('0', '0')],
    ['中', { ...graded('1', '0'), 'P/improvement/text': '加强管理。' }, `${counts('1', '0')}对于自评结果为“中”的项目，采取的改进管理措施为加强管理。`],
    ['差', graded('0', '2'), `${counts('0', '2')}对于自评结果为“差”的项目，采取的改进管理措施为【请说明改进管理措施】。`],
    ['both', { ...graded('1', '2'), 'P/improvement/text': '加强管理' }, `${counts('1', '2')}对于自评结果为“中”和“差”的项目，采取的改进管理措施为加强管理。`],
    ['no project', { 'P/projects/value': '0' }, '2024年度二级项目绩效自评个数0个，涉及资金0万元：0个项目自评等级为“优”，0个项目自评等级为“良”，0个项目自评等级为“中”，0个项目自评等级为“差”。'],
    ['not entered', {}, '2024年度二级项目绩效自评个数【请填写绩效自评项目个数】个，涉及资金【请填写绩效自评涉及资金】万元：【请填写评为“优”的项目数】个项目自评等级为“优”，【请填写评为“良”的项目数】个项目自评等级为“良”，【请填写评为“中”的项目数】个项目自评等级为“中”，【请填写评为“差”的项目数】个项目自评等级为“差”。'],
  ])('%s', (_, cells, expected) => {
    expect(under('1、预算绩效', cells)).toBe(expected);
  });

  it('has no other matters unless some are typed', () => {
    expect(under('2、其他', {})).toBe('无需要说明的其他事项。');
    expect(under('2、其他', { 'P/otherMatters/text': '无。' })).toBe('无。');
  });
});
