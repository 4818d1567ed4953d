import { type Form, columnsOf } from '../../forms';
import { address } from '../a1';
import type { BindingProblem } from '../binding';
import type { Placement } from '../placement';
import { type SheetSnapshot, cellAt } from '../snapshot';
import type { Fit } from './fit';
import { isAboutTable } from './lane-rows';
import { codeInCell } from './printed-code';
import { type SheetText, sheetText } from './sheet-text';

type Entered = Extract<BindingProblem, { kind: 'below-notes' }>['rows'];

/** Codes of 支出功能分类 and amounts that somebody entered under the notes of a found table; what is reckoned there is no entry. */
export function enteredUnderNotes(fits: readonly Fit[]): Entered {
  const found = fits.flatMap(({ lane: { sheet, underNotes, keys, figures } }) => {
    const amounts = figures.filter(({ role }) => role === 'figure');
    return underNotes.flatMap((row) => enteredAt(sheet, row, keys.map(({ column }) => column), amounts.map(({ column }) => column)));
  });
  return found.filter(({ address: at }, index) => found.findIndex((other) => other.address === at) === index);
}

/**
 * The same of a published table of the product, below the row that ends its sums.
 * @param end the row where something else of the product begins on the sheet
 */
export function enteredUnderOwn({ form, columns, body: { sentinel } }: Placement, sheet: SheetSnapshot, end: number): Entered {
  const under = sheetText({ ...sheet, rows: new Map([...sheet.rows].filter(([row]) => row >= sentinel && row < end)) });
  const standing = columns.filter((column) => column !== undefined);
  const area = { left: Math.min(...standing), right: Math.max(...standing) };
  const [keys, figures] = [columnsIn(form, columns, 'code'), columnsIn(form, columns, 'figure')];
  return under.rows.flatMap((row) => (isAboutTable(under, row, area) ? [] : enteredAt(under, row, keys, figures)));
}

function columnsIn(form: Form, columns: Placement['columns'], role: 'code' | 'figure'): readonly number[] {
  return columnsOf(form).flatMap((column, index) => (column.role === role ? (columns[index] ?? []) : []));
}

function enteredAt(sheet: SheetText, row: number, keys: readonly number[], figures: readonly number[]): Entered {
  const first = keys.find((column) => isCode(sheet.textAt(row, column))) ?? figures.find((column) => sheet.kindAt(row, column) === 'amount' && cellAt(sheet.sheet, row, column).formula === undefined);
  return first === undefined ? [] : [{ address: address(row, first), label: sheet.textAt(row, first) }];
}

function isCode(text: string): boolean {
  const code = codeInCell(text)?.code ?? '';
  return code.startsWith('2') && [3, 5, 7].includes(code.length);
}
