import type { FormSet } from '../forms';
import { type Report, entryAt } from '../report';

/** `{unit}`, `{year}` and `{level}` of a text, from what the report says about itself. */
export type Fill = (template: string) => string;

/** A unit that is not named shows as a blank. */
const NO_UNIT = '【部门（单位）名称】';

export function fillFor(set: FormSet, report: Report): Fill {
  const unit = profileText(set, report, 'unit');
  const year = /\d{4}/.exec(profileText(set, report, 'year'))?.[0] ?? String(set.year);
  const level = profileText(set, report, 'level') === '部门' ? '部门' : '单位';
  return (template) => template.replaceAll('{unit}', unit === '' ? NO_UNIT : unit).replaceAll('{year}', year).replaceAll('{level}', level);
}

function profileText(set: FormSet, report: Report, field: 'unit' | 'year' | 'level'): string {
  const { form, row, column } = set.profile[field];
  const entry = entryAt(report, form, row, column);
  // Excel makes a number of a typed year.
  return entry.kind === 'text' ? entry.text.trim() : entry.kind === 'amount' ? entry.value.toString() : '';
}
