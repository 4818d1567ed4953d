import { type Decimal, convert } from '../../amount';
import type { FormSet } from '../../forms';
import { type Report, figureKey } from '../../report';
import type { Adjustment } from '../../rules';
import { type Content, type SheetModel, listSheet } from '../../workbook';
import { namingOf } from '../findings/naming';

export const BALANCE_SHEET = '调平记录';

/** The figures that 调平 changed, one a line, so that anybody can see what was done and take it back. */
export function balanceSheet(set: FormSet, report: Report, changes: readonly Adjustment[]): SheetModel {
  const naming = namingOf(set, report);
  const { unit } = set.money;
  return listSheet({
    name: BALANCE_SHEET,
    title: BALANCE_SHEET,
    note: `下列${String(changes.length)}个数没有按四舍五入、而是向上或向下取整到最后一位，使各表的合计逐项相等；每个数与准确数相差不到最后一位的1。准确数在（元）表中；把单元格公式中的加减数删去即恢复四舍五入。`,
    columns: [
      { head: '表', width: 34, style: 'label' },
      { head: '项目', width: 44, style: 'label' },
      { head: '栏', width: 24, style: 'label' },
      { head: '准确数（元）', width: 18, style: 'amount' },
      { head: `四舍五入（${unit}）`, width: 18, style: 'amount' },
      { head: `调平后（${unit}）`, width: 18, style: 'amount' },
      { head: '变动', width: 10, style: 'amount' },
    ],
    rows: changes.map(({ figure, exact, rounded, printed }) => {
      const { row, column } = naming.name(figure);
      return [text(naming.table(figureKey(figure).form)), text(row), text(column), number(convert(exact, unit, '元')), number(rounded), number(printed), number(printed.minus(rounded))];
    }),
  });
}

function text(words: string): Content {
  return words === '' ? { kind: 'blank' } : { kind: 'text', text: words };
}

function number(value: Decimal): Content {
  return { kind: 'number', value };
}
