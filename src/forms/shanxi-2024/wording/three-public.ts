import { filled, nonzero, of } from '../../language/build';
import type { Sum } from '../../language/identity';
import type { Item, Phrase, Section } from '../../language/wording';
import { anyOf, blank, change, differs, heading, level, list, money, nameOfRow, number, one, only, paragraph, paragraphs, when, year } from '../../language/wording-build';
import { comparedWithLastYear, known, neverWas, reason } from './words';

const BUDGET = of('09', 'money', 'budgetTotal');
const TOTAL = of('09', 'money', 'actualTotal');
const ABROAD = of('09', 'money', 'actualAbroad');
const PURCHASE = of('09', 'money', 'actualVehiclePurchase');
const RUNNING = of('09', 'money', 'actualVehicleRunning');
const RECEPTION = of('09', 'money', 'actualReception');
const LAST_TOTAL = known('threePublic', 'previous');

/** 统计数 of 10. */
function statistic(...lines: string[]): Sum {
  return of('10', lines, 'actual');
}

/** Always stated, as 0 too, and with its reason even where nothing changed. */
function itemOf(row: string, spent: Sum): Item {
  const last = known(row, 'previous');
  const at = { form: 'P', row, column: 'reason' };
  const lead = '，主要原因是：';
  const ask = '请说明主要原因';
  return one(
    nameOfRow('P', row), '支出', money(spent), '万元，',
    change(spent, last, comparedWithLastYear('较上年', ['与上年相同'], '请填写上年支出')),
    when(neverWas(spent, last), blank(at, lead, ask, ['本', level, '无', nameOfRow('P', row), '支出']))([blank(at, lead, ask)]),
  );
}

/** Asked for where money was spent; said without money only if a person typed it. */
function purpose(row: string, spent: Sum, lead: string): Phrase {
  return only(anyOf(nonzero(spent), filled(known(row, 'purpose'))), blank({ form: 'P', row, column: 'purpose' }, lead, '请说明用途'));
}

export const threePublic: Section = {
  key: 'threePublic',
  title: '九、财政拨款“三公”经费支出决算情况说明',
  blocks: [
    heading('（一）“三公”经费财政拨款支出决算总体情况说明'),
    paragraphs(
      list(
        {
          separator: '；', end: '。',
          lead: [
            year, '年度“三公”经费财政拨款支出全年预算', money(BUDGET), '万元，支出决算', money(TOTAL), '万元，',
            change(TOTAL, LAST_TOTAL, comparedWithLastYear('较上年“三公”经费财政拨款支出决算', ['与上年“三公”经费财政拨款支出决算相同'], '请填写上年“三公”经费支出')),
            only(anyOf(differs(TOTAL, LAST_TOTAL), filled(known('threePublic', 'reason'))), reason('threePublic', '，主要原因是', '请说明主要原因')),
            '。其中：',
          ],
        },
        itemOf('abroad', ABROAD), itemOf('vehiclePurchase', PURCHASE), itemOf('vehicleRunning', RUNNING), itemOf('reception', RECEPTION),
      ),
    ),
    heading('（二）“三公”经费财政拨款支出决算具体情况说明'),
    paragraph(
      '1、', nameOfRow('P', 'abroad'), '支出', money(ABROAD), '万元，出国（境）团组共', number(statistic('r12'), '请填写团组数'), '个，', number(statistic('r13'), '请填写人次数'), '人次',
      purpose('abroad', ABROAD, '。主要用于：'), '。',
    ),
    paragraph(
      '2、', nameOfRow('P', 'vehiclePurchase'), '支出', money(PURCHASE), '万元，使用财政拨款共购置公务用车', number(statistic('r14'), '请填写购置数'), '辆',
      purpose('vehiclePurchase', PURCHASE, '，主要用于：'), '。',
    ),
    paragraph(
      '3、', nameOfRow('P', 'vehicleRunning'), '支出', money(RUNNING), '万元，使用财政拨款负担的公务用车保有量共', number(statistic('r15'), '请填写保有量'), '辆',
      purpose('vehicleRunning', RUNNING, '，主要用于：'), '。',
    ),
    paragraph(
      '4、', nameOfRow('P', 'reception'), '支出', money(RECEPTION), '万元，共接待', number(statistic('r16', 'r20'), '请填写批次'), '批次，', number(statistic('r18', 'r21'), '请填写人次'), '人次。',
      '国内接待费', money(statistic('r8'), '请填写国内接待费'), '万元，共接待', number(statistic('r16'), '请填写批次'), '批次，', number(statistic('r18'), '请填写人次'), '人次，',
      '其中外事接待费', money(statistic('r9'), '请填写外事接待费'), '万元，共接待', number(statistic('r17'), '请填写批次'), '批次，', number(statistic('r19'), '请填写人次'), '人次',
      purpose('receptionDomestic', statistic('r8'), '，主要是'), '；',
      '国（境）外接待费', money(statistic('r10'), '请填写国（境）外接待费'), '万元，共接待国（境）外', number(statistic('r20'), '请填写批次'), '批次，', number(statistic('r21'), '请填写人次'), '人次',
      purpose('receptionForeign', statistic('r10'), '，主要是'), '。',
    ),
  ],
};
