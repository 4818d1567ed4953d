import type { Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import { type Content, type SheetModel, listSheet, sheetPrefix } from '../../workbook';
import { type Elimination, type EliminationEntry, sideName } from './elimination';
import { roundingText } from './rounding-text';
import type { Taken } from './taken';

export const ELIMINATION_SHEET = '抵销';
/** More entries can be typed below; the sums reach so far. */
const LAST_ROW = 2000;
const FIRST_ROW = 4;

/**
 * What the sheet takes out of a figure: of its line, or of its side altogether. `code` and `total` are the cells that hold the
 * figure's code and its amount. Where all of a side goes, so does all of a row that repeats it: that was rounded by itself, and
 * is not to the last place what the lines add up to.
 */
export function eliminationFormula({ side, code, repeats }: Taken, cells: { readonly code: string; readonly total: string }): string {
  const sumOf = (column: string): string => `SUMIFS(${range(column)},${range('B')},"${side}"${code === undefined ? '' : `,${range('D')},${cells.code}`})`;
  return repeats ? `-IF(ROUND(${sumOf('F')}-${sumOf('G')},2)=0,${cells.total},${sumOf('G')})` : `-${sumOf('G')}`;
}

function range(column: string): string {
  return `${sheetPrefix(ELIMINATION_SHEET)}$${column}$${String(FIRST_ROW)}:$${column}$${String(LAST_ROW)}`;
}

/** 抵销: one line an amount that units gave each other. The amount that is taken out can be edited; the tables follow. */
export function eliminationSheet(set: FormSet, report: Report, units: readonly string[], { entries, rounding }: Elimination): SheetModel {
  const name = (entry: EliminationEntry): string =>
    report.tables.get(entry.figure.slice(0, entry.figure.indexOf('/')))?.lines.find(({ code }) => code === entry.code)?.name ?? '';
  const number = (value: Decimal): Content => ({ kind: 'number', value });
  return listSheet({
    name: ELIMINATION_SHEET,
    title: '内部往来抵销',
    note: `单位之间的补助和上缴，一方是收入、一方是支出，汇总时两边同额抵销，单位：${set.money.unit}。“抵销数”可以改，也可以在下面加行（B栏写收入或支出的名称、D栏写科目代码、G栏写抵销数），各表随之变化；两边的抵销数要相等。${rounding.map((sides) => roundingText(sides, set.money.unit, 'zh')).join('')}`,
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
