import type { FormSet } from '../../forms';
import { bodyRows, isTotalRow } from './body-rows';
import { type Fit, fitsOf } from './fit';
import type { HeadBlock } from './heads';
import { isBanner } from './lane-rows';
import { type SheetLane, continuedLane } from './lanes';
import type { SheetText } from './sheet-text';
import { type Surroundings, inheriting } from './surroundings';
import { CERTAIN, type TitleHit, titledRows } from './titles';

/** A lane, what stands around it and what it may be. */
export interface ReadLane {
  readonly lane: SheetLane;
  readonly around: Surroundings;
  /** 类 and 款 of its last code; it grows with every page. */
  readonly codes: string[];
  readonly fits: readonly Fit[];
}

/** The table that ends a sheet, with every page of it: the next sheet may go on with it. */
export interface OpenTable {
  /** Side by side, as the page with the heads has them. */
  readonly lanes: readonly ReadLane[];
  readonly shapes: Shapes;
  /** Rows and codes that stand on its pages. */
  readonly rows: Set<string>;
}

/** How well words stand in a column of codes. */
const LABELLED = 0.8;
/** How far a page without heads may stand beside the columns of the first page. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3];
/** Share of the cells that are of their column's kind; a sheet with less is no page of the table. */
const LEAST = 0.7;

/** Stands for 合计 of a table with lines. */
const TOTAL = 'total';

/** What stands in each column of the first page: cells with words, cells with figures. */
type Shapes = Map<number, { words: number; figures: number; readonly isFigure: boolean }>;

/** The lanes at the foot of a sheet, those without any row among them: their rows may begin on the next page. */
export function openedBy(read: readonly ReadLane[]): OpenTable | undefined {
  const tables = read.filter(({ fits }) => fits.length > 0).map(({ lane }) => lane.block.area);
  const bottom = Math.max(...tables.map((area) => area.bottom));
  const [last] = tables.filter((area) => area.bottom === bottom);
  if (last === undefined) return undefined;
  const lanes = read.filter(({ lane: { block: { area } } }) => area.top <= last.bottom && area.bottom >= last.top);
  const shapes: Shapes = new Map();
  for (const { lane } of lanes) addShapes(shapes, lane, 0);
  return { lanes, shapes, rows: new Set(lanes.flatMap(({ fits: [best] }) => (best === undefined ? [] : rowsIn(best)))) };
}

function rowsIn({ body, rows }: Fit): readonly string[] {
  return [...rows.rows.map(({ key }) => key), ...body.flatMap((row) => (row.code !== '' ? [row.code] : isTotalRow(row) ? [TOTAL] : []))];
}

/** What stands around heads that say what the open table's say, on a sheet that says nothing else: they are its heads again, where their rows are others. */
export function headsAgain(set: FormSet, open: OpenTable | undefined, lane: SheetLane, around: Surroundings, codes: readonly string[]): ReadLane | undefined {
  if (open === undefined || around.titles.length > 0 || around.numbered !== undefined) return undefined;
  const before = open.lanes.find((candidate) => candidate.lane.left === lane.left && wordsOfHeads(candidate.lane) === wordsOfHeads(lane));
  if (before === undefined || before.lane.sheet === lane.sheet) return undefined;
  const own = inheriting(around, before.around);
  const carried = [...codes];
  const fits = fitsOf(set, lane, own, bodyRows(lane, carried));
  const rows = fits[0] === undefined ? [] : rowsIn(fits[0]);
  return rows.length === 0 || rows.some((row) => open.rows.has(row)) ? undefined : { lane, around: own, codes: carried, fits };
}

function wordsOfHeads({ keys, figures }: SheetLane): string {
  return [...keys, ...figures].map(({ path }) => path.join('/')).join('|');
}

/** The codes that a lane without a title of its own goes on with: those of the open table's lane in the same place. */
export function codesCarried(open: OpenTable | undefined, lane: SheetLane, { titles, numbered }: Surroundings): string[] {
  const before = open?.lanes.find((candidate) => candidate.lane.left === lane.left);
  if (before === undefined) return [];
  const forms = new Set([...titles.map(({ form }) => form), ...(numbered === undefined ? [] : [numbered.form])]);
  return forms.size === 0 || before.around.titles.some(({ form }) => forms.has(form)) ? [...before.codes] : [];
}

