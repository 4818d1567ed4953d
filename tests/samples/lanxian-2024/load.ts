import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, reportFromJson } from '../../../src/report';

/** The printed figures of 岚县创业就业服务中心, 2024. What its text lacks (02, 03, 10) is filled from its narrative. */
export function lanxian(): Report {
  const read = reportFromJson(JSON.parse(readFileSync(join(__dirname, 'report.json'), 'utf8')));
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

/** The disclosure as published, as text. */
export function lanxianText(): string {
  return readFileSync(join(__dirname, 'report.txt'), 'utf8');
}
