import type { MoneyUnit } from '../../amount';
import type { FormSet } from '../../forms';
import type { HeadBlock, IsOnSide } from './heads';
import type { SheetText } from './sheet-text';
import { type TitleHit, formCounted, formNumbered, isTableNumber } from './titles';
import { fold } from './words';

/** What stands above a table's heads. */
export interface Surroundings {
  readonly titles: readonly TitleHit[];
  /** The form of `公开NN表`, with the words. */
  readonly numbered: { readonly form: string; readonly text: string } | undefined;
  /** `公开NN表` is printed, whether or not the set numbers its tables so. */
  readonly printsNumber: boolean;
  /** The form that has this place among those of a set that numbers none. */
  readonly counted: string | undefined;
  readonly money: MoneyUnit | undefined;
  /** As it is written, but for blanks. */
  readonly unit: string;
  readonly year: string;
  /** The titles are those of the heads above: the table goes on under repeated heads. */
  readonly inherited: boolean;
}

/** Heads without a title of their own go on with the table above them. */
export function inheriting(own: Surroundings, above: Surroundings | undefined): Surroundings {
  if (above === undefined || own.titles.length > 0 || own.numbered !== undefined) return own;
  return { ...own, titles: above.titles.map((title) => ({ ...title, score: 0.95 * title.score })), numbered: above.numbered, counted: own.counted ?? above.counted, money: own.money ?? above.money, inherited: true };
}

/** Filled rows above the heads that may speak of the table. */
const MOST_ROWS = 10;

export function surroundingsOf(set: FormSet, block: HeadBlock, titles: readonly TitleHit[], others: readonly HeadBlock[], isOnSide: IsOnSide = () => true): Surroundings {
  const { sheet, area } = block;
  const rows = zoneOf(block, others);
  const inZone = titles.filter(({ row, left }) => rows.includes(row) && isOnSide(row, left));
  // Beside lower tables, the title over these columns is theirs, however high it stands.
  const over = inZone.filter(({ left, right }) => left <= area.right && right >= area.left);
  const own = over.length > 0 ? over : inZone;
  const nearest = Math.max(-Infinity, ...own.map(({ row }) => row));
  const ownColumns = (row: number): readonly number[] => sheet.columnsIn(row).filter((column) => isOnSide(row, column));
  const textsIn = (zone: readonly number[]) => zone.flatMap((row) => ownColumns(row).map((column) => ({ column, text: sheet.textAt(row, column) })));
  const near = nearestFirst(textsIn(rows), area.left, area.right);
  const below = zoneBelow(block, titles, others);
  const nearBelow = nearestFirst(textsIn(below), area.left, area.right);
  const numbered = near.flatMap(({ text }) => {
    const form = formNumbered(set, text);
    return form === undefined ? [] : [{ form, text }];
  })[0];
  return {
    titles: own.filter(({ row }) => row === nearest),
    numbered,
    printsNumber: near.some(({ text }) => isTableNumber(text)),
    counted: near.flatMap(({ text }) => formCounted(set, text) ?? [])[0],
    money: moneyIn([...near.map(({ text }) => text), ...headTexts(block), ...nearBelow.map(({ text }) => text), sheet.sheet.name]),
    unit: unitIn(sheet, rows, ownColumns) || unitIn(sheet, below, ownColumns),
    year: yearIn(near) || yearIn(nearBelow),
    inherited: false,
  };
}

/** A year of accounts, not the day on which they were made. */
const YEAR = /(20\d\d)年(?!\d)/;

function yearIn(texts: readonly { readonly text: string }[]): string {
  return texts.flatMap(({ text }) => YEAR.exec(fold(text))?.[1] ?? [])[0] ?? '';
}

function nearestFirst<T extends { readonly column: number }>(texts: readonly T[], left: number, right: number): readonly T[] {
  const off = ({ column }: T): number => (column < left ? left - column : column > right ? column - right : 0);
  return [...texts].sort((a, b) => off(a) - off(b));
}

/** Rows above the heads, up to what belongs to another table. */
function zoneOf({ sheet, area }: HeadBlock, others: readonly HeadBlock[]): readonly number[] {
  const rows: number[] = [];
  const above = sheet.rows.filter((row) => row < area.top);
  for (const row of above.reverse()) {
    if (rows.length >= MOST_ROWS) break;
    if (others.some((other) => other.area.top <= row && row <= other.area.bottom && other.area.left <= area.right && other.area.right >= area.left)) break;
    const columns = sheet.columnsIn(row).filter((column) => column >= area.left && column <= area.right);
    if (columns.some((column) => sheet.kindAt(row, column) === 'amount')) break;
    if (columns.some((column) => /^(?:注|说明)[:：]/.test(fold(sheet.textAt(row, column))))) break;
    rows.push(row);
  }
  return rows;
}