/** The rows of a sheet that stand above everything of its own, read as the next page of the open table; none where they are no such rows. */
export function nextPage(set: FormSet, sheet: SheetText, open: OpenTable, blocks: readonly HeadBlock[], titles: readonly TitleHit[]): readonly (readonly Fit[])[] {
  const certain = titles.filter(({ score }) => score >= CERTAIN);
  const repeated = blocks.length === 0 ? certain.filter(({ form }) => open.lanes.some(({ around }) => around.titles.some((title) => title.form === form))) : [];
  // A title without heads below it is that of another table, or that of the open one again.
  const others = certain.filter(({ row }) => !repeated.some((title) => title.row === row));
  const from = Math.max(-1, ...repeated.map(({ row }) => row)) + 1;
  const end = Math.min(Infinity, ...others.map(({ row }) => row), ...blocks.map(({ area }) => area.top));
  const rows = sheet.rows.filter((row) => row >= from && row < end && !isBanner(sheet, row));
  if (rows.length === 0) return [];
  const shift = shiftOf(sheet, rows, open.shapes);
  if (shift === undefined) return [];
  const isTitle = titledRows(others);
  return open.lanes.flatMap(({ lane, around, codes }) => {
    const page = continuedLane(sheet, lane, shift, from, blocks, isTitle);
    if (page.rows.length === 0) return [];
    addShapes(open.shapes, page, shift);
    const fits = fitsOf(set, page, inheriting({ ...around, titles: [], numbered: undefined }, around), bodyRows(page, codes));
    for (const row of fits[0] === undefined ? [] : rowsIn(fits[0])) open.rows.add(row);
    return [fits];
  });
}

function addShapes(shapes: Shapes, { sheet, rows, keys, figures }: SheetLane, shift: number): void {
  for (const { column, role } of [...keys, ...figures]) {
    const shape = shapes.get(column - shift) ?? { words: 0, figures: 0, isFigure: role === 'figure' };
    shapes.set(column - shift, shape);
    for (const row of rows) {
      const kind = sheet.kindAt(row, column);
      if (kind === 'text') shape.words += 1;
      else if (kind !== 'empty') shape.figures += 1;
    }
  }
}

/**
 * How many columns a page without heads was moved by against the first page, as converted files do.
 * @returns undefined where words and figures stand in no such order
 */
function shiftOf(page: SheetText, rows: readonly number[], shapes: Shapes): number | undefined {
  let best: { readonly shift: number; readonly score: number } | undefined;
  for (const shift of SHIFTS) {
    const score = agreementOf(page, rows, shapes, shift);
    if (best === undefined || score > best.score + 1e-9) best = { shift, score };
  }
  return best !== undefined && best.score >= LEAST ? best.shift : undefined;
}

function agreementOf(page: SheetText, rows: readonly number[], shapes: Shapes, shift: number): number {
  let [agreed, cells] = [0, 0];
  for (const row of rows) {
    const columns = page.columnsIn(row);
    // Notes and marks of pages stand alone.
    if (columns.length < 2) continue;
    for (const column of columns) {
      cells += 1;
      agreed += shareOf(shapes.get(column - shift), page.kindAt(row, column) === 'text');
    }
  }
  return cells === 0 ? 0 : agreed / cells;
}

function shareOf(shape: { readonly words: number; readonly figures: number; readonly isFigure: boolean } | undefined, isWords: boolean): number {
  if (shape === undefined) return 0;
  const { words, figures, isFigure } = shape;
  // A column that is empty so far may have its first figure on this page.
  if (words + figures === 0) return isFigure && !isWords ? 0.8 : 0;
  // 合计 and labels of the foot stand where codes do.
  return Math.max((isWords ? words : figures) / (words + figures), isWords && !isFigure ? LABELLED : 0);
}
