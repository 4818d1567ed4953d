import { plain } from '../../amount';
import type { IndicatorColumn, PerformanceForm } from '../../forms';
import { type Grid, cellText, filledIn } from '../grid';
import { printedNumber } from '../quantity/number';
import type { Indicator } from '../table';
import { isOne } from '../words';
import { isPrintedAgain } from './again';
import type { Fields } from './fields';
import { isGradeAlone } from './grade';

type Column = IndicatorColumn | 'first' | 'second';
export type IndicatorColumns = Partial<Record<Column, number>>;

const COLUMNS: readonly Column[] = ['first', 'second', 'third', 'target', 'adjusted', 'actual', 'note', 'weight', 'points', 'cause'];
const PRINTED: readonly IndicatorColumn[] = ['target', 'adjusted', 'actual', 'note', 'weight', 'points', 'cause'];
/** What an indicator is not called: `≤300人`, `618人/月`. */
const QUANTITY = /^[≤≥=<>＝]|^\d+(?:\.\d+)?[^\d年]{0,6}$/;
/** How far a row of a table taken out of a document may be shifted. */
const SHIFTS = [0, -1, 1, -2, 2, -3];

export function indicatorColumns(form: PerformanceForm, grid: Grid, row: number): IndicatorColumns {
  const columns: IndicatorColumns = {};
  for (const { text, column } of filledIn(grid, row)) {
    const key = COLUMNS.find((candidate) => columns[candidate] === undefined && isOne(text, form.heads[candidate]));
    if (key !== undefined) columns[key] = column;
  }
  // Whatever it is called, the column after the points is the reason's.
  if (columns.cause === undefined && columns.points !== undefined) columns.cause = columns.points + 1;
  return columns;
}

/** The lines between the heads and 总分. Lines that name a level and nothing else are no indicators. */
export function readIndicators(form: PerformanceForm, grid: Grid, columns: IndicatorColumns, rows: readonly number[], fields: Fields): readonly Indicator[] {
  const indicators: Indicator[] = [];
  let first = '';
  let second = '';
  for (const row of rows) {
    if (isPrintedAgain(form, grid, row) || isGradeAlone(form, grid, row)) continue;
    const shifted = grid.loose ? shiftedColumns(form, grid, columns, row) : columns;
    const third = shifted.third ?? 0;
    const before = filledIn(grid, row).filter(({ column, text }) => column < third && !isOne(text, form.heads.indicators));
    const block = before.find(({ text }) => form.blocks.some(({ name }) => isOne(text, name)));
    const isNamed = cellText(grid, row, third) !== '';
    const level = before.find((cell) => cell !== block && (isSecond(form, cell.text) || (isNamed && cell.column === shifted.second)));
    if (block !== undefined && plain(block.text) !== plain(first)) {
      first = block.text;
      second = '';
    }
    if (level !== undefined) second = level.text;
    if (block === undefined && grid.loose) first = laterBlock(form, first, second);
    const name = grid.loose && !isNamed ? before.find((cell) => cell !== block && cell !== level) : undefined;
    const own = name === undefined ? third : name.column;
    const filled = PRINTED.filter((column) => shifted[column] !== undefined && cellText(grid, row, shifted[column]) !== '');
    if (cellText(grid, row, own) === '' && filled.length === 0) continue;
    // A level's name over empty cells, as for 生态效益 where a project has none.
    if (filled.length === 0 && isSecond(form, cellText(grid, row, own))) continue;
    indicators.push(readIndicator(grid, shifted, { row, third: own, index: indicators.length, first, second, secondAt: level?.column }, fields));
  }
  return indicators;
}

/** A first-level name over merged rows is lost more easily than a line gets below the wrong one: 服务对象满意度 ends 效益指标. */
function laterBlock({ blocks }: PerformanceForm, first: string, second: string): string {
  const at = blocks.findIndex(({ name }) => isOne(first, name));
  const later = blocks.findIndex((block) => block.second.some(({ name }) => isOne(second, name)));
  return later > at && at >= 0 ? (blocks[later]?.name.text ?? first) : first;
}