/** Rows under the table's last figures, up to the next title or heads: some print unit, year and money unit there. */
function zoneBelow({ sheet, area }: HeadBlock, titles: readonly TitleHit[], others: readonly HeadBlock[]): readonly number[] {
  const beside = ({ left, right }: { readonly left: number; readonly right: number }): boolean => left <= area.right && right >= area.left;
  const ends = [...others.filter((other) => beside(other.area)).map((other) => other.area.top), ...titles.filter(beside).map(({ row }) => row)].filter((row) => row > area.bottom);
  const end = Math.min(Infinity, ...ends);
  const under = sheet.rows.filter((row) => row > area.bottom && row < end);
  const last = under.findLastIndex((row) => sheet.columnsIn(row).some((column) => column >= area.left && column <= area.right && sheet.kindAt(row, column) === 'amount'));
  const rows = under.slice(last + 1);
  // What stands right above the next table speaks of that one.
  return end === Infinity ? rows.slice(-MOST_ROWS) : [];
}

function headTexts({ sheet, area }: HeadBlock): string[] {
  const texts: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) for (const column of sheet.columnsIn(row)) if (column >= area.left && column <= area.right) texts.push(sheet.textAt(row, column));
  return texts;
}

const MONEY = /(?:单位:?|[(:])(?:人民币)?(万元|元)(?:$|[),、\s]|人民币)|^(?:人民币)?(万元|元)$/;

function moneyIn(texts: readonly string[]): MoneyUnit | undefined {
  for (const text of texts) {
    const folded = fold(text);
    const [, said, alone] = MONEY.exec(folded) ?? [];
    const unit = said ?? alone;
    if (unit === '万元' || unit === '元') return unit;
    const behind = /金?额?单位:?(?:人民币)?(万元|元)/.exec(folded)?.[1];
    if (behind === '万元' || behind === '元') return behind;
  }
  return undefined;
}

const UNIT = /^(?:公开|编制|编报|填报|预算|报送)?(?:部门|单位|部门\(单位\)|单位\(部门\))(?:名称)?:(.*)$/;

/** What begins the line above a table: `部门名称：`. */
export function beginsBanner(text: string): boolean {
  return UNIT.test(fold(text)) && !endsBanner(text);
}

/** What stands at the right end above a table: `金额单位：万元`, `公开05表`. */
export function endsBanner(text: string): boolean {
  return /^(?:金额)?单位:(?:人民币)?(?:万元|元)/.test(fold(text)) || isTableNumber(text);
}

/** `部门名称：岚县创业就业服务中心`, in one cell with the rest of the line, or with the name in the next cell. */
function unitIn(sheet: SheetText, rows: readonly number[], columnsIn: SheetText['columnsIn']): string {
  for (const row of rows) {
    const columns = columnsIn(row);
    for (const [index, column] of columns.entries()) {
      const said = UNIT.exec(fold(sheet.textAt(row, column)))?.[1];
      if (said === undefined) continue;
      const name = nameIn(said);
      if (name !== '') return asWritten(sheet.textAt(row, column), name);
      const next = columns[index + 1];
      const beside = next === undefined || said !== '' ? '' : nameIn(fold(sheet.textAt(row, next)));
      if (next !== undefined && beside !== '') return asWritten(sheet.textAt(row, next), beside);
    }
  }
  return '';
}

/** The piece of a text that is `folded` in one spelling: with its own brackets, but no blanks. */
function asWritten(text: string, folded: string): string {
  const whole = text.replace(/\s+/g, '');
  const start = fold(whole).lastIndexOf(folded);
  if (whole.includes(folded) || start < 0) return folded;
  // One sign may fold to several.
  const lengths = Array.from({ length: whole.length + 1 }, (_, end) => fold(whole.slice(0, end)).length);
  const [first, last] = [lengths.indexOf(start), lengths.indexOf(start + folded.length)];
  return first < 0 || last < 0 ? folded : whole.slice(first, last);
}

/** Without the year and the money unit that stand behind it in the same line. */
function nameIn(text: string): string {
  const name = text.replace(/20\d\d年.*$/, '').replace(/(?:金额)?单位:.*$/, '');
  return /^(?:万元|元|人民币.*)?$/.test(name) || /^\d/.test(name) ? '' : name;
}
