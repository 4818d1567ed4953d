import { Decimal } from '../../amount';
import { type Grid, cellText, filledIn } from '../grid';
import { numberIn, printedNumber } from '../quantity/number';
import type { FundsRow, Indicator, PerformanceTable } from '../table';
import { isOne } from '../words';

/** `执行率（20分）`, `预算执行情况(15分)` among the heads of the funds. */
const IN_WORDS = /^[^（(]{0,10}(?:执行|得分|资金)[^（(]{0,8}(?:[（(][A-Z/]*[）)])?[（(][^（）()]{0,6}?(\d{1,2}(?:\.\d)?)分[）)]/;
/** The rate as a line of the indicators. */
const AS_LINE = /^(?:预算|资金)(?:资金)?执行(?:率|进度|完成率)$/;
const NOTHING = /^(?:[-—–－/]+|无)$/;

type Read = Pick<PerformanceTable, 'form' | 'funds' | 'indicators'>;

/**
 * Points that 执行率 can earn: those beside it in 分值, or in words of the heads; none where it has no points of its own and
 * the indicators have all 100; what is left of 100 where its points are just that part. Ten otherwise, as the national form has it.
 */
export function executionOf({ form, funds, indicators }: Read, grid: Grid, from: number, to: number): number {
  const whole = funds.find(({ isWhole }) => isWhole);
  if (whole === undefined) return isHundred(indicators) ? 0 : form.execution;
  const head = headOf(form, grid, from, whole.label.row);
  const beside = head === undefined || grid.loose ? '' : cellText(grid, whole.label.row, head);
  const printed = printedNumber(beside.replace(/分$/, ''))?.value;
  if (printed !== undefined && printed.gte(0) && printed.lte(50)) return printed.toNumber();
  const words = rowsOf(from, to).flatMap((row) => filledIn(grid, row)).flatMap(({ text }) => pointsInWords(text) ?? [])[0];
  if (words !== undefined) return words;
  const score = whole.score;
  const none = NOTHING.test(beside) || score === undefined || NOTHING.test(score.text) || (score.text === '' && indicators.some(({ third }) => isRateLine(third.text)));
  if (none && isHundred(indicators)) return 0;
  return leftOf(whole, indicators) ?? form.execution;
}

/** 得分（10分）: the points that a head tells. */
export function pointsInWords(text: string): number | undefined {
  const said = text.length < 30 ? IN_WORDS.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1] : undefined;
  return said === undefined ? undefined : Number(said);
}

/** A line of the indicators that is the rate itself. */
export function isRateLine(name: string): boolean {
  return AS_LINE.test(name.replace(/[\s“”"]/g, '').replace(/[（(][^（）()]*[）)]$/, ''));
}

function rowsOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}

function headOf({ heads }: Read['form'], grid: Grid, from: number, whole: number): number | undefined {
  return rowsOf(from, whole).flatMap((row) => filledIn(grid, row)).find(({ text }) => isOne(text, heads.weight))?.column;
}

function weightsOf(indicators: readonly Indicator[]): Decimal {
  return indicators.reduce((sum, { weight }) => sum.plus(numberIn(weight)?.value ?? 0), new Decimal(0));
}

function isHundred(indicators: readonly Indicator[]): boolean {
  return weightsOf(indicators).eq(100);
}

/** 80 points of indicators and 19 for 95 %: the rate has 20. */
function leftOf({ budget, executed, score }: FundsRow, indicators: readonly Indicator[]): number | undefined {
  const [planned, spent, got] = [budget, executed, score].map((field) => numberIn(field)?.value);
  const left = new Decimal(100).minus(weightsOf(indicators));
  if (planned === undefined || spent === undefined || got === undefined || !planned.gt(0) || !got.gt(0) || !left.gt(0) || left.gt(50)) return undefined;
  return Decimal.min(left, spent.div(planned).times(left)).minus(got).abs().lte(0.01) ? left.toNumber() : undefined;
}
