import type { FundsColumn } from '../../forms';
import { address, areaAddress, columnLetters } from '../../workbook';
import { type Field, type FieldKey, type FundsRow, type PerformanceTable, wholeOf } from '../table';

/** Money is kept as fine as it was entered: 元 have six places in 万元. */
const PLACES = 6;
const SUMMED: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed'];

/** What is summed up in a column: its sources, its lines. Undefined where the table has none. */
interface Ranges {
  readonly sources: (table: PerformanceTable, column: FundsColumn) => string | undefined;
  readonly lines: (table: PerformanceTable, column: 'weight' | 'points') => string | undefined;
}

/**
 * The native formulas of a table, without `=`, for the cells that a person need not enter: sums of the sources, balances,
 * rates and their points, totals, grade. None contains its own cell, nothing volatile, nothing newer than Excel 2016.
 * Where nothing was entered yet they show nothing; a zero budget has no rate and no points.
 */
export function ownFormulas(table: PerformanceTable): ReadonlyMap<FieldKey, string> {
  return formulasOver(table, { sources, lines });
}

/** Whether the formula of a field is one that the product writes, or wrote before its sums took in every row. */
export function ownFormulaTest(table: PerformanceTable): (key: FieldKey, formula: string) => boolean {
  const all = [ownFormulas(table), formulasOver(table, EARLIER)];
  return (key, formula) => all.some((formulas) => isSameFormula(formulas.get(key) ?? '', formula));
}

function formulasOver(table: PerformanceTable, ranges: Ranges): ReadonlyMap<FieldKey, string> {
  const formulas = new Map<FieldKey, string>();
  const put = (field: Field | undefined, formula: string | undefined) => {
    if (field !== undefined && formula !== undefined) formulas.set(field.key, formula);
  };
  const { title, project, form } = table;
  if (project !== undefined) put(title, titleFormula(form.title, at(project)));
  for (const row of table.funds) {
    if (row.isWhole) for (const column of SUMMED) put(row[column], sourcesFormula(ranges.sources(table, column)));
    put(row.balance, balanceFormula(row));
    put(row.rate, rateFormula(row, 100));
    put(row.score, rateFormula(row, form.execution, form.execution));
  }
  const [weights, points] = [ranges.lines(table, 'weight'), ranges.lines(table, 'points')];
  const rate = wholeOf(table)?.score;
  const { totalWeight, total, grade, variant } = table;
  if (weights !== undefined) put(totalWeight, `IF(COUNT(${weights})=0,"",ROUND(SUM(${weights}),2)${variant.graded ? `+${form.execution}` : ''})`);
  if (points !== undefined) put(total, `IF(COUNT(${points})=0,"",ROUND(SUM(${points})${variant.graded && rate !== undefined ? `+N(${at(rate)})` : ''},2))`);
  if (total !== undefined && variant.graded) put(grade, gradeFormula(table, at(total)));
  return formulas;
}

/** Hosts write the same formula with other spaces, letter case and marks like `@`. */
function isSameFormula(a: string, b: string): boolean {
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

function sourcesFormula(area: string | undefined): string | undefined {
  return area === undefined ? undefined : `IF(COUNT(${area})=0,"",ROUND(SUM(${area}),${PLACES}))`;
}

/**
 * From the row below 资金总额 to the heads of the goals: a source may be added anywhere, above the first one too. Told by
 * where the sum itself stands, as a reference to the first source moves away from a row that is inserted there.
 */
function sources(table: PerformanceTable, column: FundsColumn): string | undefined {
  const whole = wholeOf(table)?.[column];
  const { goals } = table.rows;
  if (whole === undefined || goals === undefined) return EARLIER.sources(table, column);
  const letters = columnLetters(whole.column);
  return `INDEX(${letters}:${letters},MAX(ROW())+1):${address(goals, whole.column)}`;
}

/** From the heads of the columns to the row above 总分, told likewise: a line may be added anywhere, below the last one too. */
function lines({ columns, rows }: PerformanceTable, key: 'weight' | 'points'): string | undefined {
  const column = columns[key];
  if (column === undefined || rows.total === undefined) return undefined;
  const letters = columnLetters(column);
  return `${address(rows.heads, column)}:INDEX(${letters}:${letters},MAX(ROW())-1)`;
}

/** As the sums were written before: a row on the first source or on 总分 itself was outside. */
const EARLIER: Ranges = {
  sources: (table, column) => {
    const cells = table.funds.flatMap((row) => (row.isWhole || row[column] === undefined ? [] : [row[column]]));
    const [first] = cells;
    const last = cells.at(-1);
    return first === undefined || last === undefined ? undefined : areaAddress({ top: first.row, left: first.column, bottom: table.rows.goals ?? last.row, right: first.column });
  },
  lines: ({ columns, rows }, key) => {
    const column = columns[key];
    return column === undefined || rows.total === undefined ? undefined : areaAddress({ top: rows.heads, left: column, bottom: rows.total - 1, right: column });
  },
};

function balanceFormula({ budget, executed }: FundsRow): string | undefined {
  return budget === undefined || executed === undefined ? undefined : `IF(COUNT(${at(budget)},${at(executed)})=0,"",ROUND(N(${at(budget)})-N(${at(executed)}),${PLACES}))`;
}

function rateFormula({ budget, executed }: FundsRow, of: number, most?: number): string | undefined {
  if (budget === undefined || executed === undefined) return undefined;
  const value = `ROUND(N(${at(executed)})/${at(budget)}*${of},2)`;
  return `IF(N(${at(budget)})=0,"",${most === undefined ? value : `MIN(${most},${value})`})`;
}

function gradeFormula({ form }: PerformanceTable, total: string): string {
  const [last] = form.grades.slice(-1);
  const grades = form.grades.slice(0, -1).reduceRight((rest, { name, from }) => `IF(${total}>=${from},"${name}",${rest})`, `"${last?.name ?? ''}"`);
  return `IF(ISNUMBER(${total}),${grades},"")`;
}
