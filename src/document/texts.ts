import type { KeptText } from '../forms';
import { type Report, figureId, textAt } from '../report';
import type { Fill } from './fill';
import type { Run, TextBlock } from './model';
import { typedRuns } from './typed';

/** Spaces that a person typed to indent a paragraph; the style does that. */
const EDGES = /^[\s　]+|[\s　]+$/g;

/** The paragraphs of a kept text: what was typed, what stands in for it, or a blank that asks for it. */
export function keptParagraphs(kept: KeptText, report: Report, fill: Fill): TextBlock[] {
  const { form, row, column } = kept.at;
  const typed = linesOf(textAt(report, form, row, column));
  if (typed.length > 0) return typed.map((line) => body(...typedRuns(line)));
  if (kept.otherwise !== undefined) return [body({ text: fill(kept.otherwise) })];
  return kept.ask === undefined ? [] : [body({ text: `【${fill(kept.ask)}】`, open: true, blank: { at: figureId(form, row, column) } })];
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(EDGES, '')).filter((line) => line !== '');
}

export function body(...runs: Run[]): TextBlock {
  return { kind: 'text', style: 'body', runs };
}
