import type { PerformanceForm, PerformanceVariant } from '../../forms';
import { type Grid, filledIn } from '../grid';
import type { Field, PerformanceTable } from '../table';
import { beginsWith, isOne } from '../words';
import { readAnalysis } from './analysis';
import { Fields } from './fields';
import { type Found, findTables, isTitle } from './find';
import { gradeRow, isGradeAlone } from './grade';
import { executionOf, pointsInWords } from './execution';
import { readFunds } from './funds';
import { indicatorColumns, readIndicators } from './indicators';
import { isTotalRow, readTotal } from './total';

/** Every 绩效自评表 of a grid, in the order of its rows. */
export function readTables(form: PerformanceForm, grid: Grid): readonly PerformanceTable[] {
  return findTables(form, grid).flatMap((found) => {
    const table = readTable(form, found);
    return table === undefined ? [] : [table];
  });
}

function readTable(form: PerformanceForm, found: Found): PerformanceTable | undefined {
  const { grid, heads, bottom } = found;
  const columns = indicatorColumns(form, grid, heads);
  const variant = variantOf(form, columns.adjusted !== undefined || columns.note !== undefined);
  if (variant === undefined) return undefined;
  const fields = new Fields(grid);
  const goals = rows(found.project + 1, heads - 1).find((row) => filledIn(grid, row).some(({ text }) => isOne(text, form.heads.goal)));
  const total = rows(heads + 1, bottom).find((row) => isTotalRow(form, grid, row));
  const end = total ?? rows(heads + 1, bottom).find((row) => filledIn(grid, row).some(({ text }) => isOne(text, form.heads.analysis))) ?? lastLine(grid, heads, bottom) + 1;
  const indicators = readIndicators(form, grid, columns, rows(heads + 1, end - 1), fields);
  const { analysis, last } = readAnalysis(form, grid, variant, { from: total === undefined ? end : total + 1, to: bottom }, fields);
  const above = readAbove(form, found, fields);
  const head = readHead(form, variant, found, fields);
  const funds = readFunds(form, grid, found.project, goals ?? heads, fields);
  const sums = total === undefined ? {} : readTotal(form, variant, grid, { row: total, columns }, fields);
  const own = sums.grade === undefined || sums.grade.text === '' ? gradeRow(form, grid, [...rows(end, Math.min(bottom, end + 4)), ...rows(heads + 1, end - 1).filter((row) => isGradeAlone(form, grid, row)), ...rows(found.project + 1, heads - 1)]) : undefined;
  const grade = own === undefined ? {} : { grade: fields.at('total/grade', own.row, own.column) };
  const right = Math.max(...[...fields.all.values()].map(({ column }) => column), columns.cause ?? 0);
  return {
    form, variant, ...above, ...head,
    funds,
    money: moneyUnit(grid, found.top, goals ?? heads),
    weighsRate: weighsRate(form, grid, rows(found.project + 1, (goals ?? heads) - 1)),
    execution: executionOf({ form, funds, indicators }, grid, found.project, goals ?? heads),
    ...(goals === undefined ? {} : readGoals(form, grid, goals, fields)),
    indicators,
    ...sums, ...grade,
    analysis,
    area: { top: found.top, left: Math.min(found.label, ...filledIn(grid, found.project).map(({ column }) => column)), bottom: Math.max(last, total ?? end - 1, own?.row ?? 0), right },
    rows: { heads, total, goals },
    columns: { weight: columns.weight, points: columns.points },
    fields: fields.all,
  };
}

/** 分值, or 得分（10分）. */
function weighsRate(form: PerformanceForm, grid: Grid, above: readonly number[]): boolean {
  return above.some((row) => filledIn(grid, row).some(({ text }) => isOne(text, form.heads.weight) || pointsInWords(text) !== undefined));
}

