import { Decimal } from '../../src/amount';
import { tieOutReport } from '../../src/app/tieout/tie-out';
import { type Report, amountEntry, figureId } from '../../src/report';
import { type PlacedPerformance, isPerformanceRule, performanceIn } from '../../src/performance';
import { SET, sheetOf, snapshotOf, textOf } from '../performance/tables';

/** Three projects of 优 and two of 良; 全年预算 5×120, 全年执行 5×110.5. */
const contents = ['甲', '乙', '丙', '丁', '戊'].map((project, nth) => ({
  variant: 'full' as const, project: `${project}项目经费`,
  sources: [{ label: '市县区财政资金', asked: '100', planned: '100', budget: '120', executed: '110.5' }],
  lines: [
    { first: '产出指标', second: '数量指标', third: '档案柜', target: '≥10节', actual: '10节', weight: '50', points: nth < 3 ? '50' : '40', cause: '质量不高，退换' },
    { first: '效益指标', second: '社会效益', third: '工作效率', target: '提升', actual: '提升', weight: '30', points: '30' },
    { first: '满意度指标', second: '服务对象满意度', third: '使用人员满意度', target: '≥95%', actual: '96%', weight: '10', points: '10' },
  ],
}));
const sheets = contents.map((content, nth) => sheetOf(content, `自评${String(nth)}`));
const five = performanceIn(SET, { sheets: sheets.map((sheet) => snapshotOf(sheet)), names: [] });
const report: Report = { set: SET.id, tables: new Map() };

function saidOf(text: string, projects: readonly PlacedPerformance[] = five): readonly string[] {
  return tieOutReport(SET, report, text, { projects }).findings.filter(({ rule }) => isPerformanceRule(rule)).map(({ rule, quote }) => `${rule} ${quote}`);
}
const inSection = (words: string): string => `十、其他重要事项情况说明\n（四）预算绩效情况说明\n1、预算绩效管理工作开展情况\n${words}\n2、其他需要说明的事项\n无。\n`;

