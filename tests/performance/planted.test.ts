import { Decimal } from '../../src/amount';
import { PERFORMANCE_RULES, type PerformanceRule, type PerformanceTable, checkTable, checkTogether, performanceIn, twiceNamed } from '../../src/performance';
import type { PerformanceContent } from '../../src/performance/draw';
import type { SheetSnapshot, SnapshotCell } from '../../src/workbook';
import { SET, sheetOf, snapshotOf } from './tables';

const LONG = '根据设定的项目绩效目标，各项产出任务按时完成，质量达到要求，成本控制在预算之内，没有超出标准的支出，资料归档完整，验收一次通过，服务对象评价良好，各项制度得到落实，资金使用安全规范。';

const RIGHT: PerformanceContent = {
  variant: 'full', project: '单位运转经费', department: '039-岚县人力资源和社会保障局', unit: '039002-岚县创业就业服务中心',
  sources: [
    { label: '中央财政资金', asked: '10', planned: '10', budget: '8', executed: '6', reason: '资金下达较晚' },
    { label: '市县区财政资金', asked: '5', planned: '5', budget: '4', executed: '4' },
  ],
  goal: '保障单位正常运转。', achieved: '截至2024年底任务已全部完成。',
  lines: [
    { first: '产出指标', second: '数量指标', third: '档案柜数量', target: '≥10节', actual: '10节', weight: '20', points: '20' },
    { first: '产出指标', second: '数量指标', third: '走访企业户数', target: '≥40户', actual: '20户', weight: '10', points: '5', cause: '企业搬迁' },
    { first: '产出指标', second: '时效指标', third: '下水管道维修时间', target: '2024年6月30日前', actual: '达成预期指标', weight: '10', points: '10' },
    { first: '产出指标', second: '成本指标', third: '装修零工市场', target: '≤30万元', actual: '29.553203万元', weight: '10', points: '10' },
    { first: '效益指标', second: '社会效益', third: '工作效率', target: '提升', actual: '达成预期指标', weight: '30', points: '30' },
    { first: '满意度指标', second: '服务对象满意度', third: '使用人员满意度', target: '≥95%', actual: '96%', weight: '10', points: '10' },
  ],
  analysis: {
    execution: '项目实施：按计划实施。预算执行情况：年初预算15万元，全年预算数12万元，全年执行数10万元，预算执行率83.33%。',
    output: LONG, effect: '社会效益明显。', satisfaction: '使用人员满意度为96%。', experience: '加强领导。', problems: '无', measures: '加强管理。',
  },
};

const table = (content: PerformanceContent, edits: Edits = {}): PerformanceTable => {
  const sheet = snapshotOf(sheetOf(content), { formulas: false });
  const [placed] = performanceIn(SET, { sheets: [sheet], names: [] });
  if (placed === undefined) throw new Error('no table');
  const [edited] = performanceIn(SET, { sheets: [edit(sheet, placed.table, edits)], names: [] });
  if (edited === undefined) throw new Error('no table after the edits');
  return edited.table;
};
type Edits = Readonly<Record<string, string>>;

function edit(sheet: SheetSnapshot, read: PerformanceTable, edits: Edits): SheetSnapshot {
  const rows = new Map([...sheet.rows].map(([row, cells]): [number, (SnapshotCell | undefined)[]] => [row, [...cells]]));
  for (const [key, text] of Object.entries(edits)) {
    const field = [...read.fields.values()].find((each) => each.key === key);
    const cells = field === undefined ? undefined : rows.get(field.row);
    if (field === undefined || cells === undefined) throw new Error(`There is no ${key}.`);
    cells[field.column] = text === '' ? undefined : text;
  }
  return { ...sheet, rows };
}

const rulesIn = (content: PerformanceContent, edits: Edits = {}) => checkTable(table(content, edits), 2024).map(({ rule }) => rule);
const execution = (text: string): PerformanceContent => ({ ...RIGHT, analysis: { ...RIGHT.analysis, execution: text } });
const output = (text: string): PerformanceContent => ({ ...RIGHT, analysis: { ...RIGHT.analysis, output: text } });

