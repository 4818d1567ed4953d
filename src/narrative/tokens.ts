import { type Decimal, formatAmount, formatPercent } from '../amount';
import type { FigureId } from '../report';
import type { Addend, BlankToken, Computation, FigureToken, Format, Token } from './token';

/** Joins neighbouring texts and drops empty ones, so that equal sentences are equal tokens. */
export function joined(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (token.kind !== 'text') result.push(token);
    else if (last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + token.text };
    else if (token.text !== '') result.push(token);
  }
  return result;
}

export function printed(token: Token): string {
  return token.kind === 'blank' ? token.printed : token.text;
}

export function words(text: string): Token[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

export function figure(value: Decimal, format: Format, from: Computation): FigureToken {
  return { kind: 'figure', value, format, text: formatted(value, format), from, cells: cellsOf(from) };
}

/** A zero of money is `0`, not `0.00`: a published text says 支出决算0万元. */
function formatted(value: Decimal, format: Format): string {
  switch (format.kind) {
    case 'amount': {
      const text = formatAmount(value, format.places, format.grouping);
      return /[1-9]/.test(text) ? text : '0';
    }
    case 'count':
      // Half a vehicle is an error of the table; the text does not round it away.
      return formatAmount(value, value.decimalPlaces(), format.grouping);
    case 'percent':
      return formatPercent(value, format.places);
  }
}

function cellsOf(from: Computation): FigureId[] {
  return [...new Set(addends(from).map((addend) => addend.cell))];
}

function addends(from: Computation): readonly Addend[] {
  switch (from.kind) {
    case 'sum':
      return from.of;
    case 'share':
    case 'completion':
      return [...from.part, ...from.whole];
    case 'difference':
    case 'rate':
      return [...from.current, ...from.previous];
  }
}

/** A blank for a figure that is unknown or cannot be read. */
export function askFor(cell: { readonly id?: FigureId; readonly table?: string }, placeholder: string): BlankToken {
  return { kind: 'blank', ...cell, text: '', placeholder, printed: bracketed(placeholder), open: true };
}

export function bracketed(placeholder: string): string {
  return `【${placeholder}】`;
}
