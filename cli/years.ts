import { type Decimal, formatAmount } from '../src/amount';
import { type CheckedWorkbook, checkWorkbook } from '../src/app/check-workbook';
import { type Naming, namingOf } from '../src/app/findings/naming';
import { messagesIn } from '../src/app/messages';
import type { LastYear, YearReport } from '../src/app/years/last-year';
import type { FigureId } from '../src/report';
import { derive } from '../src/rules';
import { readFile } from './commands/read-file';
import type { Context } from './io';
import { type Words, wordsIn } from './words';
import { yearWordsIn } from './words/years';

/** Last year's workbook, whatever tables it holds; what keeps it from being read is said. */
export async function readLastYear(file: string, { io, language }: Context): Promise<YearReport | undefined> {
  const words: Words = wordsIn(language);
  const snapshot = await readFile(file, io, words);
  const checked = snapshot === undefined ? undefined : checkWorkbook(snapshot, { checks: false });
  if (checked === undefined) return undefined;
  // What its formulas give, not what another program left in their cells.
  if (checked.ok) return { ...checked.value, report: derive(checked.value.set, checked.value.report) };
  io.err(`${words.about(file, messagesIn(language).problem(checked.problem))}\n`);
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

/** `说明参数 收入总计 上年数` */
export function figureText(naming: Naming, figure: FigureId): string {
  return `${naming.table(figure.slice(0, figure.indexOf('/')))} ${naming.short(figure)}`;
}
