import { type FormSet, columnsOf } from '../../forms';
import { type Report, figureId } from '../../report';
import { namingOf } from '../findings/naming';

/** What one unit of a department gives to another: it is income here and spending there, and goes from both when they are put together. */
export interface Transfer {
  readonly income: string;
  readonly spending: string;
}

/** 财政部门决算汇总: the two that are eliminated in pairs. Their names are the same in every province. */
export const TRANSFERS: readonly Transfer[] = [
  { income: '上级补助收入', spending: '对附属单位补助支出' },
  { income: '附属单位上缴收入', spending: '上缴上级支出' },
];

export interface Side {
  readonly transfer: Transfer;
  readonly side: keyof Transfer;
}

const NOTHING: Report = { set: '', tables: new Map() };

/** Finds the figures that are transfers by their printed names: of a declared row, or of a column. */
export function transferFinder(set: FormSet): (form: string, row: string, column: string) => Side | undefined {
  const naming = namingOf(set, NOTHING);
  const titles = new Map(set.forms.flatMap((form) => columnsOf(form).flatMap((column) => (column.role === 'figure' ? [[`${form.id}/${column.key}`, column.title] as const] : []))));
  return (form, row, column) => sideOf(titles.get(`${form}/${column}`) ?? '') ?? sideOf(naming.name(figureId(form, row, column)).row);
}

function sideOf(name: string): Side | undefined {
  for (const transfer of TRANSFERS) {
    if (name === transfer.income) return { transfer, side: 'income' };
    if (name === transfer.spending) return { transfer, side: 'spending' };
  }
  return undefined;
}
