import { plain } from '../../amount';
import type { Reached } from '../quantity/compare';
import { datesIn } from '../quantity/date';
import { quantityIn } from '../quantity/quantity';
import type { Field, Indicator, PerformanceTable } from '../table';
import { longestShared } from '../words';

/** Letters that an indicator's name and the words before a date must share. */
const SHARED = 4;

/** Where the actual value is words (达成预期指标), the analysis may say when: 下水管道维修时间2024年8月 against 6月30日. */
export function dateInTexts(table: PerformanceTable, line: Indicator, target: Field, year: number | undefined): Reached {
  const wanted = quantityIn(target.text, year);
  if (wanted.kind !== 'date') return { verdict: 'unknown' };
  for (const { text } of table.analysis) {
    for (const { start, span } of datesIn(text.text, year)) {
      const subject = /[^，。；：,;:、]*$/.exec(text.text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
      if (span.kind === 'period' || !isAbout(table, line, subject)) continue;
      return { verdict: span.from > wanted.span.to ? 'missed' : 'met' };
    }
  }
  return { verdict: 'unknown' };
}

/** The words name this indicator, and no other better. */
function isAbout({ indicators }: PerformanceTable, line: Indicator, subject: string): boolean {
  const own = longestShared(plain(subject), line.third.text);
  if (own < Math.min(SHARED, plain(line.third.text).length)) return false;
  return indicators.every((other) => other === line || longestShared(subject, other.third.text) < own);
}
