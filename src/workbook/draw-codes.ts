import type { FormSet } from '../forms';
import { codesName } from './anchor';
import { BLANK, BODY_HEIGHT, Canvas, textContent } from './canvas';
import type { CodeLists } from './lookup';
import type { Names } from './names';
import type { SheetModel } from './sheet-model';
import type { StyleKey } from './style';

const HEAD_ROW = 2;
const FIRST = HEAD_ROW + 1;
/** Lines for the person's own codes; more can be inserted. */
const OWN_LINES = 300;
const OFFICIAL_COLUMN = 0;
const OWN_COLUMN = 3;
const WIDTHS = [12, 44, 3, 12, 44];

/** Where the lists of the classification sheet stand. Each ends with an empty row, so that lines can be added at its end. */
export function codeListsOf(set: FormSet, names: Names, sheetName: string = set.classificationSheet): CodeLists {
  const area = (left: number, lines: number) => ({ top: FIRST, left, bottom: FIRST + lines, right: left + 1 });
  return {
    sheetId: '',
    sheetName,
    official: area(OFFICIAL_COLUMN, names.official.items.length),
    own: area(OWN_COLUMN, Math.max(OWN_LINES, names.own.size)),
  };
}

/** What the sheet says of its list. */
export function sourceNote(source: string): string {
  return `来源：${source}`;
}

/** The classification as a sheet: the product's list on the left, room for the person's own codes on the right. */
export function drawCodes(set: FormSet, names: Names, lists: CodeLists): SheetModel {
  const canvas = new Canvas(WIDTHS.length);
  const last = WIDTHS.length - 1;
  canvas.across(0, 0, last, textContent(`${names.official.title}（${names.official.year}年）`), 'title');
  canvas.grow(0, 36);
  canvas.across(1, OFFICIAL_COLUMN, OFFICIAL_COLUMN + 1, textContent(sourceNote(names.official.source)), 'note');
  canvas.across(1, OWN_COLUMN, last, textContent('这里补充左表没有的科目；同一代码以这里的名称为准。各表的科目名称由此查得。'), 'note');
  canvas.grow(1, 58);
  for (const column of [OFFICIAL_COLUMN, OWN_COLUMN]) {
    canvas.put(HEAD_ROW, column, textContent('科目代码'), 'head');
    canvas.put(HEAD_ROW, column + 1, textContent('科目名称'), 'head');
  }
  drawList(canvas, lists.official, names.official.items.map(({ code, name }) => [code, name]), 'code', 'name');
  drawList(canvas, lists.own, [...names.own].sort(([a], [b]) => (a < b ? -1 : 1)), 'entryCode', 'entryText');
  return {
    name: lists.sheetName,
    rows: canvas.rows,
    merges: canvas.merges,
    columnWidths: WIDTHS,
    defaultRowHeight: BODY_HEIGHT,
    rowHeights: canvas.heights.map((height) => (height === 0 ? undefined : height)),
    freeze: { rows: FIRST, columns: 0 },
    print: {
      paper: 'A4', orientation: 'portrait', onePageHigh: false,
      area: { top: 0, left: 0, bottom: Math.max(lists.official.bottom, FIRST + names.own.size), right: last },
      repeatRows: [0, HEAD_ROW],
    },
    names: [
      { name: codesName(set, 'official'), area: lists.official },
      { name: codesName(set, 'own'), area: lists.own },
    ],
    choices: [],
  };
}

function drawList(canvas: Canvas, { top, left, bottom }: CodeLists['own'], pairs: readonly (readonly [string, string])[], code: StyleKey, name: StyleKey): void {
  for (let row = top; row < bottom; row += 1) {
    const pair = pairs[row - top];
    canvas.put(row, left, pair === undefined ? BLANK : textContent(pair[0]), code);
    canvas.put(row, left + 1, pair === undefined ? BLANK : textContent(pair[1]), name);
    if (pair !== undefined) canvas.growFor(row, pair[1], WIDTHS[left + 1] ?? 0);
  }
}
