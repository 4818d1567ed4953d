import { isNumbering } from './column-numbers';
import { type HeadRole, headPath, roleOf, yearOfHead } from './head-words';
import type { HeadBlock } from './heads';
import { rowsUnder, rowsUnderNotes } from './lane-rows';
import type { SheetText } from './sheet-text';
import type { IsTitle } from './titles';
import { fold } from './words';

/** A column of a table: its heads from the outermost to its own, and where its cells stand. */
export interface Slot {
  readonly column: number;
  /** Of its own head; it stands beside `column` where merged cells were taken apart. */
  readonly headColumn: number;
  readonly path: readonly string[];
  readonly role: HeadRole;
}

/** Columns that stand side by side under one block of heads: words first, then figures. */
export interface SheetLane {
  readonly block: HeadBlock;
  readonly sheet: SheetText;
  readonly keys: readonly Slot[];
  readonly figures: readonly Slot[];
  readonly left: number;
  readonly right: number;
  /** Rows under the heads, down to the next heads or the notes. */
  readonly rows: readonly number[];
  /** Rows under the notes. */
  readonly underNotes: readonly number[];
}

/** So many numbers in a column make it a count of rows. */
const FEWEST_COUNTED = 3;
/** So many words make a column of words. */
const FEWEST_WORDS = 2;

/** Takes blocks of heads apart into lanes; `titleRows` end the table above them. */
export function lanesOf(sheet: SheetText, blocks: readonly HeadBlock[], isTitle: IsTitle): readonly SheetLane[] {
  return blocks.map((block) => widened(block, blocks)).flatMap((block) => {
    const rows = rowsUnder(sheet, block, blocks, isTitle);
    const underNotes = rowsUnderNotes(sheet, block, rows, blocks, isTitle);
    return split(slotsOf(block, rows), ({ column }) => !holdsAmounts(sheet, rows, column)).map((slots) => laneOf(block, slots, rows, underNotes));
  });
}

/** Figures may stand one column further right than the last head, where no other table does, nor the 序号 of one. */
function widened(block: HeadBlock, blocks: readonly HeadBlock[]): HeadBlock {
  const { area } = block;
  const right = area.right + 1;
  const isTaken = blocks.some((other) => other.area.left <= right && right <= other.area.right && other.area.bottom >= area.top - 3 && other.area.top <= area.bottom + 3);
  const below = block.sheet.rows.filter((row) => row >= area.top && block.sheet.kindAt(row, right) === 'ordinal').slice(0, FEWEST_COUNTED);
  return isTaken || isCounting(block.sheet, below, right) ? block : { ...block, area: { ...area, right } };
}

function slotsOf(block: HeadBlock, rows: readonly number[]): readonly Slot[] {
  const { sheet, area } = block;
  const headRows = sheet.rows.filter((row) => row >= area.top && row <= area.bottom && !isNumbering(sheet, row, area));
  const slots: Slot[] = [];
  const held: boolean[] = [];
  const years: (number | 'last' | undefined)[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const path = pathAt(sheet, headRows, column, area.left);
    const own = path.own;
    const filled = rows.some((row) => !(own !== '' && roleOf(own) === 'figure' ? ['empty', 'text'] : ['empty']).includes(sheet.kindAt(row, column)));
    if (own === '' && !filled) continue;
    const before = slots.at(-1);
    // Where merged cells were taken apart, heads and figures may stand in neighbouring columns.
    if (own === '' && before?.role === 'figure' && held.at(-1) === false && isFigureColumn(sheet, rows, column) && !isCounting(sheet, rows, column)) {
      slots[slots.length - 1] = { ...before, column };
      held[held.length - 1] = true;
      continue;
    }
    const isNamed = slots.some((slot, index) => (slot.role === 'name' || slot.role === 'label') && held[index] === true);
    const role = own === '' ? (before === undefined || (isKey(before.role) && !isNamed) ? 'label' : 'other') : (roleOfWords(sheet, rows, column, own, before) ?? roleOf(own));
    slots.push({ column, headColumn: column, path: path.texts, role });
    held.push(filled);
    years.push(path.year);
  }
  return ofThisYear(slots, years);
}

/** Words under a head that usually stands over figures: 收入 over its items. Where nothing of the lane's is to be named, they are remarks. */
function roleOfWords(sheet: SheetText, rows: readonly number[], column: number, own: string, before: Slot | undefined): HeadRole | undefined {
  if (roleOf(own) !== 'figure') return undefined;
  const kinds = rows.map((row) => sheet.kindAt(row, column)).filter((kind) => kind !== 'empty');
  const words = kinds.filter((kind) => kind === 'text').length;
  if (words < FEWEST_WORDS || words < kinds.length) return undefined;
  return before === undefined || /^(?:收入|支出)(?:项目)?$/.test(own) ? 'label' : 'other';
}

/** Figures of earlier years beside those of the latest one are none of the table's. */
function ofThisYear(slots: readonly Slot[], years: readonly (number | 'last' | undefined)[]): readonly Slot[] {
  const latest = Math.max(...years.flatMap((year) => (typeof year === 'number' ? [year] : [])));
  const isEarlier = (year: number | 'last' | undefined): boolean => year === 'last' || (year !== undefined && year < latest);
  const hasOwn = slots.some(({ role }, index) => role === 'figure' && !isEarlier(years[index]));
  return hasOwn ? slots.map((slot, index) => (slot.role === 'figure' && isEarlier(years[index]) ? { ...slot, role: 'other' } : slot)) : slots;
}

