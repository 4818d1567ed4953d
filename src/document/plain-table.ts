import { fit } from './fit';
import type { PageKind, TableBlock, TableCell, TextBlock } from './model';
import { roomOf } from './page';

interface PlainTable {
  readonly page: PageKind;
  /** Shares of the page's width. */
  readonly widths: readonly number[];
  /** Repeated on every page; empty where the table has none. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of texts. */
export function plainTable({ page, widths, head, rows }: PlainTable): TableBlock {
  const all = [...(head.length === 0 ? [] : [head.map((text) => cell(text, true))]), ...rows.map((row) => row.map((text) => cell(text, false)))];
  const { size, columns, heights } = fit({ rows: all, widths, room: roomOf(page), onePage: false });
  return { kind: 'table', form: '', size, columns, rows: all.map((cells, index) => ({ head: head.length > 0 && index === 0, height: heights[index] ?? 0, cells })) };
}

function cell(text: string, isHead: boolean): TableCell {
  return { text, across: 1, down: 'single', align: isHead ? 'centre' : 'left', bold: isHead, indent: 0, border: true };
}

export function textBlock(style: TextBlock['style'], text: string): TextBlock {
  return { kind: 'text', style, runs: [{ text }] };
}
