import type { FormSet } from '../forms';
import { Canvas, textContent } from './canvas';
import type { WorkbookModel } from './sheet-model';
import { stylesOf } from './style';
import { linesIn } from './text-size';

export interface TextParagraph {
  readonly text: string;
  readonly style: 'title' | 'heading' | 'body';
}

/** In characters of the default font; the text's own font is wider. */
const WIDTH = 92;
/** Characters of the text's own font that one line takes. */
const LINE_WIDTH = 64;
const LINE_HEIGHT = 24;
const TITLE_HEIGHT = 42;
/** Two characters, as Chinese paragraphs begin. */
const INDENT = '　　';
/** Excel shows no more in one cell, and no row is higher than 409 points. */
const HIGHEST = 409;

/** A text as a sheet of one column, a row for each paragraph. */
export function layoutText(set: FormSet, name: string, paragraphs: readonly TextParagraph[]): WorkbookModel {
  const canvas = new Canvas(1);
  paragraphs.forEach(({ text, style }, row) => {
    const shown = style === 'body' ? INDENT + text : text;
    canvas.put(row, 0, textContent(shown), style === 'title' ? 'title' : style === 'heading' ? 'textHeading' : 'textBody');
    canvas.grow(row, style === 'title' ? TITLE_HEIGHT : Math.min(HIGHEST, linesIn(shown, LINE_WIDTH) * LINE_HEIGHT + 4));
  });
  const sheet = {
    name,
    rows: canvas.rows,
    merges: [],
    columnWidths: [WIDTH],
    defaultRowHeight: LINE_HEIGHT,
    rowHeights: canvas.heights.map((height) => (height === 0 ? undefined : height)),
    freeze: { rows: 0, columns: 0 },
    print: { paper: 'A4' as const, orientation: 'portrait' as const, onePageHigh: false, area: { top: 0, left: 0, bottom: Math.max(0, paragraphs.length - 1), right: 0 }, repeatRows: [0, 0] as const },
    names: [],
    choices: [],
  };
  return { sheets: [sheet], styles: stylesOf(set) };
}