interface Line {
  readonly row: number;
  readonly third: number;
  readonly index: number;
  readonly first: string;
  readonly second: string;
  readonly secondAt: number | undefined;
}

function readIndicator(grid: Grid, columns: IndicatorColumns, { row, third, index, first, second, secondAt }: Line, fields: Fields): Indicator {
  const key = `line${index}` as const;
  const places = grid.loose ? mended(grid, columns, row) : columns;
  const found = PRINTED.flatMap((column) => {
    const at = places[column];
    return at === undefined ? [] : [[column, fields.at(`${key}/${column}`, row, at)] as const];
  });
  return {
    row, first, second,
    ...(secondAt === undefined ? {} : { secondAt: fields.at(`${key}/second`, row, secondAt) }),
    third: fields.at(`${key}/third`, row, third),
    ...Object.fromEntries(found),
  };
}

/** What stands one cell further right in single rows: points in the column of the reason, targets run together with the name. */
function mended(grid: Grid, columns: IndicatorColumns, row: number): IndicatorColumns {
  const { points, cause, target, adjusted, actual } = columns;
  const text = (column: number | undefined): string => (column === undefined ? '' : cellText(grid, row, column));
  const isNumber = (column: number | undefined): boolean => printedNumber(text(column)) !== undefined && text(column) !== '';
  let result = columns;
  if (points !== undefined && cause !== undefined && !isNumber(points)) {
    if (text(points) === '' && isNumber(cause)) result = { ...result, points: cause, cause: cause + 1 };
    else if (text(points) === '' && text(cause) === '' && text(cause + 1) !== '') result = { ...result, cause: cause + 1 };
    else if (text(points) !== '' && text(cause) === '') result = { ...result, points: cause, cause: points };
  }
  if (target !== undefined && adjusted !== undefined && actual !== undefined && text(actual) === '' && text(target) !== '' && text(adjusted) !== '') {
    result = { ...result, target: actual, adjusted: target, actual: adjusted };
  }
  return result;
}

/** Rows of merged cells often lose their first cells: the shift under which the row agrees best with its heads. */
function shiftedColumns(form: PerformanceForm, grid: Grid, columns: IndicatorColumns, row: number): IndicatorColumns {
  let best = { columns, fit: -Infinity };
  for (const shift of SHIFTS) {
    const moved: IndicatorColumns = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column + shift]));
    const fit = fitOf(form, grid, moved, row) - Math.abs(shift) / 10;
    if (fit > best.fit) best = { columns: moved, fit };
  }
  return best.columns;
}

function fitOf(form: PerformanceForm, grid: Grid, { first = -1, second = -1, third = -1, actual = -1, weight = -1, points = -1, cause = -1 }: IndicatorColumns, row: number): number {
  const text = (column: number): string => cellText(grid, row, column);
  const isNumber = (column: number): boolean => text(column) !== '' && printedNumber(text(column)) !== undefined && !/[%％]/.test(text(column));
  let fit = 0;
  for (const { text: word, column } of filledIn(grid, row)) {
    if (form.blocks.some(({ name }) => isOne(word, name))) fit += column === first ? 2 : -2;
    else if (isSecond(form, word) && column < actual) fit += column === second ? 3 : column === third ? 0 : -3;
  }
  if (text(third) !== '' && !isNumber(third)) fit += QUANTITY.test(text(third)) ? -3 : 1;
  if (text(actual) !== '') fit += 1;
  fit += isNumber(weight) ? 2 : -2;
  fit += isNumber(points) ? 1 : text(points) === '' ? 0 : -2;
  if (isNumber(weight - 1)) fit -= 1;
  if (isNumber(cause)) fit -= 1;
  return fit;
}

function isSecond({ blocks }: PerformanceForm, text: string): boolean {
  return blocks.some(({ second }) => second.some(({ name }) => isOne(text, name))) || /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续(?:发展)?(?:影响)?|服务对象满意度)(?:指标)?$/.test(plain(text));
}
