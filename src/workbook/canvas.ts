import type { Area } from './area';
import type { Content, ModelCell } from './sheet-model';
import type { StyleKey } from './style';
import { heightOf, linesIn } from './text-size';

/** Points of a row with one line of text. */
export const BODY_HEIGHT = 18;

export const BLANK: Content = { kind: 'blank' };

export function textContent(text: string): Content {
  return text === '' ? BLANK : { kind: 'text', text };
}

/** A sheet being drawn. Rows come into being as they are drawn on. */
export class Canvas {
  readonly rows: (ModelCell | undefined)[][] = [];
  readonly merges: Area[] = [];
  readonly heights: (number | undefined)[] = [];

  constructor(readonly width: number) {}

  put(row: number, column: number, content: Content, style: StyleKey): void {
    this.row(row)[column] = { content, style };
  }

  /** One content over an area: all its cells get the style, so that borders are whole, and more than one are merged. */
  span(area: Area, content: Content, style: StyleKey): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) this.put(row, column, BLANK, style);
    }
    this.put(area.top, area.left, content, style);
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
  }

  across(row: number, left: number, right: number, content: Content, style: StyleKey): void {
    this.span({ top: row, left, bottom: row, right }, content, style);
  }

  /** Gives the row at least that height. */
  grow(row: number, points: number): void {
    this.row(row);
    this.heights[row] = Math.max(this.heights[row] ?? 0, points);
  }

  /** Gives the row room for a text that breaks into several lines; one line needs nothing. */
  growFor(row: number, text: string, width: number): void {
    const lines = linesIn(text, width);
    if (lines > 1) this.grow(row, heightOf(lines, BODY_HEIGHT));
  }

  isFree(row: number, column: number): boolean {
    return this.rows[row]?.[column] === undefined;
  }

  private row(row: number): (ModelCell | undefined)[] {
    while (this.rows.length <= row) {
      this.rows.push(Array.from<undefined>({ length: this.width }));
      this.heights.push(undefined);
    }
    return this.rows[row] ?? [];
  }
}
