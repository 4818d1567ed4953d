import { type MoneyUnit, parseAmount } from '../../amount';

/** An amount with the word behind it that says what it counts: `1,399.08万元`, `3辆`. */
export interface Measured {
  /** Without that word. */
  readonly number: string;
  /** Of money alone. */
  readonly unit: MoneyUnit | undefined;
}

const MEASURED = /^([^\p{Script=Han}]*\d[^\p{Script=Han}]*?)(万元|元|个|辆|人次?|批次?|台|套|台\/套|台（套）|台\(套\))$/u;

/** Undefined where a text is anything else. */
export function measuredIn(text: string): Measured | undefined {
  const [, number = '', word] = MEASURED.exec(text.trim()) ?? [];
  if (parseAmount(number).kind !== 'amount') return undefined;
  return { number, unit: word === '万元' || word === '元' ? word : undefined };
}
