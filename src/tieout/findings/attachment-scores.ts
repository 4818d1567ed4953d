import { Decimal, ZERO } from '../../amount';
import type { TextRule } from '../claim';
import type { Line } from '../text';

/** What is found in the lines of one 绩效自评表. */
export interface InAttachment {
  readonly rule: TextRule;
  readonly start: number;
  readonly quote: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Weights of a self-evaluation beside the 10 of its execution. */
const WEIGHTS = new Decimal(90);
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Points: none left out, weights of 90, and the total that they add up to. */
export function scoreFindings(lines: readonly Line[]): InAttachment[] {
  const first = lines.findIndex(({ text }) => text.includes('一级指标'));
  const last = lines.findIndex(({ text }, at) => at > first && /^\s*总\s*分?\s*\t/.test(text));
  if (first < 0 || last < 0) return [];
  const rows = lines.slice(first + 1, last).map((line) => ({ line, numbers: cellsOf(line.text).filter((cell) => NUMBER.test(cell)) })).filter(({ numbers }) => numbers.length > 0);
  const empty = rows.filter(({ numbers }) => numbers.length === 1);
  const findings = empty.map(({ line, numbers }): InAttachment => {
    const quote = line.text.trim().replace(/\s*$/, '');
    return { rule: 'attachment-score', start: line.start + line.text.indexOf(quote), quote, values: { said: numbers[0] ?? '' } };
  });
  const sum = (at: number) => rows.reduce((total, { numbers }) => total.plus(numbers.at(at) ?? '0'), ZERO);
  const total = lines[last];
  if (total === undefined) return findings;
  const told = cellsOf(total.text).filter((cell) => NUMBER.test(cell));
  const weights = empty.length > 0 ? WEIGHTS : sum(-2);
  const end = rows.at(-1)?.line;
  if (!weights.eq(WEIGHTS) && end !== undefined) findings.push({ rule: 'attachment-weights', start: rows[0]?.line.start ?? end.start, quote: lines.slice(lines.indexOf(rows[0]?.line ?? end), lines.indexOf(end) + 1).map(({ text }) => text).join('\n'), values: { said: weights.toString(), expected: WEIGHTS.toString() } });
  const [score] = told.slice(-1);
  const points = sum(-1);
  const executed = executionScore(lines);
  if (empty.length === 0 && score !== undefined && ![points, points.plus(executed)].some((each) => each.eq(score))) {
    findings.push({ rule: 'attachment-total', start: total.start, quote: total.text, values: { said: score, expected: (told.length > 1 ? points : points.plus(executed)).toString() } });
  }
  return findings;
}

function cellsOf(text: string): string[] {
  return text.split('\t').map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** The last figure of the line 资金总额. */
function executionScore(lines: readonly Line[]): Decimal {
  const row = lines.find(({ text }) => text.includes('资金总额'));
  return new Decimal(cellsOf(row?.text ?? '').filter((cell) => NUMBER.test(cell)).at(-1) ?? '0');
}
