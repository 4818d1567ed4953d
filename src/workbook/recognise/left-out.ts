import { type Decimal, ZERO, parseAmount } from '../../amount';
import { type FormSet, type Form, columnsOf } from '../../forms';
import { type Target, declaredSums, definitionOf } from '../definition';
import { gridOf } from '../form-grid';
import { indexLines } from '../line-index';
import { type Placement, cellKey } from '../placement';
import { lineTarget } from '../values';
import { measuredIn } from './measured';

/** The text of a found table's cell. */
export type TextOf = (row: string, column: string) => string;

/** How far apart sum and parts may be in units of the last printed place, for each of them. */
const HALF = 0.5;

/**
 * Whether a column of figures that a table does not print holds nothing: every line adds up without it, and one of them is
 * not empty.
 */
export function isLeftOut(set: FormSet, placement: Placement, column: string, textOf: TextOf): boolean {
  const { tied, broken } = sumsAcross(set, placement, textOf, (_sum, parts) => parts.includes(column));
  return broken === 0 && tied > 0;
}

/** Whether every line adds up with the column that stands where nothing but its place says which it is, and some line has a figure in it. */
export function isTiedColumn(set: FormSet, placement: Placement, column: string, textOf: TextOf): boolean {
  const { tied, broken } = sumsAcross(set, placement, textOf, (sum, parts) => sum === column || parts.includes(column), column);
  return broken === 0 && tied > 0;
}

/** Whether more lines break a sum with a column than keep one in which it holds a figure. */
export function isUntiedColumn(set: FormSet, placement: Placement, column: string, textOf: TextOf): boolean {
  const { tied, broken } = sumsAcross(set, placement, textOf, (sum, parts) => sum === column || parts.includes(column), column);
  return broken > tied;
}

/** Whether the sums of a table add up with a row that stands where nothing but its place says which it is. */
export function isTiedRow(set: FormSet, { form, found }: Placement, row: string, textOf: TextOf): boolean {
  let tied = 0;
  for (const [total, parts] of declaredSums(set, form)) {
    const own = [total, ...parts.map(({ figure }) => figure)].find((figure) => figure.startsWith(`${form.id}/${row}/`));
    if (own === undefined || !parts.every(({ figure }) => figure.startsWith(`${form.id}/`))) continue;
    const valueAt = (figure: string): Value => {
      const cell = figure.slice(form.id.length + 1);
      return found?.cells.has(cell) === true ? valueIn(textOf(cell.slice(0, cell.lastIndexOf('/')), cell.slice(cell.lastIndexOf('/') + 1))) : NOTHING;
    };
    if (!ties(valueAt(total), parts.map(({ figure, sign }) => ({ ...valueAt(figure), sign })))) return false;
    if (!valueAt(own).value.isZero()) tied += 1;
  }
  return tied > 0;
}

/** Sums of columns, line by line: those that hold and are not empty, and those that do not. */
function sumsAcross(set: FormSet, { form, lines, found }: Placement, textOf: TextOf, asked: (sum: string, parts: readonly string[]) => boolean, filled?: string): { readonly tied: number; readonly broken: number } {
  if (found === undefined) return { tied: 0, broken: 0 };
  const index = indexLines(lines);
  const declared = gridOf(form).rows.map(({ row }): Target['row'] => ({ kind: 'declared', key: row.key, code: row.code ?? '' }));
  const rows = [...declared, ...lines.map((line) => lineTarget(form.id, '', line, index).row)];
  const valueOf = (row: string, key: string): Value => (found.cells.has(cellKey(row, key)) ? valueIn(textOf(row, key)) : NOTHING);
  let [tied, broken] = [0, 0];
  for (const row of rows) {
    for (const sum of figureColumns(form)) {
      const parts = partsOf(set, { form: form.id, column: sum, row });
      if (!found.cells.has(cellKey(row.key, sum)) || parts.length === 0 || !asked(sum, parts.map(({ column }) => column))) continue;
      const total = valueOf(row.key, sum);
      if (!ties(total, parts.map((part) => ({ ...valueOf(row.key, part.column), sign: part.sign })))) broken += 1;
      else if (!(filled === undefined ? total : valueOf(row.key, filled)).value.isZero()) tied += 1;
    }
  }
  return { tied, broken };
}

interface Value {
  readonly value: Decimal;
  readonly places: number;
}

const NOTHING: Value = { value: ZERO, places: 0 };

function valueIn(text: string): Value {
  const parsed = parseAmount(measuredIn(text)?.number ?? text);
  return parsed.kind === 'amount' ? { value: parsed.value, places: parsed.places } : NOTHING;
}

function ties({ value, places }: Value, parts: readonly (Value & { readonly sign: 1 | -1 })[]): boolean {
  const sum = parts.reduce((all, part) => all.plus(part.value.times(part.sign)), ZERO);
  const finest = Math.max(places, ...parts.map((part) => part.places));
  const rounded = parts.filter((part) => !part.value.isZero()).length + 1;
  return value.minus(sum).abs().times(`1e${String(finest)}`).lte(HALF * rounded);
}

/** The columns of the same row that a column adds up. */
function partsOf(set: FormSet, target: Target): readonly { readonly column: string; readonly sign: 1 | -1 }[] {
  const addends = definitionOf(set, target, () => true)?.addends ?? [];
  return addends.flatMap((addend) => (addend.kind === 'cell' && addend.form === target.form && addend.row === undefined ? [{ column: addend.column, sign: addend.sign }] : []));
}

function figureColumns(form: Form): readonly string[] {
  return [...new Set(columnsOf(form).flatMap(({ key, role }) => (role === 'figure' ? [key] : [])))];
}