describe('what a text says of the self-evaluated projects, against the 自评表 of its workbook', () => {
  test.each([
    '2024年二级项目绩效自评个数5个，涉及资金552.50万元：3个项目自评等级为“优”，2个项目自评等级为“良”，0个项目自评等级为“中”，0个项目自评等级为“差”。',
    '根据预算绩效管理要求，我单位组织对2024年度项目支出全面开展绩效自评，共对5个项目开展自评，涉及预算资金600万元，占项目支出总额的100%。其中：优3个，良2个。',
    '2024年度共开展绩效自评项目5个，涉及资金5,525,000元，自评结果为优秀的项目3个、良好的2个。',
    '2024年组织对5个项目开展绩效自评，涉及资金0.06亿元。',
    '2024年共对五个项目开展绩效自评，这三个项目、每一个项目都有绩效自评表，一个项目一张。',
    // Another year beside this one, before it and after.
    '2023年对9个项目开展绩效自评，涉及资金900万元，其中优9个。2024年对5个项目开展绩效自评，涉及资金552.5万元，其中优3个、良2个。',
    '2024年对5个项目开展绩效自评，涉及资金552.5万元，上年对9个项目开展绩效自评，涉及资金900万元，评为优的8个。',
    '2024年绩效自评项目5个，较上年增加2个项目，涉及资金比2023年增加100万元。',
    '2025年3月，我单位组织对5个项目开展2024年度绩效自评，涉及资金552.5万元。',
    // Part of them, and what is more than the tables hold.
    '共对5个项目开展绩效自评，其中公开3个，对甲、乙等3个项目作了说明。',
    '共对30个项目开展绩效自评，涉及资金5000万元，其中优28个、良2个；随决算公开5个项目的自评表。',
    '本单位2024年共有12个项目，对其中5个项目开展了绩效自评。',
    '组织对一般公共预算3个项目、政府性基金2个项目开展绩效自评，涉及一般公共预算资金300万元。',
    // 年初预算, other evaluations, the whole unit, one project.
    '对5个项目开展绩效自评，涉及年初预算资金500万元。',
    '对5个项目开展绩效自评，涉及资金552.5万元；对2个项目开展部门评价，涉及资金200万元，其中优2个；开展整体支出绩效自评，涉及资金3000万元。',
    '对12个项目设定绩效目标，涉及资金2000万元。',
    '甲项目绩效自评综述：根据年初设定的绩效目标，甲项目绩效自评得分为98分，项目全年预算数为120万元，执行数为110.5万元。',
    '对5个项目开展绩效自评，各项指标完成情况均为优，产出指标中5个完成较差。',
  ])('%s', (words) => {
    expect(saidOf(inSection(words))).toEqual([]);
    expect(saidOf(words)).toEqual([]);
  });

  test.each([
    ['2024年二级项目绩效自评个数6个，涉及资金552.50万元。', 'X-count 6个'],
    ['共对4个项目开展绩效自评，涉及资金552.50万元。', 'X-count 4个'],
    ['2024年度共开展绩效自评项目7个，其中公开3个。', 'X-count 7个'],
    ['2024年共对十一个项目开展绩效自评，涉及资金552.50万元。', 'X-count 十一个'],
    ['2024年绩效自评项目共有六个。', 'X-count 六个'],
    ['2023年对5个项目开展绩效自评。2024年对9个项目开展绩效自评。', 'X-count 9个'],
    ['对5个项目开展绩效自评，涉及资金525.50万元。', 'X-money 525.50万元'],
    ['对5个项目开展绩效自评，涉及财政资金5525万元。', 'X-money 5525万元'],
    ['对5个项目开展绩效自评，涉及金额共计5,520,000元。', 'X-money 5,520,000元'],
    ['对5个项目开展绩效自评，涉及资金552.5万元：4个项目自评等级为“优”，1个项目自评等级为“良”。', 'X-grades 4个', 'X-grades 1个'],
    ['对5个项目开展绩效自评，其中优3个，良2个，中1个。', 'X-grades 1个'],
    ['对5个项目开展绩效自评，自评结果为优秀的项目2个、良好的2个。', 'X-grades 2个'],
    ['对5个项目开展绩效自评，自评结果均为“优”。', 'X-grades 均为“优'],
    ['对5个项目开展绩效自评，涉及资金552.5万元，其中优5个；上年优9个。', 'X-grades 5个'],
  ])('%s', (words, ...wanted) => {
    expect(saidOf(inSection(words))).toEqual(wanted);
  });

  test.each([
    '2023年对9个项目开展绩效自评，涉及资金900万元。2024年对5个项目开展绩效自评，涉及资金552.5万元。',
    '2024年绩效自评项目5个，涉及资金552.5万元；2023年绩效自评项目9个，涉及资金900万元。',
    '2024年绩效自评个数5个，涉及资金552.5万元，上年绩效自评个数9个，涉及资金900万元。',
    '2024年绩效自评个数5个，涉及资金552.5万元。对2个项目开展部门评价，涉及资金200万元。',
  ])('what is told of another year or evaluation contradicts nothing: %s', (words) => {
    const stated = (value: number) => amountEntry(new Decimal(value), 2);
    const told = new Map([[figureId('P', 'projects', 'value'), stated(5)], [figureId('P', 'projectMoney', 'value'), stated(552.5)]]);
    const parameters: Report = { set: SET.id, tables: new Map([['P', { form: 'P', lines: [], entries: told, origins: new Map() }]]) };
    for (const known of [report, parameters]) expect(tieOutReport(SET, known, inSection(words), { projects: five }).findings.map(({ rule, quote }) => `${rule} ${quote}`).filter((one) => !one.startsWith('missing'))).toEqual([]);
    // A slip in what is told of this year is still one.
    const slip = words.replace('552.5', '525.5');
    expect(tieOutReport(SET, parameters, inSection(slip), { projects: five }).findings.map(({ rule, quote }) => `${rule} ${quote}`)).toContain('wrong-number 525.5万元');
  });

  test('the tables behind the text and those of the workbook: what one of them bears out is right', () => {
    const behind = `\n第五部分 附件\n${sheets.slice(0, 3).map(textOf).join('\n\n')}\n`;
    expect(saidOf(`${inSection('对5个项目开展绩效自评。')}${behind}`)).toEqual([]);
    expect(saidOf(`${inSection('对3个项目开展绩效自评。')}${behind}`)).toEqual([]);
    expect(saidOf(`${inSection('对4个项目开展绩效自评。')}${behind}`)).toEqual(['X-count 4个']);
    expect(saidOf(`${inSection('对4个项目开展绩效自评。')}${behind}`, [])).toEqual(['X-count 4个']);
    expect(saidOf(inSection('对4个项目开展绩效自评。'), [])).toEqual([]);
  });
});
