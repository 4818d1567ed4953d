import { type Decimal, ZERO, parseAmount } from '../../amount';
import { type FormSet, type Form, columnsOf } from '../../forms';
import { type Target, definitionOf } from '../definition';
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
export function isLeftOut(set: FormSet, { form, lines, found }: Placement, column: string, textOf: TextOf): boolean {
  if (found === undefined) return false;
  const index = indexLines(lines);
  const declared = gridOf(form).rows.map(({ row }): Target['row'] => ({ kind: 'declared', key: row.key, code: row.code ?? '' }));
  const rows = [...declared, ...lines.map((line) => lineTarget(form.id, column, line, index).row)];
  const printed = figureColumns(form);
  const valueOf = (row: string, key: string): Value => (found.cells.has(cellKey(row, key)) ? valueIn(textOf(row, key)) : NOTHING);
  let summed = 0;
  for (const row of rows) {
    for (const sum of printed) {
      const parts = partsOf(set, { form: form.id, column: sum, row });
      if (!parts.some((part) => part.column === column) || !found.cells.has(cellKey(row.key, sum))) continue;
      const total = valueOf(row.key, sum);
      const values = parts.map((part) => ({ ...valueOf(row.key, part.column), sign: part.sign }));
      if (!ties(total, values)) return false;
      if (!total.value.isZero()) summed += 1;
    }
  }
  return summed > 0;
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
