import type { FormSet } from '../forms';
import { readingOf } from '../forms/readings';
import type { PerformanceTable } from '../performance';
import type { Report } from '../report';
import type { Claim, TextFinding } from './claim';
import { attachmentFindings } from './findings/attachments';
import { textFindings } from './findings/text';
import { yearOf } from './findings/years';
import { Vocabulary } from './figures/vocabulary';
import { claimOf, findingsOf, judge } from './judge';
import { withoutOthers } from './projects/others';
import { readClaims } from './read/claims';
import { outlineOf } from './text';
import { type ToldParagraph, settleTold } from './told';

export interface TieOutOptions {
  /** What the product would write from the same figures. */
  readonly told?: readonly ToldParagraph[];
  /** Forms that the document should hold and does not. */
  readonly missingTables?: readonly string[];
  /** 绩效自评表 of the workbook that the text belongs to. */
  readonly projects?: readonly PerformanceTable[];
}

export interface TiedText {
  readonly claims: readonly Claim[];
  readonly findings: readonly TextFinding[];
}

/** Reads a 情况说明, or a document that holds one, and ties every number in it to the figures of a report. */
export function tieOut(set: FormSet, report: Report, text: string, { told = [], missingTables = [], projects = [] }: TieOutOptions = {}): TiedText {
  const outline = outlineOf(text);
  const reading = readingOf(set);
  if (reading === undefined) return { claims: [], findings: [] };
  const year = yearOf(outline, set.year);
  const vocabulary = new Vocabulary(set, report, reading, year);
  const reads = outline.paragraphs.flatMap((paragraph) => readClaims(paragraph, vocabulary, set.money.unit));
  const all = judge(withoutOthers(set, reads, outline, year), vocabulary, outline.paragraphs);
  settleTold(all.claims, told);
  const claims = all.claims.map(claimOf);
  const ofText = [...findingsOf(all), ...textFindings({ set, text, outline, missing: missingTables, year, all })];
  const findings = [...ofText, ...attachmentFindings(set, { outline, year, projects, known: ofText })];
  return {
    claims,
    findings: findings.map((finding) => ({ ...finding, quote: text.slice(finding.start, finding.end) })).sort((a, b) => a.start - b.start),
  };
}
