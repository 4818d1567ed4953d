import { address } from '../a1';
import type { BindingProblem } from '../binding';
import { cellAt } from '../snapshot';
import type { Fit } from './fit';
import { codeInCell } from './printed-code';

/** Codes of 支出功能分类 and amounts that somebody entered under the notes of a found table; what is reckoned there is no entry. */
export function enteredUnderNotes(fits: readonly Fit[]): Extract<BindingProblem, { kind: 'below-notes' }>['rows'] {
  const found = fits.flatMap((fit) => fit.lane.underNotes.flatMap((row) => enteredAt(fit, row)));
  return found.filter(({ address: at }, index) => found.findIndex((other) => other.address === at) === index);
}

function enteredAt({ lane: { sheet, keys, figures } }: Fit, row: number): readonly { readonly address: string; readonly label: string }[] {
  const code = keys.find(({ column }) => isCode(sheet.textAt(row, column)));
  const amount = figures.find(({ column, role }) => role === 'figure' && sheet.kindAt(row, column) === 'amount' && cellAt(sheet.sheet, row, column).formula === undefined);
  const first = code ?? amount;
  return first === undefined ? [] : [{ address: address(row, first.column), label: sheet.textAt(row, first.column) }];
}

function isCode(text: string): boolean {
  const code = codeInCell(text)?.code ?? '';
  return code.startsWith('2') && [3, 5, 7].includes(code.length);
}
