import { type Decimal, formatAmount } from '../src/amount';
import type { CheckedWorkbook } from '../src/app/check-workbook';
import { figureText } from '../src/app/findings/figure-text';
import { namingOf } from '../src/app/findings/naming';
import { messagesIn } from '../src/app/messages';
import type { LastYear, YearReport } from '../src/app/years/last-year';
import { yearReport } from '../src/app/years/year-report';
import { readFile } from './commands/read-file';
import type { Context } from './io';
import { type Words, wordsIn } from './words';
import { yearWordsIn } from './words/years';

/** Last year's workbook, whatever tables it holds; what keeps it from being read is said. */
export async function readLastYear(file: string, { io, language }: Context): Promise<YearReport | undefined> {
  const words: Words = wordsIn(language);
  const snapshot = await readFile(file, io, words);
  const read = snapshot === undefined ? undefined : yearReport(snapshot);
  if (read === undefined) return undefined;
  if (read.ok) return read.value;
  io.err(`${words.about(file, messagesIn(language).problem(read.problem))}\n`);
  return undefined;
}

/** What the comparison with last year's workbook found, as a block of its own. */
export function lastYearText({ set, report }: CheckedWorkbook, found: LastYear, file: string, { language }: Pick<Context, 'language'>): string {
  const words = yearWordsIn(language);
  const own = namingOf(set, report);
  const theirs = namingOf(found.set, report);
  const printed = (value: Decimal): string => formatAmount(value, set.money.places, true);
  const lines = [
    ...found.notes.map(words.note),
    ...found.differing.map(({ figure, typed, value }) => words.differing(figureText(own, figure), printed(typed), printed(value))),
    ...found.vanished.map(({ code, name, value }) => words.vanished(code, name, printed(value))),
    ...(found.unreadable.length > 0 ? [words.unreadable(found.unreadable.map((figure) => figureText(theirs, figure)))] : []),
  ];
  return `${[words.heading(file), ...(lines.length > 0 ? lines : [words.agrees]).map((line) => `  ${line}`)].join('\n')}\n`;
}
