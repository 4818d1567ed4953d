import { type Decimal, formatAmount } from '../amount';
import type { FormSet } from '../forms';
import type { ModelCell, StyleKey } from '../workbook';

/** Styles whose zero is shown; in all others of figures it is shown empty, as the sheets' number formats do. */
const SHOWS_ZERO: ReadonlySet<StyleKey> = new Set<StyleKey>(['count']);
const COUNTS: ReadonlySet<StyleKey> = new Set<StyleKey>(['count', 'countDerived']);

/** A cell's content as its sheet shows it. */
export function printedCell({ money }: FormSet, { content, style }: ModelCell): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return figure(content.value);
    case 'formula':
      return typeof content.result === 'string' ? content.result : figure(content.result);
  }

  function figure(value: Decimal): string {
    if (value.isZero() && !SHOWS_ZERO.has(style)) return '';
    return COUNTS.has(style) ? formatAmount(value, 0, false) : formatAmount(value, money.places, money.grouping);
  }
}
