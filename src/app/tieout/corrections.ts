import type { Change } from '../../document';
import type { TextFinding } from '../../tieout';
import type { Language } from '../messages';
import { saidOf } from './words';

export interface Correcting {
  readonly language: Language;
  /** Nothing is changed: everything is said in comments. */
  readonly comments: boolean;
  /** Where the expected figure stands, as a person says it. */
  readonly placesOf: (finding: TextFinding) => string;
}

/** What becomes of the findings in a Word file: what can be put right is changed, tracked; of the rest a comment speaks. */
export function changesFor(findings: readonly TextFinding[], { language, comments, placesOf }: Correcting): Change[] {
  return findings.flatMap((finding): Change[] => {
    if (finding.severity === 'info') return [];
    const note = saidOf(finding, language, placesOf(finding));
    if (finding.fix !== undefined && !comments) return [{ ...finding.fix, note }];
    return finding.end > finding.start ? [{ start: finding.start, end: finding.end, note }] : [];
  });
}

/** The sentence of a finding with everything in it put right; undefined where nothing in it can be. */
export function correctedSentence(text: string, { sentence }: TextFinding, findings: readonly TextFinding[]): string | undefined {
  if (sentence === undefined) return undefined;
  const fixes = findings.flatMap(({ fix }) => (fix !== undefined && fix.start >= sentence.start && fix.end <= sentence.end ? [fix] : [])).sort((a, b) => b.start - a.start);
  if (fixes.length === 0) return undefined;
  let made = text.slice(sentence.start, sentence.end);
  let last = Infinity;
  for (const { start, end, text: put } of fixes) {
    if (end > last) continue;
    made = made.slice(0, start - sentence.start) + put + made.slice(end - sentence.start);
    last = start;
  }
  return made.replace(/\s*\n\s*/g, '').trim();
}
