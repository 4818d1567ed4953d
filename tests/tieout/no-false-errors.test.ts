import { tieOutReport } from '../../src/app/tieout/tie-out';
import { plain } from '../../src/amount';
import { formSet } from '../../src/forms';
import { regionsOf } from '../../src/tieout/tables/regions';
import { linesOf } from '../../src/tieout/text';
import { lanxian } from '../samples/lanxian-2024/load';
import { shanghai } from '../samples/shanghai-2024/invented';

const EMPTY = { set: 'shanghai-2024', tables: new Map() };

/** What is said about words under a title, but for notes. */
function said(title: string, words: string, set = shanghai(), report: Parameters<typeof tieOutReport>[1] = EMPTY) {
  return tieOutReport(set, report, `${title}\n${words}`).findings.filter(({ severity }) => severity !== 'info').map(({ rule, severity, quote }) => `${rule} ${severity} ${quote}`);
}

describe('what may be more than its whole for a reason', () => {
  const PROCUREMENT = '政府采购支出情况说明';
  test('contracts that span years are asked about; small enterprises are some of them', () => {
    expect(said(PROCUREMENT, '政府采购支出总额10.00万元。授予中小企业合同金额12.00万元，其中：授予小微企业合同金额11.00万元。')).toEqual(['included warning 12.00万元']);
    expect(said(PROCUREMENT, '政府采购支出总额20.00万元。授予中小企业合同金额12.00万元，其中：授予小微企业合同金额13.00万元。')).toEqual(['included error 13.00万元']);
  });
  const THREE = '七、财政拨款“三公”经费支出决算情况说明';
  test.each([
    ['因公出国（境）团组0个，累计1人次，主要是参加其他单位组织的团组。', []],
    ['因公出国（境）团组0个，累计1人次。该人员为双跨团组成员。', []],
    ['因公出国（境）团组0个，累计1人次，随团出访。', []],
    ['因公出国（境）团组2个，累计3人次。', []],
    ['因公出国（境）团组2个，累计1人次。', ['groups warning 1人次']],
  ])('people abroad: %s', (words, expected) => {
    expect(said(THREE, words)).toEqual(expected);
  });
});

test.each([
  ['办公费、手续费用、邮电费用、租赁费用。', []],
  ['办公费、差旅费用、取暖费用、劳务费支出。', []],
  ['其社会保障缴费、机关事业单位养老保险缴费。', ['其社会保障缴费', '机关事业单位养老保险缴费']],
])('items in usual speech are no wrong names: %s', (list, errors) => {
  const shanxi = formSet('shanxi-2024');
  if (shanxi === undefined) throw new Error('the set is gone');
  const found = tieOutReport(shanxi, lanxian(), `六、一般公共预算财政拨款基本支出决算情况说明\n经费支出，主要包括：${list}`).findings;
  expect(found.filter(({ severity }) => severity === 'error').map(({ quote }) => quote)).toEqual(errors);
});

test.each([
  ['住房公积金缴费', 'warning'],
  ['住房公积金支出', undefined],
])('a 项 in usual speech: %s', (item, severity) => {
  const shanxi = formSet('shanxi-2024');
  if (shanxi === undefined) throw new Error('the set is gone');
  const found = tieOutReport(shanxi, lanxian(), `五、一般公共预算财政拨款支出决算情况说明\n1、住房保障支出（类）住房改革支出（款）${item}（项）。主要用于缴存。`).findings;
  expect(found.find(({ rule }) => rule === 'name')?.severity).toBe(severity);
});

describe('the unit of a table', () => {
  const TITLE = '国有资本经营预算财政拨款收入支出决算表';
  const ROW = '合计\t\t1,000.00\t1,000.00\t0.00';
  const unitOf = (...lines: readonly string[]) => regionsOf(shanghai(), linesOf(lines.join('\n'))).map(({ form, inYuan, lines: within }) => [form.title, inYuan, within.at(-1)?.text]);
  test.each([
    ['an attachment behind it', [TITLE, '单位：万元', ROW, '附件1', '项目支出绩效自评表', '金额单位：元', '10,000.00'], false, ROW],
    ['an attachment with no word before it', [TITLE, '单位：万元', ROW, '项目支出绩效自评表', '金额单位：元', '10,000.00'], false, ROW],
    ['an empty table before an attachment', [TITLE, '单位：万元', '科目编码\t科目名称\t本年支出', '附件：项目支出绩效自评表', '金额单位：元', '10,000.00'], false, '科目编码\t科目名称\t本年支出'],
    ['its own unit', [TITLE, '公开09表', '单位：元', ROW, '注：本表反映收支。'], true, '注：本表反映收支。'],
    ['the unit below', [TITLE, ROW, '单位：元', '注：本表反映收支。'], true, '注：本表反映收支。'],
    ['a unit among the figures', [TITLE, '单位：万元', ROW, '其中单位：元', ROW, '注：本表反映收支。'], false, '注：本表反映收支。'],
  ])('%s', (_name, lines, inYuan, last) => {
    expect(unitOf(...lines)).toEqual([[TITLE, inYuan, last]]);
  });
});

test('words of any length are spelled alike', () => {
  const long = '（一）政府性基金'.repeat(40);
  expect(plain(long)).toBe('一政府性基金'.repeat(40));
  expect(plain(long)).toBe(plain(long));
});
