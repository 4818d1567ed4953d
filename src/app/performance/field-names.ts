import type { PerformanceHead } from '../../forms';
import { type Field, type FieldKey, type PerformanceTable, projectOf } from '../../performance';

/** A table as a list names it: 绩效自评表 and its project. */
export function performanceTitle(table: PerformanceTable): string {
  return [table.form.sheetName, projectOf(table)].filter((part) => part !== '').join(' ');
}

/** What the cells of a table are called: `资金总额 全年预算数`, `档案柜 得分`. */
export function fieldNames(table: PerformanceTable): ReadonlyMap<FieldKey, string> {
  const { heads, title } = table.form;
  const names = new Map<FieldKey, string>();
  const put = (field: Field | undefined, ...words: readonly string[]) => {
    if (field !== undefined) names.set(field.key, words.filter((word) => word !== '').join(' '));
  };
  put(table.title, title.replace('{project}', ''));
  put(table.project, heads.project.text);
  put(table.department, heads.department.text);
  put(table.unit, heads.unit.text);
  put(table.goal, heads.goal.text);
  put(table.achieved, heads.achieved.text);
  const columns = (row: object, name: string) => {
    for (const [key, field] of Object.entries(row) as readonly (readonly [string, unknown])[]) {
      if (isHead(table, key) && isField(field)) put(field, name, heads[key].text);
    }
  };
  for (const row of table.funds) {
    put(row.label, row.label.text);
    columns(row, row.label.text);
  }
  for (const line of table.indicators) columns(line, line.third.text);
  put(table.totalWeight, heads.total.text, heads.weight.text);
  put(table.total, heads.total.text);
  put(table.grade, heads.grade.text);
  for (const { key, label, text } of table.analysis) put(text, label === '' ? (table.variant.analysis.find((each) => each.key === key)?.title.text ?? heads.analysis.text) : label);
  return names;
}

function isHead({ form }: PerformanceTable, key: string): key is PerformanceHead {
  return Object.hasOwn(form.heads, key);
}

function isField(value: unknown): value is Field {
  return typeof value === 'object' && value !== null && 'key' in value;
}
