import type { Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import { type Content, type SheetModel, listSheet, sheetPrefix } from '../../workbook';
import { type EliminationEntry, sideName } from './elimination';

export const ELIMINATION_SHEET = '抵销';
/** More entries can be typed below; the sums reach so far. */
const LAST_ROW = 2000;
const FIRST_ROW = 4;

/** What the sheet takes out of one side, of one code or of all; `code` is the cell that holds it. */
export function eliminationSum(side: string, code: string | undefined): string {
  const range = (column: string): string => `${sheetPrefix(ELIMINATION_SHEET)}$${column}$${String(FIRST_ROW)}:$${column}$${String(LAST_ROW)}`;
  return `-SUMIFS(${range('G')},${range('B')},"${side}"${code === undefined ? '' : `,${range('D')},${code}`})`;
}

/** 抵销: one line an amount that units gave each other. The amount that is taken out can be edited; the tables follow. */
export function eliminationSheet(set: FormSet, report: Report, units: readonly string[], entries: readonly EliminationEntry[]): SheetModel {
  const name = (entry: EliminationEntry): string =>
    report.tables.get(entry.figure.slice(0, entry.figure.indexOf('/')))?.lines.find(({ code }) => code === entry.code)?.name ?? '';
  const number = (value: Decimal): Content => ({ kind: 'number', value });
  return listSheet({
    name: ELIMINATION_SHEET,
    title: '内部往来抵销',
    note: `单位之间的补助和上缴，一方是收入、一方是支出，汇总时两边同额抵销，单位：${set.money.unit}。“抵销数”可以改，也可以在下面加行（B栏写收入或支出的名称、D栏写科目代码、G栏写抵销数），各表随之变化；两边的抵销数要相等。`,
    columns: [
      { head: '序号', width: 7, style: 'number' }, { head: '收入或支出', width: 24, style: 'label' }, { head: '单位', width: 36, style: 'label' },
      { head: '科目代码', width: 12, style: 'code' }, { head: '科目名称', width: 36, style: 'label' }, { head: '填报数', width: 16, style: 'amount' },
      { head: '抵销数', width: 16, style: 'entryAmount' }, { head: '说明', width: 40, style: 'entryText' },
    ],
    rows: entries.map((entry, index) => [
      { kind: 'text', text: String(index + 1) }, { kind: 'text', text: sideName(entry) }, { kind: 'text', text: units[entry.unit] ?? '' },
      { kind: 'text', text: entry.code }, name(entry) === '' ? { kind: 'blank' } : { kind: 'text', text: name(entry) },
      number(entry.amount), number(entry.eliminated), entry.eliminated.isZero() ? { kind: 'text', text: '两边不等，没有抵销，请核对' } : { kind: 'blank' },
    ]),
  });
}
