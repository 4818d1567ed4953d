import type { Area } from '../area';
import { columnsWithin, isColumnNumber, isNumbering } from './column-numbers';
import type { HeadVocabulary } from './head-vocabulary';
import { isJoinedHead, ownHead, roleOf } from './head-words';
import type { SheetText } from './sheet-text';
import { bare, fold, plain } from './words';

/** The heads of one lane, or of figures that stand without words. Its last rows may number the columns. */
export interface HeadBlock {
  readonly sheet: SheetText;
  readonly area: Area;
}

/** A blank column between two tables that stand side by side, and the rows in which it parts them. */
export interface Border {
  /** Half way between two columns where no blank one is. */
  readonly column: number;
  readonly top: number;
  /** Exclusive. */
  readonly end: number;
}

/** Whether a cell stands on the same side of all borders as an area. */
export type IsOnSide = (row: number, column: number) => boolean;

type Kind = 'head' | 'numbering' | 'value' | 'words';

/** A run of head words in one row. */
interface Run {
  readonly row: number;
  left: number;
  right: number;
}

/** Words without which no row begins the heads of a table. */
const STRONG = /^(?:金额|决算数|预算数|统计数)$/;
/** A head in the middle that nobody knows still belongs to the heads on both sides of it, if it is short. */
const LONGEST_UNKNOWN = 14;
/** Rows of one head may stand so far apart: the end of a page between them. */
const MOST_APART = 3;
/** So many next to each other, where nothing but short words stands in the row. */
const MOST_UNKNOWN = 3;

/** Finds the heads of tables in a sheet: neighbouring rows of head words without amounts between them. */
export function findHeads(sheet: SheetText, vocabulary: HeadVocabulary, borders: readonly Border[] = []): readonly HeadBlock[] {
  const seeds = sheet.rows.flatMap((row) => runsIn(sheet, row, vocabulary, borders));
  const blocks: Area[] = [];
  for (const { row, left, right } of seeds) {
    cutAt(sheet, blocks, row, left);
    const above = blocks.filter((block) => (block.bottom === row ? block.top < row : row > block.bottom && rowsBetween(sheet, block.bottom, row) === 0) && block.left <= right && left <= block.right);
    const [only, ...others] = above;
    if (only === undefined) blocks.push({ top: row, left, bottom: row, right });
    // Heads under several lanes belong to each of them.
    else if (others.length > 0) {
      const ordered = above.sort((a, b) => a.left - b.left);
      ordered.forEach((block, index) => {
        const end = ordered[index + 1]?.left ?? right + 1;
        blocks[blocks.indexOf(block)] = { ...block, bottom: row, right: Math.max(block.right, Math.min(right, end - 1)) };
      });
    }
    else blocks[blocks.indexOf(only)] = { top: only.top, left: Math.min(only.left, left), bottom: row, right: Math.max(only.right, right) };
  }
  return apart(blocks.map((area) => grown(sheet, area, vocabulary))).map((area) => ({ sheet, area }));
}

/** Rows of heads with a row between them that only grew into one: no two blocks hold the same cell. */
function apart(areas: readonly Area[]): readonly Area[] {
  return areas.reduce<readonly Area[]>((made, area) => {
    const meets = (other: Area): boolean => other.top <= area.bottom && other.bottom >= area.top && other.left <= area.right && other.right >= area.left;
    const same = made.filter(meets);
    return [...made.filter((other) => !same.includes(other)), same.reduce(union, area)];
  }, []);
}

