import { amount, cell, label, lineNumber } from '../../language/build';
import type { CellUse, Column, Form, Row } from '../../language/form';

type Use = Readonly<Record<string, CellUse>>;

/** 预算数 and 统计数 are both entered. */
const BOTH: Use = { budget: 'input', actual: 'input' };
/** 预算数 prints `——`. */
const ACTUAL: Use = { budget: 'structural', actual: 'input' };
/** A heading: both print `——`. */
const HEADING: Use = { budget: 'structural', actual: 'structural' };

interface Details {
  /** The name in sentences and messages, where the label cannot stand alone. */
  readonly name?: string;
  readonly indent?: number;
  /** Makes the row a count, exact, in this unit. */
  readonly count?: '个' | '人' | '辆' | '批次' | '台（套）';
  readonly emphasis?: 'heading';
}

function row(number: number, text: string, cells: Use, { count, ...details }: Details = {}): Row {
  return { key: `r${number}`, number, label: text, cells, ...details, ...(count === undefined ? {} : { measure: 'count' as const, unit: count }) };
}

function columns(first: number): Column[] {
  return [label('item', 46), lineNumber('number'), amount('budget', first, '预算数', 12), amount('actual', first + 1, '统计数', 12)];
}

/**
 * 公开10 部门决算公开相关信息统计表.
 * Its printed layout was not available: lines and 行次 follow 机构运行信息表 of the 2024 final accounts, 21 lines a lane.
 * Correct it here and in `identities/10.ts`.
 */
export const statistics: Form = {
  id: '10',
  kind: 'public',
  subject: 'statistics',
  title: '部门决算公开相关信息统计表',
  number: '公开10表',
  sheetName: '公开10表',
  orientation: 'landscape',
  head: [
    Array.from({ length: 2 }, () => [cell('项目'), cell('行次'), cell('预算数'), cell('统计数')]).flat(),
    [cell('栏次'), cell(''), cell('1'), cell('2'), cell('栏次'), cell(''), cell('3'), cell('4')],
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'threePublic',
        title: '“三公”经费支出',
        columns: columns(1),
        rows: [
          row(1, '一、“三公”经费支出', HEADING, { emphasis: 'heading' }),
          row(2, '（一）支出合计', BOTH, { name: '“三公”经费支出合计' }),
          row(3, '1.因公出国（境）费', BOTH, { name: '因公出国（境）费', indent: 1 }),
          row(4, '2.公务用车购置及运行维护费', BOTH, { name: '公务用车购置及运行维护费', indent: 1 }),
          row(5, '（1）公务用车购置费', BOTH, { name: '公务用车购置费', indent: 2 }),
          row(6, '（2）公务用车运行维护费', BOTH, { name: '公务用车运行维护费', indent: 2 }),
          row(7, '3.公务接待费', BOTH, { name: '公务接待费', indent: 1 }),
          row(8, '（1）国内接待费', ACTUAL, { name: '国内接待费', indent: 2 }),
          row(9, '其中：外事接待费', ACTUAL, { name: '外事接待费', indent: 3 }),
          row(10, '（2）国（境）外接待费', ACTUAL, { name: '国（境）外接待费', indent: 2 }),
          row(11, '（二）相关统计数', HEADING, { name: '相关统计数' }),
          row(12, '1.因公出国（境）团组数（个）', ACTUAL, { name: '因公出国（境）团组数', indent: 1, count: '个' }),
          row(13, '2.因公出国（境）人次数（人）', ACTUAL, { name: '因公出国（境）人次数', indent: 1, count: '人' }),
          row(14, '3.公务用车购置数（辆）', ACTUAL, { name: '公务用车购置数', indent: 1, count: '辆' }),
          row(15, '4.公务用车保有量（辆）', ACTUAL, { name: '公务用车保有量', indent: 1, count: '辆' }),
          row(16, '5.国内公务接待批次（个）', ACTUAL, { name: '国内公务接待批次', indent: 1, count: '批次' }),
          row(17, '其中：外事接待批次（个）', ACTUAL, { name: '国内外事接待批次', indent: 2, count: '批次' }),
          row(18, '6.国内公务接待人次（人）', ACTUAL, { name: '国内公务接待人次', indent: 1, count: '人' }),
          row(19, '其中：外事接待人次（人）', ACTUAL, { name: '国内外事接待人次', indent: 2, count: '人' }),
          row(20, '7.国（境）外公务接待批次（个）', ACTUAL, { name: '国（境）外公务接待批次', indent: 1, count: '批次' }),
          row(21, '8.国（境）外公务接待人次（人）', ACTUAL, { name: '国（境）外公务接待人次', indent: 1, count: '人' }),
        ],
      },
      {
        key: 'operation',
        title: '机构运行信息',
        columns: columns(3),
        rows: [
          row(22, '二、机关运行经费', ACTUAL, { emphasis: 'heading' }),
          row(23, '（一）行政单位', ACTUAL, { name: '行政单位机关运行经费', indent: 1 }),
          row(24, '（二）参照公务员法管理的事业单位', ACTUAL, { name: '参照公务员法管理的事业单位机关运行经费', indent: 1 }),
          row(25, '三、国有资产占用情况', HEADING, { emphasis: 'heading' }),
          row(26, '（一）车辆数合计（辆）', ACTUAL, { name: '车辆数合计', indent: 1, count: '辆' }),
          row(27, '1.副部（省）级及以上领导用车', ACTUAL, { name: '副部（省）级及以上领导用车', indent: 2, count: '辆' }),
          row(28, '2.主要负责人用车', ACTUAL, { name: '主要负责人用车', indent: 2, count: '辆' }),
          row(29, '3.机要通信用车', ACTUAL, { name: '机要通信用车', indent: 2, count: '辆' }),
          row(30, '4.应急保障用车', ACTUAL, { name: '应急保障用车', indent: 2, count: '辆' }),
          row(31, '5.执法执勤用车', ACTUAL, { name: '执法执勤用车', indent: 2, count: '辆' }),
          row(32, '6.特种专业技术用车', ACTUAL, { name: '特种专业技术用车', indent: 2, count: '辆' }),
          row(33, '7.离退休干部服务用车', ACTUAL, { name: '离退休干部服务用车', indent: 2, count: '辆' }),
          row(34, '8.其他用车', ACTUAL, { name: '其他用车', indent: 2, count: '辆' }),
          row(35, '（二）单价100万元（含）以上设备（不含车辆）（台/套）', ACTUAL, {
            name: '单价100万元（含）以上设备（不含车辆）', indent: 1, count: '台（套）',
          }),
          row(36, '四、政府采购支出信息', HEADING, { emphasis: 'heading' }),
          row(37, '（一）政府采购支出合计', ACTUAL, { name: '政府采购支出合计', indent: 1 }),
          row(38, '1.政府采购货物支出', ACTUAL, { name: '政府采购货物支出', indent: 2 }),
          row(39, '2.政府采购工程支出', ACTUAL, { name: '政府采购工程支出', indent: 2 }),
          row(40, '3.政府采购服务支出', ACTUAL, { name: '政府采购服务支出', indent: 2 }),
          row(41, '（二）政府采购授予中小企业合同金额', ACTUAL, { name: '政府采购授予中小企业合同金额', indent: 1 }),
          row(42, '其中：授予小微企业合同金额', ACTUAL, { name: '授予小微企业合同金额', indent: 2 }),
        ],
      },
    ],
  },
  notes: ['注：本表反映部门本年度“三公”经费、机关运行经费、国有资产占用和政府采购支出的相关统计信息。'],
};