/** What is done to a right table, and everything that is found then. */
const PLANTED: readonly (readonly [what: string, found: readonly PerformanceRule[], content: PerformanceContent, edits?: Edits])[] = [
  ['another project in the title', ['X-title'], { ...RIGHT, title: '购置档案经费项目支出绩效自评表' }],
  ['no name', ['X-name-missing'], { ...RIGHT, project: '' }],
  ['another year above', ['X-year'], RIGHT, { 'head/year': '（2023年度）', 'goals/achieved': '任务已全部完成。' }],
  ['another year in the text', ['X-year'], { ...RIGHT, achieved: '截至2023年底任务已全部完成。' }],
  ['another year behind the title', ['X-year'], { ...RIGHT, title: '单位运转经费项目支出绩效评价表2023年度' }],
  ['its year behind the title', [], { ...RIGHT, title: '单位运转经费项目支出绩效评价表（2024年度）' }],
  ['a result of another year', ['X-other-year'], { ...RIGHT, achieved: '2023年购置档案柜10节。' }],
  ['results of both years', [], { ...RIGHT, achieved: '2023年购置档案柜10节，2024年购置档案柜10节。' }],
  ['a result beside that of another year', [], { ...RIGHT, achieved: '购置档案柜10节，比2023年的10节没有增加。' }],
  ['money in 元', ['X-unit'], { ...RIGHT, sources: [{ label: '中央财政资金', asked: '150000', planned: '150000', budget: '120000', executed: '100000', reason: '下达较晚' }] }],
  ['a cost of one digit that is a ten-thousandth of the budget', [], { ...RIGHT, sources: [{ label: '中央财政资金', asked: '24000', planned: '20000', budget: '20000', executed: '19000' }], lines: RIGHT.lines?.map((line, index) => (index === 0 ? { ...line, third: '会议成本', target: '≤2万元', adjusted: '≤2万元', actual: '1.8万元' } : line)) ?? [], analysis: { ...RIGHT.analysis, execution: '项目实施：按计划实施。' } }],
  ['the cost of the whole project in 万元, its money in 元', ['X-unit'], { ...RIGHT, sources: [{ label: '中央财政资金', asked: '20000', planned: '20000', budget: '20000', executed: '19000' }], lines: RIGHT.lines?.map((line, index) => (index === 0 ? { ...line, third: '项目总成本', target: '≤2万元', adjusted: '≤2万元', actual: '1.9万元' } : line)) ?? [], analysis: { ...RIGHT.analysis, execution: '项目实施：按计划实施。' } }],
  ['a negative budget', ['X-negative'], { ...RIGHT, sources: [{ label: '中央财政资金', asked: '25', planned: '25', budget: '12', executed: '10', reason: '下达较晚' }, { label: '市县区财政资金', asked: '-10', planned: '-10' }] }],
  ['a source that spent more than it had', ['X-over-budget'], { ...RIGHT, sources: [{ label: '中央财政资金', asked: '10', planned: '10', budget: '8', executed: '8.5', reason: '下达较晚' }, { label: '市县区财政资金', asked: '5', planned: '5', budget: '4', executed: '1.5' }] }],
  ['a period that runs backwards', ['X-period'], RIGHT, { 'line0/target': '全年', 'line0/actual': '2024年1月1日至2021年12月31日' }],
  ['a lease that is not as long as it says', ['X-period'], output('租赁时间2023年6月-2026年6月，租赁期限5年。')],
  ['sources that miss the whole', ['X-sources'], RIGHT, { 'funds1/planned': '9' }],
  ['letters of a source in another order', ['X-source-name'], RIGHT, { 'funds2/label': '市区县财政资金' }],
  ['a wrong balance', ['X-balance', 'X-sources'], RIGHT, { 'funds1/balance': '3' }],
  ['an empty balance', ['X-balance-missing'], RIGHT, { 'funds0/balance': '' }],
  ['a wrong rate', ['X-rate'], RIGHT, { 'funds1/rate': '57' }],
  ['an empty rate', ['X-rate-missing'], RIGHT, { 'funds0/rate': '' }],
  ['wrong points of the rate', ['X-rate-points', 'X-total'], RIGHT, { 'funds0/score': '10' }],
  ['a rate of no budget', ['X-zero-budget'], { ...RIGHT, sources: [...(RIGHT.sources ?? []), { label: '省级财政资金', budget: '0', executed: '0' }] }, { 'funds3/rate': '100' }],
  ['more spent than there was', ['X-over-budget', 'X-text-number'], { ...RIGHT, sources: [{ label: '中央财政资金', asked: '15', planned: '15', budget: '12', executed: '13' }], analysis: { ...RIGHT.analysis, execution: '全年预算数12万元，全年执行数10万元。' } }],
  ['weights of 85', ['X-weights'], RIGHT, { 'line0/weight': '15', 'line0/points': '15', 'total/points': '88.33', 'total/grade': '良' }],
  ['another share of the blocks', ['X-shares'], RIGHT, { 'line4/weight': '20', 'line4/points': '20', 'line5/weight': '20', 'line5/points': '20' }],
  ['a level below another', ['X-level', 'X-shares'], { ...RIGHT, lines: RIGHT.lines?.map((line) => (line.second === '成本指标' ? { ...line, first: '效益指标' } : line)) ?? [] }],
  ['more points than weight', ['X-points'], RIGHT, { 'line0/points': '25', 'total/points': '98.33' }],
  ['no points', ['X-points-missing'], RIGHT, { 'line0/points': '' }],
  ['no points and a wrong total', ['X-points-missing', 'X-total'], RIGHT, { 'line0/points': '', 'total/points': '90' }],
  ['no points, and a total without them', ['X-points-missing', 'X-grade'], RIGHT, { 'line0/points': '', 'total/points': '73.33' }],
  ['no points, some of them taken off for a reason', ['X-points-missing'], RIGHT, { 'line1/points': '', 'total/points': '90.5' }],
  ['no weight', ['X-weight-missing', 'X-weights'], RIGHT, { 'line0/weight': '' }],
  ['a wrong total', ['X-total'], RIGHT, { 'total/points': '99.33' }],
  ['a total of the short form that counts the rate', ['X-total', 'X-weights'], { ...RIGHT, variant: 'short' }, { 'total/weight': '100', 'total/points': '93.33' }],
  ['weights of 100 and a total of them on the short form', ['X-weights'], { ...RIGHT, variant: 'short' }, { 'line0/weight': '30', 'line0/points': '30', 'total/weight': '100', 'total/points': '95' }],
  ['a wrong grade', ['X-grade'], RIGHT, { 'total/grade': '良' }],
  ['no grade', ['X-grade'], RIGHT, { 'total/grade': '' }],
  ['full marks for ≥ missed', ['X-full-marks'], RIGHT, { 'line0/actual': '9节' }],
  ['full marks for ≤ missed', ['X-full-marks'], RIGHT, { 'line0/target': '≤11节', 'line0/actual': '50节' }],
  ['full marks for = missed', ['X-full-marks'], RIGHT, { 'line0/target': '=10节', 'line0/actual': '11节' }],
  ['full marks for < missed', ['X-full-marks'], RIGHT, { 'line0/target': '<10节', 'line0/actual': '10节' }],
  ['full marks for a plain number missed', ['X-full-marks'], RIGHT, { 'line0/target': '10节', 'line0/actual': '8节' }],
  ['full marks for a plain cost exceeded', ['X-full-marks'], RIGHT, { 'line3/target': '1万元', 'line3/actual': '12000元' }],
  ['full marks outside a range', ['X-full-marks'], RIGHT, { 'line0/target': '90%-100%', 'line0/actual': '89%' }],
  ['full marks for a late date', ['X-full-marks'], RIGHT, { 'line2/target': '6月30日', 'line2/actual': '2024年8月1日' }],
  ['a late date that only the text tells', ['X-full-marks'], output(`${LONG}下水管道维修时间2024年8月。`)],
  ['full marks for what was not done', ['X-full-marks'], RIGHT, { 'line4/actual': '未完成' }],
  ['full marks for what has not begun', ['X-full-marks'], RIGHT, { 'line0/actual': '尚未采购' }],
  ['a cost that was not spent', [], RIGHT, { 'line3/actual': '未支付' }],
  ['points for nothing reached', ['X-nothing'], RIGHT, { 'line1/actual': '0户' }],
  ['points that are not the share', ['X-shortfall'], RIGHT, { 'line1/points': '8', 'total/points': '96.33', 'total/grade': '优' }],
  ['points less although it was reached', ['X-met'], RIGHT, { 'line1/actual': '40户' }],
  ['a deduction without a reason', ['X-reason'], RIGHT, { 'line1/cause': '无' }],
  ['a deduction with the reason beside the value', [], RIGHT, { 'line1/cause': '', 'line1/actual': '20户（因企业搬迁）' }],
  ['a deduction with the reason in 实际完成情况', [], { ...RIGHT, achieved: '走访企业20户，受企业搬迁影响少走访20户。' }, { 'line1/cause': '' }],
  ['a deduction, and the reason of another in 实际完成情况', ['X-reason'], { ...RIGHT, achieved: '受天气影响，下水管道维修推迟到6月。' }, { 'line1/cause': '' }],
  ['a deduction that 实际完成情况 tells without a reason', ['X-reason'], { ...RIGHT, achieved: '走访企业未完成。' }, { 'line1/cause': '' }],
  ['a low rate with its reason in 实际完成情况', [], { ...RIGHT, achieved: '由于中央资金12月才下达，部分资金结转下年使用。' }, { 'funds1/reason': '' }],
  ['a rate of more than all', ['X-impossible'], RIGHT, { 'line0/third': '设备验收合格率', 'line0/target': '≥95%', 'line0/actual': '105%' }],
  ['a rate of more than all without its sign', ['X-impossible'], RIGHT, { 'line0/third': '政策知晓率', 'line0/target': '≥95%', 'line0/actual': '960' }],
  ['a target of more than all', ['X-impossible'], RIGHT, { 'line0/third': '参训人员覆盖率', 'line0/target': '110%', 'line0/actual': '110%' }],
  ['more than there are', ['X-impossible'], RIGHT, { 'line0/third': '抽检合格率', 'line0/target': '≥90%', 'line0/actual': '12/10' }],
  ['a share of those there are', [], RIGHT, { 'line0/third': '抽检合格率', 'line0/target': '≥90%', 'line0/actual': '10/10' }],
  ['more done than planned', [], RIGHT, { 'line0/third': '培训任务完成率', 'line0/target': '≥100%', 'line0/actual': '120%' }],
  ['ten times as much done as planned', ['X-impossible'], RIGHT, { 'line0/third': '培训任务完成率', 'line0/target': '≥95%', 'line0/actual': '980%' }],
  ['a rate that may grow', [], RIGHT, { 'line0/third': '税收增长完成率', 'line0/target': '≥100%', 'line0/actual': '230%' }],
  ['of a hundred thousand', [], RIGHT, { 'line0/third': '孕产妇死亡率', 'line0/target': '≤18/10万', 'line0/actual': '12/10万' }],
  ['of a hundred thousand, exceeded', ['X-full-marks'], RIGHT, { 'line0/third': '孕产妇死亡率', 'line0/target': '≤12/10万', 'line0/actual': '15/10万' }],
  ['of a thousand and of a hundred thousand', [], RIGHT, { 'line0/third': '婴儿死亡率', 'line0/target': '≤5‰', 'line0/actual': '480/10万' }],
  ['a low rate without a reason', ['X-reason'], RIGHT, { 'funds1/reason': '' }],
  ['no actual value', ['X-actual-missing'], RIGHT, { 'line0/actual': '' }],
  ['no target', ['X-target-missing'], RIGHT, { 'line4/target': '' }],
  ['an operator in an actual value', ['X-operator'], RIGHT, { 'line0/actual': '≥10节' }],
  ['an operator without a number', ['X-unfinished'], { ...RIGHT, lines: RIGHT.lines?.map((line, index) => (index === 0 ? { ...line, target: '≥节', adjusted: '≥10节' } : line)) ?? [] }],
  ['a doubled operator', ['X-odd'], RIGHT, { 'line0/target': '==10节' }],
  ['a budget in the text of another table', ['X-text-number'], execution('全年预算数为120万元。')],
  ['the executed sum of the budget', ['X-text-number'], execution('全年支出12万元。')],
  ['a rate in the text', ['X-text-number'], execution('预算执行率100%。')],
  ['a rate in the text rounded to one decimal', [], execution('预算执行率83.3%。')],
  ['a rate in the text rounded to a whole', [], execution('预算执行率83%。')],
  ['a rate in the text rounded the wrong way', ['X-text-number'], execution('预算执行率83.4%。')],
  ['accidents that are counted', [], RIGHT, { 'line4/target': '≤1起', 'line4/actual': '0起' }],
  ['a value that begins there', ['X-operator'], RIGHT, { 'line0/actual': '10节起' }],
  ['the money of a source', ['X-text-number'], execution('中央资金全年预算为12万元。')],
  ['the target told as reached', ['X-text-number'], output('装修零工市场成本30万元。')],
  ['another satisfaction', ['X-text-number'], { ...RIGHT, analysis: { ...RIGHT.analysis, satisfaction: '使用人员满意度达到98%。' } }],
  ['a number that is none', ['X-malformed'], execution('全年执行数2.43.9.5万元。')],
  ['a text that stops', ['X-cut'], execution('项目实施：本项目按计划实施，资金使用规范，各项工作均按时推进，未发现截留、挤占、挪用、虚列支出等情况，项目实施进展良好。预算执行83.33%，资金管理')],
  ['a share without its number', ['X-cut'], execution('占总预算支出的根据设定的目标完成。')],
  ['a word twice', ['X-doubled'], output('进行资格审核、审核、确定补助对象。')],
  ['a full stop twice', ['X-doubled'], output('目标均已达成。。')],
  ['a sentence twice', ['X-doubled'], output('在资金分配方面，我们依据单位的实际需求和各项工作的轻重缓急，科学合理地划分了各项支出。在资金分配方面，我们依据单位的实际需求和各项工作的轻重缓急，科学合理地划分了各项支出。')],
  ['two sentences that end alike', [], output('培训场次年初指标值为5，实际完成值为5，达到了年初设定的预期目标。宣传场次年初指标值为5，实际完成值为5，达到了年初设定的预期目标。')],
  ['one part copied from another', ['X-copied'], { ...RIGHT, analysis: { ...RIGHT.analysis, effect: LONG } }],
  ['a piece of another sentence', ['X-inserted'], { ...RIGHT, goal: '深入学习贯彻确保求职和用工人员贯彻党的二十大精神。确保求职和用工人员生命健康安全。' }],
  ['a short name of the department', ['X-unit-name'], output('岚县人社局牵头实施。')],
  ['a letter before the name', ['X-unit-name'], output('根据文件中心县人力资源和社会保障局负责管理。')],
];

