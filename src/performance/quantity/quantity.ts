import { Decimal } from '../../amount';
import { type DateSpan, dateIn } from './date';

export type Operator = '≤' | '≥' | '=' | '<' | '>' | 'plain';

/** What an indicator's target or actual value says. */
export type Quantity =
  | { readonly kind: 'number'; readonly operator: Operator; readonly value: Decimal; readonly unit: string; /** `==`, `≤≥` */ readonly odd: boolean; readonly leadingZero: boolean }
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal; readonly unit: string }
  | { readonly kind: 'date'; readonly span: DateSpan }
  /** an operator or a unit without its number: `≤人`, `=%` */
  | { readonly kind: 'unfinished'; readonly operator: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'empty' };

const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≤|≦|<=|=<|不超过|不高于|不大于|不多于|小于等于|控制在)/, '≤'],
  [/^(?:≥|≧|>=|=>|不低于|不少于|不小于|大于等于|至少)/, '≥'],
  [/^(?:<|小于|少于|低于)/, '<'],
  [/^(?:>|大于|多于|高于|超过)/, '>'],
  [/^(?:=|等于)/, '='],
];
const RANGE = /^(\d[\d,]*(?:\.\d+)?)([^\d~—至到-]*)(?:-|~|—+|至|到)(\d[\d,]*(?:\.\d+)?)([^\d]*)$/;
const NUMBER = /^([^\d.-]*)(-?\d[\d,]*(?:\.\d+)?)([^\d]*)$/;

/** Reads a target, or an actual value. `year` completes dates without one. */
export function quantityIn(written: string, year: number | undefined): Quantity {
  const text = folded(written);
  if (text === '') return { kind: 'empty' };
  const span = dateIn(text, year);
  if (span !== undefined) return { kind: 'date', span };
  const { operator, rest, odd } = operatorOf(text);
  if (rest === '' || (operator !== 'plain' && !/\d/.test(rest))) return { kind: 'unfinished', operator: text };
  const range = RANGE.exec(rest);
  if (range !== null && operator === 'plain') {
    const [, low = '0', first = '', high = '0', unit = ''] = range;
    return { kind: 'range', low: decimal(low), high: decimal(high), unit: unit === '' ? first : unit };
  }
  const number = NUMBER.exec(rest);
  if (number === null) return { kind: 'words', text };
  const [, before = '', digits = '0', after = ''] = number;
  const suffix = operator === 'plain' ? suffixOperator(after) : undefined;
  return {
    kind: 'number', operator: suffix?.operator ?? operator, value: decimal(digits), unit: (suffix?.unit ?? after) || before, odd,
    leadingZero: /^0\d/.test(digits),
  };
}

function operatorOf(text: string): { readonly operator: Operator; readonly rest: string; readonly odd: boolean } {
  for (const [pattern, operator] of OPERATORS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length);
    // `==100%` is read as `=` and said to be odd.
    const more = /^[≤≥=<>]+/.exec(rest)?.[0] ?? '';
    return { operator, rest: rest.slice(more.length), odd: more !== '' };
  }
  return { operator: 'plain', rest: text, odd: false };
}

/** `90%以上`, `5天以内`. */
function suffixOperator(after: string): { readonly operator: Operator; readonly unit: string } | undefined {
  const match = /^(.*?)(及?以上|以内|以下|之内)$/.exec(after);
  if (match === null) return undefined;
  return { operator: match[2]?.endsWith('以上') === true ? '≥' : '≤', unit: match[1] ?? '' };
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/％/g, '%');
}

function decimal(digits: string): Decimal {
  return new Decimal(digits.replaceAll(',', ''));
}
