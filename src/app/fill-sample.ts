import { formSet } from '../forms';
import { type Report, reportFromJson } from '../report';
import { type Outcome, type WorkbookModel, layoutSet } from '../workbook';
import type { Problem } from './problem';

/** The workbook of a report that is kept as data. Printed figures stand, even where a formula gives another. */
export function fillSample(json: unknown): Outcome<{ readonly report: Report; readonly model: WorkbookModel }, Problem> {
  const read = reportFromJson(json);
  if (read.kind === 'refused') return { ok: false, problem: { kind: 'not-a-report', why: read.why } };
  const set = formSet(read.report.set);
  if (set === undefined) return { ok: false, problem: { kind: 'unknown-set', asked: read.report.set, known: [] } };
  return { ok: true, value: { report: read.report, model: layoutSet(set, { report: read.report }) } };
}
