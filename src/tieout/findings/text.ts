import type { FormSet } from '../../forms';
import { readingOf } from '../../forms/readings';
import type { TextFinding } from '../claim';
import type { Case } from '../judge/case';
import { type Outline, TO_CONTENTS, flowOf } from '../text';
import { blanksIn, missingShares, templateWordsIn } from './blanks';
import { doubledSentences, doubledWords } from './doubled';
import { type Found, told } from './found';
import { improvements } from './improvement';
import { malformedNumbers, strayBreaks } from './malformed';
import { internalMarks } from './marks';
import { missingSections, missingTables } from './sections';
import { unitNames, unitWords } from './unit-names';
import { wrongYears } from './years';

export interface Looked {
  readonly set: FormSet;
  readonly text: string;
  readonly outline: Outline;
  readonly missing: readonly string[];
  readonly year: number;
  readonly all: Case;
}

/** What can be seen in the words alone. */
export function textFindings({ set, text, outline, missing, year, all }: Looked): TextFinding[] {
  const reading = readingOf(set);
  const found: Found[] = internalMarks(text);
  for (const paragraph of outline.paragraphs) {
    found.push(
      ...blanksIn(paragraph), ...templateWordsIn(paragraph, reading?.template ?? []), ...doubledWords(paragraph.flow), ...doubledSentences(paragraph),
      ...malformedNumbers(paragraph), ...improvements(paragraph, all.in(paragraph), reading?.grades ?? []),
    );
    if (!outline.wrapped) found.push(...strayBreaks(paragraph));
  }
  found.push(...wrongYears(text, outline, year));
  if (outline.whole) found.push(...aroundNarrative(text, outline, reading?.template ?? []), ...missingSections(set, outline), ...missingTables(missing, outline), ...unitNames(text, outline), ...unitWords(outline));
  return found.map((each) => told(each, outline));
}

/** Cover, titles and what follows the narrative: line by line, the table of contents left out. */
function aroundNarrative(text: string, { lines, narrative }: Outline, phrases: readonly string[]): Found[] {
  return lines.flatMap(({ start, text: line }) => {
    const inNarrative = start >= narrative.start && start < narrative.end;
    if (inNarrative || line.trim() === '' || TO_CONTENTS.test(line)) return [];
    return cellsOf(line, start).flatMap(({ from, to, isCell }) => {
      const flow = flowOf(text, from, to);
      const isProse = /[，。；]|年年/.test(flow.text);
      return [...(isProse ? doubledWords(flow) : []), ...(isCell ? missingShares({ flow }) : blanksIn({ flow })), ...(start < narrative.start ? templateWordsIn({ flow }, phrases) : [])];
    });
  });
}

function cellsOf(line: string, start: number): { readonly from: number; readonly to: number; readonly isCell: boolean }[] {
  const cells = line.split('\t');
  let from = start;
  return cells.map((cell) => {
    const place = { from, to: from + cell.length, isCell: cells.length > 2 };
    from += cell.length + 1;
    return place;
  });
}
