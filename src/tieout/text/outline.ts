import type { SectionKind } from '../../forms';
import { kindOf } from './kinds';
import { withoutFurniture } from './furniture';
import { type Line, linesOf } from './lines';
import { type Prose, paragraphsOf } from './paragraphs';

/** Paragraphs and sections are those of the narrative part, tables left out. */
export interface Outline extends Prose {
  readonly lines: readonly Line[];
  readonly narrative: { readonly start: number; readonly end: number };
  /** Title of the narrative part, as printed. */
  readonly title: { readonly start: number; readonly text: string } | undefined;
  /** The text has parts: it is a whole document, not the narrative alone. */
  readonly whole: boolean;
}

const PART = /^\s*第\s*[一二三四五六七八九]\s*部分/;
/** A line of a table of contents ends with its page. */
export const TO_CONTENTS = /[\t….·]\s*\d+\s*$|\D\s\d{1,3}\s*$/;

/** Parts, sections and paragraphs of a disclosure, or of a 情况说明 alone. */
export function outlineOf(text: string): Outline {
  const lines = linesOf(text);
  const parts = lines.flatMap((line, at) => (PART.test(line.text) && !TO_CONTENTS.test(line.text) && line.text.length < 70 ? [{ ...line, title: titleFrom(lines, at) }] : []));
  const told = parts.filter(({ title }) => /情\s*况\s*说\s*明|决算\s*说明/.test(title)).at(-1);
  const after = told === undefined ? undefined : parts.find(({ start }) => start > told.start);
  const from = told === undefined ? firstSection(lines) : told.start + told.title.length;
  const range = { start: from, end: after?.start ?? text.length };
  const within = withoutFurniture(lines).filter(({ start }) => start >= range.start && start < range.end);
  return { ...paragraphsOf(within, text), lines, narrative: range, title: told === undefined ? undefined : { start: told.start, text: told.title }, whole: told !== undefined };
}

/** A title may go over several lines: the next ones carry no number of their own. */
function titleFrom(lines: readonly Line[], at: number): string {
  let title = lines[at]?.text ?? '';
  for (const next of lines.slice(at + 1, at + 4)) {
    if (/情况\s*说\s*明/.test(title) || /^\s*(?:[（(]?[一二三四五六七八九十\d]+[、.．）)]|第\s*[一二三四五六七八九]\s*部分)/.test(next.text) || next.text.length > 40) break;
    title = `${title}\n${next.text}`;
  }
  return title;
}

/** Without parts, the narrative begins where its first section stands for the last time: contents and tables come before it. */
function firstSection(lines: readonly Line[]): number {
  const first: SectionKind = 'totals';
  const found = lines.filter(({ text }) => /^\s*一、/.test(text) && !TO_CONTENTS.test(text) && text.trim().length < 40 && kindOf(text) === first).at(-1);
  return found?.start ?? 0;
}
