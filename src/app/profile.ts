import type { FormSet, TextRef } from '../forms';
import { type Report, entryAt } from '../report';

/** What a report says about its unit. Empty where it does not. */
export interface Profile {
  readonly unit: string;
  readonly year: string;
}

export function profileOf(set: FormSet, report: Report): Profile {
  return { unit: saidIn(report, set.profile.unit), year: saidIn(report, set.profile.year) };
}

function saidIn(report: Report, { form, row, column }: TextRef): string {
  const entry = entryAt(report, form, row, column);
  // A typed year becomes a number in Excel.
  return entry.kind === 'text' ? entry.text.trim() : entry.kind === 'amount' ? entry.value.toFixed() : '';
}
