import { Decimal, ZERO, roundHalfAway } from '../../amount';
import type { FundsColumn } from '../../forms';
import { printedNumber } from '../quantity/number';
import { gradeFor } from '../rules/scores';
import { type Field, type FieldKey, type PerformanceTable, wholeOf } from '../table';

const SUMMED: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed'];

/**
 * What the formulas of a table give, computed exactly: what stands in its cells may be stale. Only for the keys asked for;
 * any other cell counts as it stands. Empty where a formula shows nothing.
 */
export function computed(table: PerformanceTable, wanted: ReadonlySet<FieldKey>): ReadonlyMap<FieldKey, string> {
  const results = new Map<FieldKey, string>();
  const { form, variant } = table;
  const value = (field: Field | undefined): Decimal | undefined => (field === undefined ? undefined : printedNumber(results.get(field.key) ?? field.text)?.value);
  const put = (field: Field | undefined, result: Decimal | string | undefined) => {
    if (field !== undefined && wanted.has(field.key)) results.set(field.key, result === undefined ? '' : typeof result === 'string' ? result : result.toFixed());
  };
  put(table.title, form.title.replace('{project}', table.project?.text ?? ''));
  const whole = wholeOf(table);
  for (const column of SUMMED) {
    const cells = table.funds.flatMap((row) => (row.isWhole ? [] : (value(row[column]) ?? [])));
    put(whole?.[column], cells.length === 0 ? undefined : roundHalfAway(total(cells), 6));
  }
  for (const row of table.funds) {
    const [planned, spent] = [value(row.budget), value(row.executed)];
    put(row.balance, planned === undefined && spent === undefined ? undefined : roundHalfAway((planned ?? ZERO).minus(spent ?? ZERO), 6));
    const share = planned === undefined || planned.isZero() ? undefined : (spent ?? ZERO).div(planned);
    put(row.rate, share === undefined ? undefined : roundHalfAway(share.times(100), 2));
    put(row.score, share === undefined ? undefined : Decimal.min(form.execution, roundHalfAway(share.times(form.execution), 2)));
  }
  const weights = table.indicators.flatMap(({ weight }) => value(weight) ?? []);
  const points = table.indicators.flatMap(({ points: got }) => value(got) ?? []);
  put(table.totalWeight, weights.length === 0 ? undefined : roundHalfAway(total(weights), 2).plus(variant.graded ? form.execution : 0));
  const all = variant.graded ? total(points).plus(value(whole?.score) ?? ZERO) : total(points);
  put(table.total, points.length === 0 ? undefined : roundHalfAway(all, 2));
  const given = value(table.total);
  put(table.grade, given === undefined ? undefined : gradeFor(table, given));
  return results;
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, each) => sum.plus(each), ZERO);
}
