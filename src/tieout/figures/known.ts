import { type Decimal, type Interval, ZERO, add, exactly, negate, rounded } from '../../amount';
import { type FormSet, type Sum, formOf } from '../../forms';
import { type FigureId, type Report, entryOf, figureId } from '../../report';

/** A figure with every true amount that it can stand for. */
export interface Known {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly cells: readonly FigureId[];
  /** From the text, not from a table. */
  readonly stated: boolean;
}

/** Of which figures a number speaks: this year's, the budget at the start of the year, the budget as adjusted, last year's. */
export type Measure = 'actual' | 'budget' | 'adjusted' | 'previous';

/** Sum of the cells that a declaration names; undefined where its tables cannot say it. */
export function evaluated(set: FormSet, report: Report, sum: Sum | undefined): Known | undefined {
  if (sum === undefined) return undefined;
  let value = ZERO;
  let interval = exactly(ZERO);
  const cells: FigureId[] = [];
  for (const term of sum) {
    if (typeof term.column !== 'string' || !isThere(set, report, term.form)) return undefined;
    const asks = formOf(set, term.form)?.kind === 'support';
    const rows = rowsOf(report, term.form, term.rows);
    if (asks && rows.length === 0) return undefined;
    for (const row of rows) {
      const id = figureId(term.form, row, term.column);
      const entry = entryOf(report, id);
      cells.push(id);
      if (entry.kind === 'empty' && asks) return undefined;
      if (entry.kind === 'text' || entry.kind === 'unreadable') return undefined;
      if (entry.kind !== 'amount') continue;
      const signed = term.sign === 1 ? entry.value : entry.value.negated();
      const around = entry.exact ? exactly(entry.value) : rounded(entry.value, Math.max(entry.places, set.money.places));
      value = value.plus(signed);
      interval = add(interval, term.sign === 1 ? around : negate(around));
    }
  }
  return { value, interval, cells, stated: false };
}

/** An empty table that may be empty says 0; one that cannot be says nothing. */
function isThere(set: FormSet, report: Report, form: string): boolean {
  const table = report.tables.get(form);
  if (table === undefined) return false;
  if (formOf(set, form)?.kind === 'support' || formOf(set, form)?.emptySentence !== undefined) return true;
  return [...table.entries.values()].some(({ kind }) => kind === 'amount');
}

function rowsOf(report: Report, form: string, rows: Sum[number]['rows']): readonly string[] {
  if (rows.kind === 'keys') return rows.keys;
  if (rows.kind !== 'codes') return [];
  return (report.tables.get(form)?.lines ?? []).filter(({ code }) => rows.codes.includes(code)).map(({ row }) => row);
}

/** Of a number as the text states it. */
export function statedAs(value: Decimal, places: number): Known {
  return { value, interval: rounded(value, Math.max(places, PLACES)), cells: [], stated: true };
}

/** Of money in the set's unit: the places of its tables, and of every percentage. */
export const PLACES = 2;

/** `a − b`. */
export function less(a: Known, b: Known): Known {
  return { value: a.value.minus(b.value), interval: { lo: a.interval.lo.minus(b.interval.hi), hi: a.interval.hi.minus(b.interval.lo) }, cells: [...a.cells, ...b.cells], stated: a.stated || b.stated };
}

/** `a + b`. */
export function both(a: Known, b: Known): Known {
  return { value: a.value.plus(b.value), interval: add(a.interval, b.interval), cells: [...a.cells, ...b.cells], stated: a.stated || b.stated };
}

export function size(known: Known): Known {
  return known.value.gte(0) ? known : { ...known, value: known.value.negated(), interval: negate(known.interval) };
}

/** Whether the true amount may be nothing. */
export function isNothing({ value }: Known): boolean {
  return value.isZero();
}
