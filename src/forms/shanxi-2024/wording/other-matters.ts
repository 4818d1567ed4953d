import { all, filled, isZero, nonzero, of, plus, r, unitIs } from '../../language/build';
import type { Sum } from '../../language/identity';
import type { Block, Phrases, Section } from '../../language/wording';
import { anyOf, blank, blocksWhen, change, differs, each, firstOf, heading, level, list, money, name, nameOfRow, number, only, paragraph, rows, share, when, year } from '../../language/wording-build';
import { comparedWithLastYear, known, reason } from './words';

function statistic(line: string): Sum {
  return of('10', line, 'actual');
}

const OPERATION = statistic('r22');
const LAST_OPERATION = known('operation', 'previous');

const operation: readonly Block[] = [
  heading('（一）机关运行经费支出情况说明'),
  blocksWhen(
    anyOf(unitIs('行政', '参公'), all(filled(OPERATION), nonzero(OPERATION)), nonzero(LAST_OPERATION)),
    [
      paragraph(
        year, '年度机关运行经费支出', money(OPERATION, '请填写机关运行经费'), '万元，',
        change(OPERATION, LAST_OPERATION, comparedWithLastYear('较上年', ['与上年相同'], '请填写上年机关运行经费')),
        only(differs(OPERATION, LAST_OPERATION), reason('operation', '，主要原因是', '请说明机关运行经费增减的主要原因')), '。',
      ),
    ],
    [
      blocksWhen(
        unitIs('事业'),
        [paragraph('本', level, '无机关运行经费。')],
        [paragraph('本', level, blank({ form: 'P', row: 'kind', column: 'text' }, '', '请选择单位性质：行政、参公、事业'), '。')],
      ),
    ],
  ),
];

const PROCUREMENT = statistic('r37');
const CONTRACTS = statistic('r41');
const SMALL_CONTRACTS = statistic('r42');
const KIND = of('10', { kind: 'here' }, 'actual');

const procurement: readonly Block[] = [
  heading('（二）政府采购情况说明'),
  paragraph(
    year, '年度政府采购支出总额', money(PROCUREMENT, '请填写政府采购支出总额'), '万元，其中：',
    list({ separator: '、', end: '。' }, each(rows('10', ...r(38, 40)), undefined, name(), money(KIND, '请填写金额'), '万元')),
    '政府采购授予中小企业合同金额', money(CONTRACTS, '请填写合同金额'), '万元', share('，占政府采购支出总额的', CONTRACTS, PROCUREMENT), '。',
    '其中：授予小微企业合同金额', money(SMALL_CONTRACTS, '请填写合同金额'), '万元', share('，占政府采购支出总额的', SMALL_CONTRACTS, PROCUREMENT), '。',
  ),
];

const VEHICLES = statistic('r26');
const VEHICLE_KINDS = of('10', r(27, 34), 'actual');

const assets: readonly Block[] = [
  heading('（三）国有资产占用情况说明'),
  paragraph(
    '截至', year, '年12月31日，本', level, '共有车辆', number(VEHICLES, '请填写车辆数'), '辆',
    only(
      all(filled(plus(VEHICLES, VEHICLE_KINDS)), anyOf(nonzero(VEHICLES), nonzero(VEHICLE_KINDS))), '，其中：',
      list({ separator: '、' }, each(rows('10', ...r(27, 34)), undefined, name(), number(KIND), '辆')),
    ),
    '。', nameOfRow('10', 'r35'), number(statistic('r35'), '请填写台数'), '台（套）。',
  ),
];

const PROJECTS = known('projects', 'value');
const FAIR = known('gradeFair', 'value');
const POOR = known('gradePoor', 'value');

const NO_PROJECTS = all(filled(PROJECTS), isZero(PROJECTS));
/** Once one grade is entered the others are 0; before, nobody has said. */
const GRADED = anyOf(filled(of('P', ['gradeExcellent', 'gradeGood', 'gradeFair', 'gradePoor'], 'value')), NO_PROJECTS);

function graded(row: string, grade: string): Phrases {
  const projects = known(row, 'value');
  return [when(GRADED, number(projects))([number(projects, `请填写评为“${grade}”的项目数`)]), `个项目自评等级为“${grade}”`];
}

/** Only for a grade that some project got. */
function improvement(grades: string): Phrases {
  return [
    `对于自评结果为${grades}的项目，`,
    blank({ form: 'P', row: 'improvement', column: 'text' }, '采取的改进管理措施为', '请说明改进管理措施'), '。',
  ];
}

const performance: readonly Block[] = [
  heading('（四）预算绩效情况说明'),
  heading('1、预算绩效管理工作开展情况'),
  paragraph(
    year, '年度二级项目绩效自评个数', number(PROJECTS, '请填写绩效自评项目个数'), '个，涉及资金',
    when(NO_PROJECTS, money(known('projectMoney', 'value')))([money(known('projectMoney', 'value'), '请填写绩效自评涉及资金')]), '万元：',
    ...graded('gradeExcellent', '优'), '，', ...graded('gradeGood', '良'), '，', ...graded('gradeFair', '中'), '，', ...graded('gradePoor', '差'), '。',
    firstOf(
      [
        [all(nonzero(FAIR), nonzero(POOR)), improvement('“中”和“差”')],
        [nonzero(FAIR), improvement('“中”')],
        [nonzero(POOR), improvement('“差”')],
      ],
      [],
    ),
  ),
  heading('2、其他需要说明的事项'),
  paragraph(blank({ form: 'P', row: 'otherMatters', column: 'text' }, '', '请填写其他需要说明的事项', ['无需要说明的其他事项']), '。'),
];

export const otherMatters: Section = {
  key: 'otherMatters',
  title: '十、其他重要事项情况说明',
  blocks: [...operation, ...procurement, ...assets, ...performance],
};
