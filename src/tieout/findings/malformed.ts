import { numbersIn } from '../number';
import { type Paragraph, placeIn } from '../text';
import type { Found } from './found';

/** Several points, or groups of another length. */
export function malformedNumbers({ flow }: Pick<Paragraph, 'flow'>): Found[] {
  return numbersIn(flow.text).filter(({ malformed }) => malformed).map(({ start, end, text }) => ({ rule: 'malformed-number', severity: 'error', ...placeIn(flow, start, end), values: { said: text } }));
}

/** A sentence broken before its mark. */
export function strayBreaks({ text, start }: Pick<Paragraph, 'text' | 'start'>): Found[] {
  return [...text.matchAll(/\n\s*[。，；、]/g)].map((match) => ({ rule: 'stray-break', severity: 'warning', start: start + match.index, end: start + match.index + match[0].length }));
}