function union(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

/** Words under heads of figures that stand left of them begin the next lane: heads above that reach over them are cut there. */
function cutAt(sheet: SheetText, blocks: Area[], row: number, left: number): void {
  if (!isWord(sheet, row, left)) return;
  blocks.forEach((block, index) => {
    if (block.bottom < row - 2 || block.left >= left || block.right < left) return;
    const rows = sheet.rows.filter((candidate) => candidate >= block.top && candidate <= Math.min(block.bottom, row));
    const hasFigure = rows.some((candidate) => sheet.columnsIn(candidate).some((column) => column >= block.left && column < left && sheet.kindAt(candidate, column) === 'text' && roleOf(ownHead(sheet.textAt(candidate, column))) === 'figure'));
    if (hasFigure) blocks[index] = { ...block, right: left - 1 };
  });
}

function isWord(sheet: SheetText, row: number, column: number): boolean {
  return ['code', 'name', 'label', 'number'].includes(roleOf(ownHead(sheet.textAt(row, column))));
}

/** Filled rows between two rows. */
function rowsBetween(sheet: SheetText, above: number, below: number): number {
  return sheet.rows.filter((row) => row > above && row < below).length + (below - above > MOST_APART ? 1 : 0);
}

function kindOf(sheet: SheetText, row: number, column: number, vocabulary: HeadVocabulary): Kind {
  const kind = sheet.kindAt(row, column);
  const text = sheet.textAt(row, column);
  if (kind === 'ordinal' || isColumnNumber(text)) return 'numbering';
  if (kind === 'amount' || kind === 'dash') return 'value';
  if (text.length > 40) return 'words';
  const head = ownHead(text);
  if (vocabulary.has(head) || (roleOf(head) !== 'figure' && head !== '')) return 'head';
  // What is numbered like a row is one, unless a set prints it as a head.
  return bare(text) === plain(text) && vocabulary.isAlike(head) ? 'head' : 'words';
}

/** Runs of head words of a row that can begin the heads of a table. */
function runsIn(sheet: SheetText, row: number, vocabulary: HeadVocabulary, borders: readonly Border[]): Run[] {
  const runs: (Run & { readonly words: Set<string>; strong: boolean; hasFigures: boolean; last: string; before: number })[] = [];
  let unknown = 0;
  let open = false;
  const mostUnknown = sheet.columnsIn(row).every((column) => isShort(sheet, row, column)) ? MOST_UNKNOWN : 1;
  const parting = borders.filter(({ top, end }) => top <= row && row < end);
  let last = -1;
  for (const column of sheet.columnsIn(row)) {
    const kind = kindOf(sheet, row, column, vocabulary);
    if (parting.some((border) => border.column > last && border.column < column)) open = false;
    last = column;
    if (kind === 'head') {
      const head = ownHead(sheet.textAt(row, column));
      const strong = STRONG.test(head) || !['figure', 'other', 'ordinal'].includes(roleOf(head));
      const run = runs.at(-1);
      const isFigure = roleOf(head) === 'figure';
      // Words after figures are the next lane, or another table.
      if (run !== undefined && open && (isFigure || roleOf(head) === 'other' || (roleOf(head) === 'ordinal' && !run.hasFigures) || (roleOf(head) !== 'ordinal' && !run.hasFigures && !beginsAnew(run.last, head, column - run.right)))) {
        run.before = run.right;
        run.right = column;
        run.words.add(head);
        run.strong ||= strong;
        run.hasFigures ||= isFigure;
        run.last = head;
      } else runs.push({ row, left: column, right: column, words: new Set([head]), strong, hasFigures: isFigure, last: head, before: -1 });
      open = true;
      unknown = 0;
    } else {
      unknown += 1;
      const run = runs.at(-1);
      // A word with a figure behind it is a row of the table beside: 合计.
      if (kind === 'value' && open && unknown === 1 && run !== undefined) {
        if (run.before < 0) runs.pop();
        else run.right = run.before;
      }
      // One unknown head may stand among known ones; a row of a table beside it may not.
      if (kind !== 'words' || unknown > mostUnknown || fold(sheet.textAt(row, column)).length > LONGEST_UNKNOWN) open = false;
    }
  }
  const found = runs.filter(({ words, strong }) => words.size >= 3 || (strong && words.size >= 2));
  const [only] = found;
  return only === undefined || runs.length > 1 ? found : [wholeRow(sheet, only)];
}

const LEVEL_NAME = /^[类款项]名称$/;

/** Words that come again after others of their kind are those of the next lane, whose figures have their heads in another row. */
function beginsAnew(last: string, head: string, distance: number): boolean {
  // A spanning head that was written over each of its columns.
  if (last === head && distance <= 2) return false;
  const [before, now] = [roleOf(last), roleOf(head)];
  if (now === 'label') return before !== 'other' && before !== 'ordinal';
  if (now === 'name') return before === 'name' && !(LEVEL_NAME.test(last) && LEVEL_NAME.test(head));
  return now === 'code' && (head === '类' ? before === 'name' || last === '款' || last === '项' : before === 'name' && distance > 1);
}

function isShort(sheet: SheetText, row: number, column: number): boolean {
  return sheet.kindAt(row, column) === 'text' && fold(sheet.textAt(row, column)).length <= LONGEST_UNKNOWN;
}

/** Heads that nobody knows at both ends belong to the only ones in the row, where nothing but short words stands in it. */
function wholeRow(sheet: SheetText, run: Run): Run {
  const columns = sheet.columnsIn(run.row);
  if (!columns.every((column) => isShort(sheet, run.row, column))) return run;
  const near = (column: number): boolean => columns.includes(column);
  return { ...run, left: near(run.left - 1) ? run.left - 1 : run.left, right: near(run.right + 1) ? run.right + 1 : run.right };
}

/** With the rows above that span several heads, and those below that stand under them or number the columns. */
function grown(sheet: SheetText, area: Area, vocabulary: HeadVocabulary): Area {
  let { top, bottom } = area;
  for (let row = previous(sheet, top); row !== undefined && top - row === 1 && !isFollowedByValue(sheet, row, area) && isHeadRow(sheet, row, area, vocabulary, 1); row = previous(sheet, row)) top = row;
  for (let row = next(sheet, bottom); row !== undefined && row - bottom <= MOST_APART; row = next(sheet, row)) {
    if (!isHeadRow(sheet, row, area, vocabulary, 2) && !isNumbering(sheet, row, area)) break;
    bottom = row;
  }
  return { ...area, top, bottom };
}

/** A row of the table above may end right of these columns. */
function isFollowedByValue(sheet: SheetText, row: number, { right }: Area): boolean {
  const next = sheet.columnsIn(row).find((column) => column > right);
  return next !== undefined && ['amount', 'dash'].includes(sheet.kindAt(row, next));
}

function previous(sheet: SheetText, row: number): number | undefined {
  return sheet.rows[sheet.rows.indexOf(row) - 1];
}

function next(sheet: SheetText, row: number): number | undefined {
  const at = sheet.rows.indexOf(row);
  return at < 0 ? undefined : sheet.rows[at + 1];
}

function isHeadRow(sheet: SheetText, row: number, area: Area, vocabulary: HeadVocabulary, least: number): boolean {
  const kinds = columnsWithin(sheet, row, area).map((column) => kindOf(sheet, row, column, vocabulary));
  const heads = kinds.filter((kind) => kind === 'head').length;
  // 科目名称 or 科目编码及名称 alone can be nothing but a head.
  if (heads === 1 && kinds.length === 1 && columnsWithin(sheet, row, area).every((column) => isNameOfLines(ownHead(sheet.textAt(row, column))))) return true;
  return heads >= least && !kinds.includes('value') && heads >= 0.6 * kinds.length;
}

function isNameOfLines(head: string): boolean {
  return ['code', 'name'].includes(roleOf(head)) || isJoinedHead(head);
}
