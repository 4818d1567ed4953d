import { BODY_HEIGHT, Canvas, textContent } from './canvas';
import type { Content, NamedArea, SheetModel } from './sheet-model';
import type { StyleKey } from './style';

/** A column of a plain list. */
export interface ListColumn {
  readonly head: string;
  readonly width: number;
  readonly style: StyleKey;
}

export interface PlainList {
  readonly name: string;
  readonly title: string;
  /** Said under the title. */
  readonly note: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Content[])[];
  readonly names?: readonly NamedArea[];
}

/** First row of a list's body, from 0. */
const LIST_BODY = 3;

/** A sheet of our own beside the tables: a title, a note, heads and one row after the other. */
export function listSheet({ name, title, note, columns, rows, names = [] }: PlainList): SheetModel {
  const canvas = new Canvas(columns.length);
  const last = columns.length - 1;
  canvas.across(0, 0, last, textContent(title), 'title');
  canvas.grow(0, 36);
  canvas.across(1, 0, last, textContent(note), 'note');
  canvas.growFor(1, note, columns.reduce((width, column) => width + column.width, 0));
  columns.forEach(({ head }, column) => canvas.put(LIST_BODY - 1, column, textContent(head), 'head'));
  rows.forEach((row, index) => row.forEach((content, column) => canvas.put(LIST_BODY + index, column, content, columns[column]?.style ?? 'label')));
  return {
    name,
    rows: canvas.rows,
    merges: canvas.merges,
    columnWidths: columns.map(({ width }) => width),
    defaultRowHeight: BODY_HEIGHT,
    rowHeights: canvas.heights.map((height) => (height === 0 ? undefined : height)),
    freeze: { rows: LIST_BODY, columns: 0 },
    print: {
      paper: 'A4', orientation: 'landscape', onePageHigh: false,
      area: { top: 0, left: 0, bottom: Math.max(LIST_BODY, LIST_BODY + rows.length - 1), right: last }, repeatRows: [0, LIST_BODY - 1],
    },
    names,
    choices: [],
  };
}