function isFigureColumn(sheet: SheetText, rows: readonly number[], column: number): boolean {
  let figures = 0;
  let words = 0;
  for (const row of rows) {
    const kind = sheet.kindAt(row, column);
    if (kind === 'text') words += 1;
    else if (kind !== 'empty') figures += 1;
  }
  return figures > words;
}

function holdsAmounts(sheet: SheetText, rows: readonly number[], column: number): boolean {
  return rows.some((row) => sheet.kindAt(row, column) === 'amount');
}

/** 1, 2, 3 …: the 序号 of a table beside, under no head. */
function isCounting(sheet: SheetText, rows: readonly number[], column: number): boolean {
  const numbers = rows.flatMap((row) => (sheet.kindAt(row, column) === 'ordinal' ? [parseInt(fold(sheet.textAt(row, column)), 10)] : []));
  return numbers.length >= FEWEST_COUNTED && numbers[0] === 1 && numbers.every((number, index) => number === index + 1);
}

/** A head belongs to the columns on its right that have none in its row, as far as their own heads stand below it. */
function pathAt(sheet: SheetText, headRows: readonly number[], column: number, left: number): { readonly own: string; readonly texts: readonly string[]; readonly year: number | 'last' | undefined } {
  let deepest = headRows.length - 1;
  while (deepest >= 0 && sheet.kindAt(headRows[deepest] ?? 0, column) === 'empty') deepest -= 1;
  if (deepest < 0) return { own: '', texts: [], year: undefined };
  const texts: string[] = [];
  let year: number | 'last' | undefined;
  for (let index = 0; index <= deepest; index += 1) {
    const row = headRows[index] ?? 0;
    let at = column;
    if (index < deepest) while (at > left && sheet.kindAt(row, at) === 'empty') at -= 1;
    const head = sheet.textAt(row, at);
    year = yearOfHead(head) ?? year;
    for (const text of headPath(head)) if (text !== '栏次' && texts.at(-1) !== text) texts.push(text);
  }
  return { own: texts.at(-1) ?? '', texts, year };
}

function isKey(role: HeadRole): boolean {
  return role === 'code' || role === 'name' || role === 'label' || role === 'number';
}

/** A lane ends where words come after figures. */
function split(slots: readonly Slot[], isWorded: (slot: Slot) => boolean): readonly (readonly Slot[])[] {
  const lanes: Slot[][] = [];
  let hasFigures = false;
  for (const slot of slots) {
    const lane = lanes.at(-1);
    const begins = lane === undefined || ((isKey(slot.role) || slot.role === 'ordinal') && hasFigures);
    if (lane !== undefined && begins && slot.role === 'name' && awaitsName(lane, isWorded)) {
      lanes[lanes.length - 1] = [...lane.map((own): Slot => (own.role === 'figure' ? { ...own, role: 'other' } : own)), slot];
      hasFigures = false;
    } else if (begins) {
      lanes.push([slot]);
      hasFigures = slot.role === 'figure';
    } else {
      lane.push(slot);
      hasFigures ||= slot.role === 'figure';
    }
  }
  return withKeysBehind(lanes).filter((lane) => lane.some(({ role }) => role === 'figure'));
}

/** What stands between the code and its name and is no amount (级次, 是否末级) is no figure. */
function awaitsName(lane: readonly Slot[], isWorded: (slot: Slot) => boolean): boolean {
  return lane.some(({ role }) => role === 'code') && !lane.some(({ role }) => role === 'name' || role === 'label') && lane.every((slot) => slot.role !== 'figure' || isWorded(slot));
}

/** A code behind the last figures belongs to the lane that has none. */
function withKeysBehind(lanes: readonly (readonly Slot[])[]): readonly (readonly Slot[])[] {
  const last = lanes.at(-1);
  const before = lanes.at(-2);
  if (last === undefined || before === undefined || last.some(({ role }) => role === 'figure' || !isKey(role))) return lanes;
  const roles = new Set(before.map(({ role }) => role));
  const joins = last.some(({ role }) => role === 'code') && !roles.has('code') && lanes.length === 2;
  return joins ? [[...last, ...before]] : lanes;
}

function laneOf(block: HeadBlock, slots: readonly Slot[], rows: readonly number[], underNotes: readonly number[]): SheetLane {
  const firstFigure = slots.findIndex(({ role }) => role === 'figure');
  const columns = slots.map(({ column }) => column);
  return {
    block, rows, underNotes,
    sheet: block.sheet,
    keys: slots.slice(0, firstFigure),
    figures: slots.slice(firstFigure),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The same columns on a sheet that goes on without heads, `shift` columns further right, down to its own `blocks`. */
export function continuedLane(sheet: SheetText, lane: SheetLane, shift: number, from: number, blocks: readonly HeadBlock[], isTitle: IsTitle): SheetLane {
  const { area } = lane.block;
  const block: HeadBlock = { sheet, area: { top: -1, bottom: from - 1, left: area.left + shift, right: area.right + shift } };
  const moved = (slots: readonly Slot[]): readonly Slot[] => slots.map((slot) => ({ ...slot, column: slot.column + shift, headColumn: slot.headColumn + shift }));
  const rows = rowsUnder(sheet, block, blocks, isTitle);
  return { block, sheet, keys: moved(lane.keys), figures: moved(lane.figures), left: lane.left + shift, right: lane.right + shift, rows, underNotes: rowsUnderNotes(sheet, block, rows, blocks, isTitle) };
}