function rows(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function lastLine(grid: Grid, heads: number, bottom: number): number {
  const blank = rows(heads + 1, bottom).find((row) => filledIn(grid, row).length === 0);
  return blank === undefined ? bottom : blank - 1;
}

function variantOf({ variants }: PerformanceForm, isFull: boolean): PerformanceVariant | undefined {
  return variants.find(({ key }) => key === (isFull ? 'full' : 'short')) ?? variants[0];
}

/** 单位：元, 项目资金（元）; 万元 where nobody says. */
function moneyUnit(grid: Grid, top: number, to: number): PerformanceTable['money'] {
  const said = rows(top, to - 1).flatMap((row) => filledIn(grid, row)).map(({ text }) => /[（(:：]\s*(万?元)\s*[）)]?$/.exec(text)?.[1]).find((unit) => unit !== undefined);
  return said === '元' ? '元' : '万元';
}

/** Title and year. */
function readAbove(form: PerformanceForm, { grid, top, project }: Found, fields: Fields): Pick<PerformanceTable, 'title' | 'named' | 'year'> {
  const lines = rows(top, project - 1).flatMap((row) => filledIn(grid, row));
  const title = lines.find(({ text }) => isTitle(text));
  const year = lines.find(({ text }) => text !== title?.text && /\d{4}\s*年/.test(text));
  return {
    ...(title === undefined ? {} : { title: fields.at('head/title', title.row, title.column) }),
    named: title === undefined ? '' : namedIn(form, title.text),
    ...(year === undefined ? {} : { year: fields.at('head/year', year.row, year.column) }),
  };
}

/** 附件1：, 附件2-3, 表10 before a title; not the year after it. */
const NUMBER = /^(?:附件|附表|表(?=\d))(?:\d{1,2}?(?=20\d\d年)|[\d一二三四五六七八九十]{0,3}(?:[-－—]\d{1,2})?)[:：.、．)）]*/;

/** 2023年度 or （2023年度） after a title. */
const YEAR_BEHIND = /[（(]?\d{4}年度?[）)]?$/;

/** `{project}项目支出绩效自评表`, or with fewer words around the project. */
function namedIn({ title }: PerformanceForm, text: string): string {
  const said = text.replace(/\s+/g, '').replace(NUMBER, '').replace(YEAR_BEHIND, '');
  const [, after = ''] = title.split('{project}');
  if (said.endsWith(after)) return said.slice(0, -after.length);
  return said.replace(/(?:项目支出|项目)?绩效(?:自评|评价)(?:报告)?表$/, '');
}

function readHead({ heads }: PerformanceForm, variant: PerformanceVariant, { grid, project, label, heads: last }: Found, fields: Fields): Pick<PerformanceTable, 'project' | 'department' | 'unit'> {
  const name = filledIn(grid, project).find(({ column }) => column > label);
  const row = rows(project + 1, Math.min(project + 3, last - 1)).find((each) => filledIn(grid, each).some(({ text }) => isOne(text, heads.department)));
  const cells = row === undefined ? [] : filledIn(grid, row);
  const at = cells.findIndex(({ text }) => isOne(text, heads.department));
  const unitAt = cells.findIndex(({ text }) => isOne(text, heads.unit));
  const department = unitAt === at + 1 ? undefined : cells[at + 1];
  const unit = unitAt >= 0 ? cells[unitAt + 1] : cells[at + 2];
  return {
    project: fields.at('head/project', project, name?.column ?? label + variant.head.project[0] - variant.head.label[0]),
    ...(row === undefined || department === undefined ? {} : { department: fields.at('head/department', row, department.column) }),
    ...(row === undefined || unit === undefined ? {} : { unit: fields.at('head/unit', row, unit.column) }),
  };
}

function readGoals({ heads }: PerformanceForm, grid: Grid, row: number, fields: Fields): { readonly goal?: Field; readonly achieved?: Field } {
  const titles = filledIn(grid, row);
  const goal = titles.find(({ text }) => isOne(text, heads.goal));
  const achieved = titles.find((title) => title !== goal && (isOne(title.text, heads.achieved) || beginsWith(title.text, heads.achieved)));
  const texts = filledIn(grid, row + 1).filter(({ text }) => !isOne(text, heads.goals));
  const [first, second] = texts;
  const onlyAchieved = second === undefined && first !== undefined && first.column === achieved?.column;
  const goalAt = onlyAchieved ? goal?.column : (first?.column ?? goal?.column);
  const achievedAt = onlyAchieved ? first.column : (second?.column ?? achieved?.column);
  return {
    ...(goalAt === undefined ? {} : { goal: fields.at('goals/goal', row + 1, goalAt) }),
    ...(achievedAt === undefined ? {} : { achieved: fields.at('goals/achieved', row + 1, achievedAt) }),
  };
}
