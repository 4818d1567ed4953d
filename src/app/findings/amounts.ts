import { type Decimal, convert, formatAmount } from '../../amount';
import type { FormSet } from '../../forms';
import type { FigureKind } from './naming';

/** A true minus sign: it cannot be taken for a dash or a bullet. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

/** Amounts as sentences print them: in the unit of their sheet, grouped, with at least the set's places, and none on counts. */
export interface AmountPrinter {
  readonly plain: (value: Decimal) => string;
  /** With a sign: `+3.05`, `−0.45`. */
  readonly signed: (value: Decimal) => string;
}

export function amountPrinter(set: FormSet, kind: FigureKind): AmountPrinter {
  const places = placesOf(set, kind);
  const shown = (value: Decimal): Decimal => (kind.inYuan ? convert(value, set.money.unit, '元') : value);
  const print = (value: Decimal): string => withMinus(formatAmount(shown(value), Math.max(places, shown(value).decimalPlaces()), true));
  return { plain: print, signed: (value) => (value.gt(0) ? `+${print(value)}` : print(value)) };
}

/** For programs: digits, a point and a minus alone, with at least the places that sentences print: `-0.45`, `1397.30`. */
export function decimalString(set: FormSet, kind: FigureKind, value: Decimal): string {
  return formatAmount(value, Math.max(placesOf(set, kind), value.decimalPlaces()), false);
}

function placesOf(set: FormSet, { measure }: FigureKind): number {
  return measure === 'amount' ? set.money.places : 0;
}
