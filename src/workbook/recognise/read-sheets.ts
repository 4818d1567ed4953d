import type { FormSet } from '../../forms';
import type { Area } from '../area';
import { bodyRows, isFunctional, isTotalRow } from './body-rows';
import { bordersOf, sideOf } from './borders';
import { type Fit, fitsOf } from './fit';
import { vocabularyOf } from './head-vocabulary';
import { type Border, type HeadBlock, findHeads } from './heads';
import { lanesOf } from './lanes';
import { type OpenTable, type ReadLane, codesCarried, headsAgain, nextPage, openedBy } from './next-page';
import type { SheetText } from './sheet-text';
import { type Surroundings, inheriting, surroundingsOf } from './surroundings';
import { type Tail, cutBefore, tailOf, withBefore } from './tail';
import { CERTAIN, type TitleHit, findTitles, formsTitled, isTableNumber, titledRows } from './titles';

/** Title, number, unit, year and money in rows of their own. */
const MOST_ABOVE = 6;

/** Sheets as they were read, and what each of their lanes may be, the likeliest first. */
interface ReadSheets {
  readonly texts: readonly SheetText[];
  readonly lanes: readonly (readonly Fit[])[];
}

/**
 * What stands on a sheet before anything of its own begins may be the next page of the table that ended the sheet before it.
 * Heads at the end of a sheet may be those of what the next one begins with: a document that was cut by its rows.
 */
export function readSheets(set: FormSet, sheets: readonly SheetText[]): ReadSheets {
  const texts: SheetText[] = [];
  const lanes: (readonly Fit[])[] = [];
  let open: OpenTable | undefined;
  let carried: Tail | undefined;
  sheets.forEach((sheet, index) => {
    const whole = carried === undefined ? sheet : withBefore(sheet, carried);
    const next = sheets[index + 1];
    const layout = layoutOf(set, whole);
    carried = sheet.sheet.hidden || next === undefined || next.sheet.hidden ? undefined : headsOfNext(set, whole, layout, next);
    const text = carried === undefined ? whole : cutBefore(whole, carried.top);
    const laid = carried === undefined ? layout : layoutOf(set, text);
    const page = open === undefined || sheet.sheet.hidden ? [] : nextPage(set, text, open, laid.blocks, laid.titles);
    const own = readSheet(set, text, laid, open);
    if (!sheet.sheet.hidden && own.some(({ fits }) => fits.length > 0)) open = openedBy(own);
    texts.push(text);
    lanes.push(...page, ...own.map(({ fits }) => fits));
  });
  return { texts, lanes };
}

/** The end of a sheet, where more is read with it before the next sheet than on its own. */
function headsOfNext(set: FormSet, text: SheetText, laid: Laid, next: SheetText): Tail | undefined {
  const tail = tailOf(text, laid);
  if (tail === undefined) return undefined;
  const own = readSheet(set, text, laid, undefined);
  const open = own.some(({ fits }) => fits.length > 0) ? openedBy(own) : undefined;
  const there = layoutOf(set, next);
  const apart = [...own.map(({ fits }) => fits), ...(open === undefined ? [] : nextPage(set, next, open, there.blocks, there.titles)), ...readSheet(set, next, there, undefined).map(({ fits }) => fits)];
  const [cut, joined] = [cutBefore(text, tail.top), withBefore(next, tail)];
  const together = [cut, joined].flatMap((sheet) => readSheet(set, sheet, layoutOf(set, sheet), undefined).map(({ fits }) => fits));
  const more = figuresIn(together) - figuresIn(apart);
  if (more !== 0) return more > 0 ? tail : undefined;
  const isHeads = laid.blocks.some(({ area }) => area.top >= tail.top);
  const through = bestOf(together, ({ top, bottom }) => top < 0 && bottom >= 0);
  // The cut goes through heads that say more as a whole than either half of them.
  if (through > 0) return through > bestOf(apart, ({ top }, sheet) => (sheet === text ? top >= tail.top : top === there.blocks[0]?.area.top)) ? tail : undefined;
  return (isHeads ? beginsWithRows(next, there) && hasRowsUnder(together) : beginsWithHeads(set, laid, tail, next, there) && titlesOf(together) > titlesOf(apart)) ? tail : undefined;
}

