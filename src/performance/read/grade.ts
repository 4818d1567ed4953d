import type { PerformanceForm } from '../../forms';
import { type Grid, filledIn } from '../grid';
import { printedNumber } from '../quantity/number';
import { beginsWith, isOne } from '../words';

/** A grade that has a row of its own: 自评等级 | 优, or both in one cell. `from`, `to`: rows that may hold it. */
export function gradeRow(form: PerformanceForm, grid: Grid, rows: readonly number[]): { readonly row: number; readonly column: number } | undefined {
  for (const row of rows) {
    const cells = filledIn(grid, row);
    const at = cells.findIndex(({ text }) => isOne(text, form.heads.grade));
    const beside = at < 0 ? undefined : cells[at + 1];
    if (beside !== undefined && isGrade(form, beside.text)) return { row, column: beside.column };
    const both = cells.find(({ text }) => text.length < 40 && beginsWith(text, form.heads.grade) && isGrade(form, withoutLabel(text)));
    if (both !== undefined) return { row, column: both.column };
  }
  return undefined;
}

/** Nothing but the grade: among the indicators, a line with points is a line. */
export function isGradeAlone(form: PerformanceForm, grid: Grid, row: number): boolean {
  return !filledIn(grid, row).some(({ text }) => printedNumber(text) !== undefined) && gradeRow(form, grid, [row]) !== undefined;
}

function isGrade(form: PerformanceForm, text: string): boolean {
  return gradeSaid(form, text) !== undefined;
}

const CHOSEN = '[☑√✓✔■●▣⊠☒]';
const OPEN = '[□☐○◯〇]';

/** The grade that a cell says: 优, “优秀”, 优秀（90分以上）, 自评等级：良, ☑优 □良 □中 □差; undefined for anything else. */
export function gradeSaid({ grades }: PerformanceForm, written: string): string | undefined {
  const text = withoutLabel(written.replace(/[\s“”"「」『』]/g, ''));
  if (new RegExp(CHOSEN).test(text)) {
    // The marks stand before all grades, or behind all of them.
    const isBefore = new RegExp(`^(?:${CHOSEN}|${OPEN}|[（(])`).test(text);
    const chosen = grades.filter(({ name }) => new RegExp(isBefore ? `${CHOSEN}${name}` : `${name}(?:秀|好)?(?:[（(][^（）()]*[）)])?[（(]?${CHOSEN}`).test(text));
    return chosen.length === 1 ? chosen[0]?.name : undefined;
  }
  const said = /^(.)(?:秀|好|等|级|档|等级)?(?:[（(][^（）()]*[）)])?$/.exec(text)?.[1];
  return grades.find(({ name }) => name === said)?.name;
}

function withoutLabel(text: string): string {
  return text.replace(/^[^：:]{1,8}[：:]/, '');
}
