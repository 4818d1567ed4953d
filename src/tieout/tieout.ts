import type { FormSet } from '../forms';
import type { Report } from '../report';
import type { Claim, TextFinding } from './claim';
import { attachmentFindings } from './findings/attachments';
import { textFindings } from './findings/text';
import { Judge, claimOf } from './judge';
import { Vocabulary } from './quantity';
import { readClaims } from './read-claims';
import { outlineOf } from './text';
import { type ToldParagraph, settleTold } from './told';

export interface TieOutOptions {
  /** What the product would write from the same figures. */
  readonly told?: readonly ToldParagraph[];
  /** Forms that the document should hold and does not. */
  readonly missingTables?: readonly string[];
}

export interface TiedText {
  readonly claims: readonly Claim[];
  readonly findings: readonly TextFinding[];
}

/** Reads a 情况说明, or a document that holds one, and ties every number in it to the figures of a report. */
export function tieOut(set: FormSet, report: Report, text: string, { told = [], missingTables = [] }: TieOutOptions = {}): TiedText {
  const outline = outlineOf(text);
  if (set.reading === undefined) return { claims: [], findings: [] };
  const vocabulary = new Vocabulary(set, report, set.reading);
  const reads = outline.paragraphs.flatMap((paragraph) => readClaims(paragraph, vocabulary, set));
  const judge = new Judge(reads, vocabulary);
  judge.run();
  settleTold(judge.claims, told);
  const claims = judge.claims.map(claimOf);
  const ofText = [...judge.wrongs(), ...judge.findings, ...judge.classChanges(), ...textFindings(set, text, outline, missingTables)];
  const findings = [...ofText, ...attachmentFindings(set, outline, claims, ofText)];
  return { claims, findings: findings.sort((a, b) => a.start - b.start) };
}
