import { quantityIn } from '../quantity/quantity';
import { type Mention, mentionsIn } from '../told/mention';
import type { Field, PerformanceTable } from '../table';
import { type Found, type TableRule, found } from './found';
import { yearOf } from './targets';
import { tellsOfLater } from './told-money';

/** Results of the year that a text gives to another one: 2023年完成渠道清淤32公里, where 32公里 is what came of 2024. */
export const otherYears: TableRule = ({ table, year }) => {
  const own = yearOf(table) ?? year;
  return own === undefined ? [] : resultTexts(table).flatMap((field) => yearFindings(table, field, own));
};

function resultTexts(table: PerformanceTable): readonly Field[] {
  return [...(table.achieved === undefined ? [] : [table.achieved]), ...table.analysis.filter(({ text }) => !tellsOfLater(table, text)).map(({ text }) => text)];
}

/** A year, and what was done in it up to the number: no span of years, nothing that is compared. */
const DONE_IN = /(?<![至到—~\-较比与同]|相比)((?:19|20)\d{2})年度?(?![至到—~-]|\d|.*(?:计划|预计|目标|结转|下达|批复|文|上年|去年|较|比))([^年]*)$/;

function yearFindings(table: PerformanceTable, field: Field, own: number): Found[] {
  // Where this year is spoken of as well, the other one is told for its own sake.
  if (new RegExp(`${own}年|本年|今年|当年`).test(field.text)) return [];
  for (const mention of mentionsIn(field.text, own)) {
    const [all, said] = DONE_IN.exec(mention.before) ?? [];
    const actual = all === undefined || said === undefined || parseInt(said, 10) >= own ? undefined : resultOf(table, mention);
    if (all === undefined || said === undefined || actual === undefined) continue;
    const [start, end] = [mention.start - all.length, mention.end + actual.unit.length];
    return [found('X-other-year', field, { said: field.text.slice(start, end), name: actual.name, year: said }, { span: { start, end }, expected: String(own), fields: [field, actual.field] })];
  }
  return [];
}

/** The indicator of which this number is the actual value, with its unit. */
function resultOf({ indicators }: PerformanceTable, { value: said, after }: Mention): { readonly field: Field; readonly unit: string; readonly name: string } | undefined {
  if (said === undefined) return undefined;
  for (const { actual, third } of indicators) {
    const value = quantityIn(actual?.text ?? '', undefined);
    if (actual !== undefined && value.kind === 'number' && value.unit !== '' && value.value.eq(said) && !said.isZero() && !said.eq(100) && after.replaceAll('％', '%').startsWith(value.unit)) return { field: actual, unit: value.unit, name: third.text };
  }
  return undefined;
}