describe('a right table with one thing wrong', () => {
  test('before: only the rate below 90 % is looked at, and it has its reason', () => expect(rulesIn(RIGHT)).toEqual([]));

  test.each(PLANTED.map(([what, expected, content, edits = {}]) => ({ what, expected, content, edits })))('$what', ({ expected, content, edits }) => {
    expect([...new Set(rulesIn(content, edits))].sort()).toEqual([...expected].sort());
  });

  /** Cells as a host reads them: a formula with what it gives, a share with its number. */
  const placed = (cells: Readonly<Record<string, SnapshotCell>>) => {
    const sheet = snapshotOf(sheetOf(RIGHT), { formulas: false });
    const rows = new Map([...sheet.rows].map(([row, each]): [number, (SnapshotCell | undefined)[]] => [row, [...each]]));
    for (const [key, cell] of Object.entries(cells)) {
      const field = [...table(RIGHT).fields.values()].find((each) => each.key === key);
      const line = rows.get(field?.row ?? -1);
      if (field === undefined || line === undefined) throw new Error(`There is no ${key}.`);
      line[field.column] = cell;
    }
    return performanceIn(SET, { sheets: [{ ...sheet, rows }], names: [] }).flatMap(({ table: read }) => checkTable(read, 2024).map(({ rule }) => rule));
  };

  test.each<readonly [what: string, found: readonly PerformanceRule[], cells: Readonly<Record<string, SnapshotCell>>]>([
    ['=100% typed as a target, calculated', [], { 'line5/target': { value: 1, formula: '100%' }, 'line5/actual': '100%' }],
    ['=100% typed as a target, not calculated yet', [], { 'line5/target': { value: null, formula: '100%' }, 'line5/actual': '100%' }],
    ['=100% typed as a target, and missed', ['X-full-marks'], { 'line5/target': { value: 1, formula: '100%' }, 'line5/actual': '96%' }],
    ['a formula whose result nobody knows', [], { 'line4/target': { value: null, formula: 'D3' }, 'line4/actual': { value: null, formula: 'D4' } }],
    ['a target of 95% as a number, reached in words', [], { 'line5/target': 0.95, 'line5/actual': '96%' }],
    ['a target of 97% as a number, missed', ['X-full-marks'], { 'line5/target': 0.97, 'line5/actual': '96%' }],
    ['a target of 97% as a number, missed by a number', ['X-full-marks'], { 'line5/target': 0.97, 'line5/actual': 0.96 }],
  ])('%s', (_, expected, cells) => {
    // What the analysis tells of satisfaction is another matter.
    expect(placed(cells).filter((rule) => rule !== 'X-text-number')).toEqual(expected);
  });

  test('shares in cells of percent format are what the texts tell as percents', () => {
    expect(placed({ 'line5/target': 0.95, 'line5/actual': 0.96 })).toEqual([]);
    expect(placed({ 'line5/target': 0.95, 'line5/actual': 0.98 })).toEqual(['X-text-number']);
    expect(placed({ 'line5/actual': 0.96 })).toEqual([]);
  });

  test('the same words are reported once, whatever rules read them', () => {
    const found = checkTable(table(output('已支付装修零工市场项目资金285.53203万元，装修零工市场成本完成285.53203万元。')), 2024).filter(({ rule }) => rule === 'X-text-number');
    const spans = found.map(({ span }) => [span?.start ?? 0, span?.end ?? 0] as const);
    expect(spans.filter(([start, end], at) => spans.some(([a, b], other) => other < at && a < end && start < b))).toEqual([]);
  });

  test('money in 元 is said with the text that tells it', () => {
    const [unit] = checkTable(table({ ...RIGHT, sources: [{ label: '中央财政资金', asked: '150000', planned: '150000', budget: '120000', executed: '100000', reason: '下达较晚' }] }), 2024).filter(({ rule }) => rule === 'X-unit');
    expect(unit?.values).toMatchObject({ said: '150000', told: '15万元', where: '项目实施和预算执行情况' });
  });

  test('every rule about one table is planted', () => {
    const together: readonly PerformanceRule[] = ['X-twice', 'X-count', 'X-money', 'X-grades', 'X-spending'];
    const planted = new Set(PLANTED.flatMap(([, rules]) => rules));
    expect(PERFORMANCE_RULES.map(({ id }) => id).filter((id) => !planted.has(id) && !together.includes(id))).toEqual([]);
  });
});

