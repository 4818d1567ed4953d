import { Decimal, add, meets } from '../../amount';
import { type PerformanceTable, type TogetherFound, amountInterval, checkTogether, gathered, moneyIn, severityOf, wholeOf } from '../../performance';
import type { TextFinding } from '../claim';
import type { ToldGrade, ToldNumber, ToldProjects } from './told';

/** The narrative against one collection of tables: those behind the text, or those of a workbook. */
export function against(tables: readonly PerformanceTable[], told: ToldProjects): readonly TextFinding[] {
  if (tables.length === 0 || isOfMore(tables, told)) return [];
  return [...countFindings(tables, told), ...moneyFindings(tables, told), ...gradeFindings(tables, told)];
}

const NO_GRADES: ReadonlyMap<string, Decimal> = new Map();

/** 共对30个项目自评，其中公开3个, where there are three tables: what is told of all is more than the tables hold. */
function isOfMore(tables: readonly PerformanceTable[], { counts }: ToldProjects): boolean {
  return counts.some(({ of, value }) => of === 'shown' && value.gte(tables.length)) && !counts.some(({ of, value }) => of === 'all' && value.eq(tables.length));
}

function countFindings(tables: readonly PerformanceTable[], { counts }: ToldProjects): TextFinding[] {
  const whole = counts.filter(({ of }) => of === 'all');
  // One number for the unit itself and one for each of its units; all projects, and those that were evaluated.
  if ([...counts.map(({ value }) => value), ...partsOf(whole)].some((value) => value.eq(tables.length))) return [];
  return whole.flatMap((said) => checkTogether(tables, { count: said.value, grades: NO_GRADES }).map((found) => findingOf(found, said)));
}

/** The sums of the numbers of one sentence, and of all, where there are several. */
function partsOf(numbers: readonly ToldNumber[]): readonly Decimal[] {
  const bySentence = new Map<number, Decimal[]>();
  for (const { sentence, value } of numbers) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), value]);
  return [...bySentence.values(), numbers.map(({ value }) => value)].filter(({ length }) => length > 1).map((values) => values.reduce((sum, value) => sum.plus(value), new Decimal(0)));
}

function moneyFindings(tables: readonly PerformanceTable[], { money }: ToldProjects): TextFinding[] {
  const whole = money.filter(({ of }) => of === 'all');
  const fits = (value: Decimal, places: number) => checkTogether(tables, { money: { value, places }, grades: NO_GRADES }).length === 0 || isPlanned(tables, value, places);
  const places = Math.max(0, ...whole.map((each) => each.places));
  if (whole.some((said) => fits(said.value, said.places)) || partsOf(whole).some((sum) => fits(sum, places))) return [];
  return whole.flatMap((said) => checkTogether(tables, { money: said, grades: NO_GRADES }).map((found) => findingOf(found, said)));
}

/** 年初预算 of all tables: a text may tell that as well. */
function isPlanned(tables: readonly PerformanceTable[], value: Decimal, places: number): boolean {
  return (['planned', 'asked'] as const).some((column) => {
    const all = tables.map((table) => moneyIn(table, wholeOf(table)?.[column]));
    if (all.some((each) => each === undefined)) return false;
    const sum = all.reduce((total, each) => (each === undefined ? total : add(total, amountInterval(each))), { lo: new Decimal(0), hi: new Decimal(0) });
    return meets(amountInterval({ value, places }), sum);
  });
}

function gradeFindings(tables: readonly PerformanceTable[], { grades }: ToldProjects): TextFinding[] {
  const { count, grades: own } = gathered(tables);
  return grades.filter(({ of }) => of === 'all').flatMap((said: ToldGrade) => {
    const value = said.all ? new Decimal(count) : said.value;
    // Told in parts, of several units: their sum is what counts.
    const same = grades.filter(({ grade, of, all }) => grade === said.grade && of === 'all' && !all);
    const sum = same.reduce((total, each) => total.plus(each.value), new Decimal(0));
    if (same.length > 1 && sum.eq(own.get(said.grade) ?? 0)) return [];
    return checkTogether(tables, { grades: new Map([[said.grade, value]]) }).map((found) => findingOf(found, said));
  });
}

function findingOf({ rule, values, expected }: TogetherFound, { paragraph: { section }, start, end }: ToldNumber): TextFinding {
  return { rule, severity: severityOf(rule), section: [section?.title ?? '', section?.heading ?? ''].filter((each) => each !== '').join(' '), quote: '', start, end, values, expected, cells: [] };
}
