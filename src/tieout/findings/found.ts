import type { Severity, TextFinding, TextRule } from '../claim';
import { type Flow, type Outline, type Paragraph, placeIn } from '../text';

/** What a look at the words found; its section is told from its place. */
export interface Found {
  readonly rule: TextRule;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly values?: Readonly<Record<string, string>>;
  readonly expected?: string;
  /** In place of what is marked. */
  readonly put?: string;
}

/** Every match of a pattern in a flow, where it stands in the text. */
export function matchesIn(flow: Flow, pattern: RegExp): { readonly start: number; readonly end: number; readonly said: string; readonly at: number }[] {
  return [...flow.text.matchAll(pattern)].filter(([said]) => said !== '').map((match) => ({ ...placeIn(flow, match.index, match.index + match[0].length), said: match[0], at: match.index }));
}

export function told({ rule, severity, start, end, values = {}, expected, put }: Found, { paragraphs }: Outline): TextFinding {
  const paragraph = paragraphs.find((each) => start >= each.start && start < each.end);
  const section = [paragraph?.section?.title ?? '', paragraph?.section?.heading ?? ''].filter((each) => each !== '').join(' ');
  return { rule, severity, section, quote: '', start, end, ...(paragraph === undefined ? {} : { sentence: sentenceAround(paragraph, start, end) }), values, ...(expected === undefined ? {} : { expected }), cells: [], ...(put === undefined ? {} : { fix: { start, end, text: put } }) };
}

function sentenceAround({ start, end, text }: Paragraph, from: number, to: number): { readonly start: number; readonly end: number } {
  const before = text.lastIndexOf('。', Math.max(0, from - start - 1));
  const after = text.indexOf('。', to - start - 1);
  const begin = start + before + 1;
  const blanks = /^\s*/.exec(text.slice(before + 1))?.[0].length ?? 0;
  return { start: Math.min(from, begin + blanks), end: Math.max(to, after < 0 ? end : start + after + 1) };
}