describe('tables together', () => {
  const tables = [table(RIGHT), table({ ...RIGHT, project: '招聘会经费' })];

  test('two of one name', () => {
    expect(twiceNamed(tables)).toEqual([]);
    expect(twiceNamed([...tables, table(RIGHT)]).map(({ found }) => found.rule)).toEqual(['X-twice']);
  });

  test('against what the narrative says', () => {
    const number = (value: string) => new Decimal(value);
    const grades = new Map([['优', number('2')], ['良', number('0')]]);
    const right = { count: number('2'), money: { value: number('20'), places: 2 }, grades, spending: number('20.5') };
    expect(checkTogether(tables, right)).toEqual([]);
    // 涉及资金 may be the budgets.
    expect(checkTogether(tables, { ...right, money: { value: number('24'), places: 2 } })).toEqual([]);
    expect(checkTogether(tables, { ...right, count: number('3') })).toMatchObject([{ rule: 'X-count', expected: '2' }]);
    expect(checkTogether(tables, { ...right, money: { value: number('20.02'), places: 2 } })).toMatchObject([{ rule: 'X-money', expected: '20' }]);
    expect(checkTogether(tables, { ...right, grades: new Map([['优', number('1')], ['良', number('1')]]) })).toMatchObject([{ rule: 'X-grades', expected: '2' }, { rule: 'X-grades', expected: '0' }]);
    expect(checkTogether(tables, { ...right, spending: number('19') })).toMatchObject([{ rule: 'X-spending' }]);
    expect(checkTogether([], right)).toEqual([]);
  });
});
