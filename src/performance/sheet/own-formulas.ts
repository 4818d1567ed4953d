import type { FundsColumn } from '../../forms';
import { address, areaAddress } from '../../workbook';
import { type Field, type FieldKey, type FundsRow, type PerformanceTable, wholeOf } from '../table';

/** Money is kept as fine as it was entered: 元 have six places in 万元. */
const PLACES = 6;
const SUMMED: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed'];

/**
 * The native formulas of a table, without `=`, for the cells that a person need not enter: sums of the sources, balances,
 * rates and their points, totals, grade. None contains its own cell, nothing volatile, nothing newer than Excel 2016.
 * Where nothing was entered yet they show nothing; a zero budget has no rate and no points.
 */
export function ownFormulas(table: PerformanceTable): ReadonlyMap<FieldKey, string> {
  const formulas = new Map<FieldKey, string>();
  const put = (field: Field | undefined, formula: string | undefined) => {
    if (field !== undefined && formula !== undefined) formulas.set(field.key, formula);
  };
  const { title, project, form } = table;
  if (project !== undefined) put(title, titleFormula(form.title, at(project)));
  for (const row of table.funds) {
    if (row.isWhole) for (const column of SUMMED) put(row[column], sourcesFormula(table, column));
    put(row.balance, balanceFormula(row));
    put(row.rate, rateFormula(row, 100));
    put(row.score, rateFormula(row, form.execution, form.execution));
  }
  const [weights, points] = [lines(table, 'weight'), lines(table, 'points')];
  const rate = wholeOf(table)?.score;
  const { totalWeight, total, grade, variant } = table;
  if (weights !== undefined) put(totalWeight, `IF(COUNT(${weights})=0,"",ROUND(SUM(${weights}),2)${variant.graded ? `+${form.execution}` : ''})`);
  if (points !== undefined) put(total, `IF(COUNT(${points})=0,"",ROUND(SUM(${points})${variant.graded && rate !== undefined ? `+N(${at(rate)})` : ''},2))`);
  if (total !== undefined && variant.graded) put(grade, gradeFormula(table, at(total)));
  return formulas;
}

/** Hosts write the same formula with other spaces, letter case and marks like `@`. */
export function isSameFormula(a: string, b: string): boolean {
  return normalised(a) === normalised(b);
}

function normalised(formula: string): string {
  return formula.replace(/^=/, '').replace(/_xlfn\.|_xlws\.|[\s'@$]/g, '').toUpperCase();
}

function at({ row, column }: Field): string {
  return address(row, column);
}

function titleFormula(template: string, project: string): string {
  const [before = '', after = ''] = template.split('{project}');
  return [...(before === '' ? [] : [`"${before}"`]), project, `"${after}"`].join('&');
}

/** Down to the heads of the goals, so that a source may be added below the last one. */
function sourcesFormula(table: PerformanceTable, column: FundsColumn): string | undefined {
  const cells = table.funds.flatMap((row) => (row.isWhole || row[column] === undefined ? [] : [row[column]]));
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const area = areaAddress({ top: first.row, left: first.column, bottom: table.rows.goals ?? last.row, right: first.column });
  return `IF(COUNT(${area})=0,"",ROUND(SUM(${area}),${PLACES}))`;
}

function balanceFormula({ budget, executed }: FundsRow): string | undefined {
  return budget === undefined || executed === undefined ? undefined : `IF(COUNT(${at(budget)},${at(executed)})=0,"",ROUND(N(${at(budget)})-N(${at(executed)}),${PLACES}))`;
}

function rateFormula({ budget, executed }: FundsRow, of: number, most?: number): string | undefined {
  if (budget === undefined || executed === undefined) return undefined;
  const value = `ROUND(N(${at(executed)})/${at(budget)}*${of},2)`;
  return `IF(N(${at(budget)})=0,"",${most === undefined ? value : `MIN(${most},${value})`})`;
}

/** From the heads of the columns to the row above 总分: lines may be inserted anywhere between. */
function lines({ columns, rows }: PerformanceTable, key: 'weight' | 'points'): string | undefined {
  const column = columns[key];
  if (column === undefined || rows.total === undefined) return undefined;
  return areaAddress({ top: rows.heads, left: column, bottom: rows.total - 1, right: column });
}

function gradeFormula({ form }: PerformanceTable, total: string): string {
  const [last] = form.grades.slice(-1);
  const grades = form.grades.slice(0, -1).reduceRight((rest, { name, from }) => `IF(${total}>=${from},"${name}",${rest})`, `"${last?.name ?? ''}"`);
  return `IF(ISNUMBER(${total}),${grades},"")`;
}
