import { type Decimal, formatAmount } from '../../amount';
import type { FormSet } from '../../forms';
import type { FigureKind } from './naming';

/** A true minus sign: it cannot be taken for a dash or a bullet. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

/** Amounts as sentences print them: grouped, with at least the set's places, and none on counts. */
export interface AmountPrinter {
  readonly plain: (value: Decimal) => string;
  /** With a sign: `+3.05`, `−0.45`. */
  readonly signed: (value: Decimal) => string;
}

export function amountPrinter(set: FormSet, kind: FigureKind): AmountPrinter {
  const places = kind.measure === 'amount' ? set.money.places : 0;
  const print = (value: Decimal): string => withMinus(formatAmount(value, Math.max(places, value.decimalPlaces()), true));
  return { plain: print, signed: (value) => (value.gt(0) ? `+${print(value)}` : print(value)) };
}

/** For people who read the machine's answer: digits alone, as exact as they are. */
export function decimalString(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
