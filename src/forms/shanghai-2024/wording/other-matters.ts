import { filled, here, nonzero, of, unitIs } from '../../language/build';
import type { Section } from '../../language/wording';
import { anyOf, blank, blocksWhen, each, level, list, money, name, nameOfRow, number, oneWhen, ordinal, paragraph, paragraphs, rows, share, year } from '../../language/wording-build';
import { againstLastYear, known } from './words';

const PROJECTS = known('projects', 'value');
const PERFORMANCE = { form: 'P', row: 'performance', column: 'text' } as const;

export const performance: Section = {
  key: 'performance',
  title: '十、预算绩效管理情况',
  blocks: [
    paragraph(blank(PERFORMANCE, '', '请说明预算绩效管理工作开展情况'), '。'),
    blocksWhen(nonzero(PROJECTS), [paragraph(year, '年度开展绩效自评项目', number(PROJECTS), '个，涉及预算资金', money(known('projectMoney', 'value'), '请填写涉及预算资金'), '万元。')]),
  ],
};

const OPERATION = known('operation', 'value');
const PROCUREMENT = known('procurement', 'value');
const CONTRACTS = known('contracts', 'value');
const SMALL_CONTRACTS = known('smallContracts', 'value');
const KIND = of('P', here, 'value');
const VEHICLES = known('vehicles', 'value');
const EQUIPMENT = known('equipment', 'value');

/** Each matter a numbered paragraph; what does not apply is left out: 不涉及的不列. */
export const otherMatters: Section = {
  key: 'otherMatters',
  title: '十一、其他重要事项的情况说明',
  blocks: [
    paragraphs(
      list(
        { separator: '', otherwise: ['本', level, '无其他需要说明的重要事项。'] },
        oneWhen(
          anyOf(unitIs('行政', '参公'), nonzero(OPERATION)),
          ordinal, '．机关运行经费支出情况。', year, '年度机关运行经费支出', money(OPERATION, '请填写机关运行经费'), '万元。', ...againstLastYear('机关运行经费', OPERATION, 'operation'),
        ),
        oneWhen(
          anyOf(nonzero(PROCUREMENT), nonzero(CONTRACTS)),
          ordinal, '．政府采购支出情况。', year, '年度政府采购支出', money(PROCUREMENT), '万元',
          list({ lead: ['，其中：'], separator: '；' }, each(rows('P', 'goods', 'works', 'services'), nonzero(KIND), name(), money(KIND), '万元')), '。',
          list(
            { separator: '；', end: '。' },
            oneWhen(filled(CONTRACTS), nameOfRow('P', 'contracts'), money(CONTRACTS), '万元', share('，占政府采购支出的', CONTRACTS, PROCUREMENT)),
            oneWhen(filled(SMALL_CONTRACTS), nameOfRow('P', 'smallContracts'), money(SMALL_CONTRACTS), '万元', share('，占政府采购支出的', SMALL_CONTRACTS, PROCUREMENT)),
          ),
        ),
        oneWhen(
          anyOf(nonzero(VEHICLES), nonzero(EQUIPMENT)),
          ordinal, '．国有资产占用情况。截至', year, '年12月31日，本', level, '共有',
          list(
            { separator: '，', end: '。' },
            oneWhen(nonzero(VEHICLES), nameOfRow('P', 'vehicles'), number(VEHICLES), '辆'),
            oneWhen(nonzero(EQUIPMENT), nameOfRow('P', 'equipment'), number(EQUIPMENT), '台（套）'),
          ),
        ),
        oneWhen(filled(known('otherMatters', 'text')), ordinal, '．', blank({ form: 'P', row: 'otherMatters', column: 'text' }, '', '请填写其他需要说明的事项'), '。'),
      ),
    ),
  ],
};
