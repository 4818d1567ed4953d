import type { FormSet } from '../forms';
import { type Report, type Table, entryAt, figureId } from '../report';

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

/** The same report with what stands in for the name of a unit that is not named, so that tables print it like the text. */
export function withUnit(set: FormSet, report: Report): Report {
  if (profileText(set, report, 'unit') !== '') return report;
  const { form, row, column } = set.profile.unit;
  const table: Table = report.tables.get(form) ?? { form, lines: [], entries: new Map(), origins: new Map() };
  const entries = new Map([...table.entries, [figureId(form, row, column), { kind: 'text', text: NO_UNIT }] as const]);
  return { ...report, tables: new Map([...report.tables, [form, { ...table, entries }]]) };
}

function profileText(set: FormSet, report: Report, field: 'unit' | 'year' | 'level'): string {
  const { form, row, column } = set.profile[field];
  const entry = entryAt(report, form, row, column);
  // Excel makes a number of a typed year.
  return entry.kind === 'text' ? entry.text.trim() : entry.kind === 'amount' ? entry.value.toString() : '';
}
