import type { PerformanceForm, PerformanceVariant } from '../../forms';
import { type Grid, filledIn } from '../grid';
import { printedNumber } from '../quantity/number';
import type { PerformanceTable } from '../table';
import { isOne } from '../words';
import type { Fields } from './fields';
import type { IndicatorColumns } from './indicators';

/** 总分 and what stands beside it: points there are, points given, the grade. */
export function readTotal(form: PerformanceForm, variant: PerformanceVariant, grid: Grid, { row, columns }: { readonly row: number; readonly columns: IndicatorColumns }, fields: Fields): Pick<PerformanceTable, 'totalWeight' | 'total' | 'grade'> {
  const cells = filledIn(grid, row).filter(({ text }) => !isOne(text, form.heads.total) && !isOne(text, form.heads.grade));
  const numbers = cells.filter(({ text }) => printedNumber(text) !== undefined);
  const grade = cells.filter((cell) => !numbers.includes(cell)).at(-1);
  const onColumns = !grid.loose && numbers.some(({ column }) => column === columns.points);
  const total = onColumns ? columns.points : (numbers.at(-1)?.column ?? columns.points);
  const weight = onColumns || (!grid.loose && numbers.length === 0) ? columns.weight : numbers.length > 1 ? numbers.at(-2)?.column : undefined;
  const free = grid.loose && numbers.length > 0 ? (numbers.at(-1)?.column ?? 0) + 1 : columns.cause;
  const gradeAt = grade?.column ?? (variant.graded ? free : undefined);
  return {
    ...(total === undefined ? {} : { total: fields.at('total/points', row, total) }),
    ...(weight === undefined ? {} : { totalWeight: fields.at('total/weight', row, weight) }),
    ...(gradeAt === undefined ? {} : { grade: fields.at('total/grade', row, gradeAt) }),
  };
}

export function isTotalRow(form: PerformanceForm, grid: Grid, row: number): boolean {
  const cells = filledIn(grid, row);
  const [first] = cells;
  return first !== undefined && isOne(first.text, form.heads.total) && cells.length <= 6;
}