/** How well the likeliest reading under heads fits that stand in some place; 0 where none does. */
function bestOf(lanes: readonly (readonly Fit[])[], isMeant: (area: Area, sheet: SheetText) => boolean): number {
  return Math.max(0, ...lanes.flatMap(([best]) => (best !== undefined && isMeant(best.lane.block.area, best.lane.sheet) ? [best.total] : [])));
}

/** Whether what a sheet begins with stands under no title and no heads of its own. */
function beginsWithRows({ rows: [first = 0] }: SheetText, { titles, blocks }: Laid): boolean {
  return !titles.some(({ row, score }) => row === first && score >= CERTAIN) && blocks.every(({ area }) => first < area.top);
}

/** Rows under heads of the sheet before. */
function hasRowsUnder(lanes: readonly (readonly Fit[])[]): boolean {
  return lanes.some(([best]) => best !== undefined && best.lane.block.area.top < 0 && best.body.length > 0);
}

/** Whether a sheet begins with heads that nothing names but the one title at the end of the sheet before. A list of tables is no such title. */
function beginsWithHeads(set: FormSet, { titles }: Laid, { top, rows }: Tail, next: SheetText, there: Laid): boolean {
  const titled = new Set(titles.filter(({ row, score }) => row >= top && score >= CERTAIN).map(({ row }) => row));
  const [own] = there.blocks;
  const isNamed = there.titles.some(({ row, score }) => score >= CERTAIN && own !== undefined && row < own.area.top) || formsTitled(set, next.sheet.name).length > 0 || isTableNumber(next.sheet.name);
  return titled.size === 1 && rows.length <= MOST_ABOVE && own !== undefined && !isNamed;
}

/** How well titles speak for what lanes are taken for. */
function titlesOf(lanes: readonly (readonly Fit[])[]): number {
  return lanes.reduce((sum, [best]) => sum + (best?.title ?? 0), 0);
}

/** Cells with figures that the likeliest readings of lanes find a place for. */
function figuresIn(lanes: readonly (readonly Fit[])[]): number {
  return lanes.reduce((sum, [best]) => sum + (best === undefined ? 0 : figuresOf(best)), 0);
}

function figuresOf({ form, lane: { sheet }, columns, rows, body, crossed }: Fit): number {
  if (crossed !== undefined) return crossed.size;
  const slots = [...columns.values()].flatMap((match) => [...match.columns.values()]);
  const placed = form.body.kind === 'lines' ? body.filter((row) => isFunctional(row) || isTotalRow(row)) : rows.rows.map(({ at }) => at);
  return placed.reduce((sum, { row }) => sum + slots.filter(({ column }) => sheet.kindAt(row, column) !== 'empty').length, 0);
}

function layoutOf(set: FormSet, sheet: SheetText): Laid {
  const titles = findTitles(set, sheet);
  const borders = bordersOf(sheet, titles);
  const blocks = [...findHeads(sheet, vocabularyOf(set), borders)].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  return { blocks, titles, borders };
}

/** What the layout of a sheet says, before anything is read. */
interface Laid {
  readonly blocks: readonly HeadBlock[];
  readonly titles: readonly TitleHit[];
  readonly borders: readonly Border[];
}

function readSheet(set: FormSet, sheet: SheetText, { blocks, titles, borders }: Laid, open: OpenTable | undefined): readonly ReadLane[] {
  const around = new Map<HeadBlock, Surroundings>();
  for (const block of blocks) {
    const above = blocks.findLast((other) => other.area.bottom < block.area.top && other.area.left <= block.area.right && other.area.right >= block.area.left);
    around.set(block, inheriting(surroundingsOf(set, block, titles, blocks, sideOf(borders, block.area)), above === undefined ? undefined : around.get(above)));
  }
  const carried = new Map<number, string[]>();
  return lanesOf(sheet, blocks, titledRows(titles)).flatMap((lane): readonly ReadLane[] => {
    const own = [...around].find(([{ area }]) => area.top === lane.block.area.top && area.left === lane.block.area.left)?.[1];
    if (own === undefined) return [];
    const codes = carried.get(lane.left) ?? codesCarried(open, lane, own);
    const read = headsAgain(set, open, lane, own, codes) ?? { lane, around: own, codes, fits: fitsOf(set, lane, own, bodyRows(lane, codes)) };
    carried.set(lane.left, read.codes);
    return [read];
  });
}
