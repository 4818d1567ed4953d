import { distance } from '../distance';
import type { Paragraph } from '../text';
import type { Case } from './case';
import { isLonger, nearNames } from './names';

const LIST = /主要包括：?([^。；]*?)(?=[。；]|$)/g;

/** `主要包括：基本工资、津贴补贴……` without figures: names that are none, items without a figure. */
export function listedItems(all: Case): void {
  for (const paragraph of all.paragraphs) {
    if (paragraph.section?.kind !== 'basic') continue;
    for (const match of paragraph.flow.text.matchAll(LIST)) {
      const list = match[1] ?? '';
      // Each with its figure: they are claims of their own.
      if (/\d/.test(list)) continue;
      let from = match.index + match[0].length - list.length;
      for (const piece of list.split(/[、，和]|以及/)) {
        const name = piece.replace(/(?:等|支出)+$/, '');
        const quantities = [...all.vocabulary.named('basic', piece), ...all.vocabulary.named('basic', name)];
        const at = paragraph.flow.text.indexOf(piece, from);
        if (piece.length >= 2 && at >= 0) judgeItem(all, { paragraph, piece, at, isKnown: quantities.length > 0, isNothing: quantities.length > 0 && quantities.every(({ known }) => known.actual?.value.isZero() === true) });
        from = Math.max(from, at + piece.length);
      }
    }
  }
}

interface Item {
  readonly paragraph: Paragraph;
  readonly piece: string;
  readonly at: number;
  readonly isKnown: boolean;
  readonly isNothing: boolean;
}

function judgeItem(all: Case, { paragraph, piece, at, isKnown, isNothing }: Item): void {
  if (isNothing) all.findAt('not-spent', 'warning', paragraph, [at, at + piece.length], { name: piece });
  if (isKnown || piece.length < 4) return;
  const [near] = [...nearNames(all, 'basic', piece), ...spelled(all, piece)];
  // Without a figure, part of a name may stand for several items: 社会保障缴费 for all 缴费.
  if (near?.quantity.name.includes(piece) === true) return;
  if (near?.quantity.code !== undefined) all.findAt('name', isLonger(piece, near.quantity.name) ? 'warning' : 'error', paragraph, [at, at + piece.length], { said: piece, name: near.quantity.name }, [], near.quantity.name);
}

/** A short name with one letter more, less or another, which begins as the official one does: 住房公积, and 差旅费用, which is how people speak. */
function spelled(all: Case, piece: string) {
  return [...all.vocabulary.namesIn('basic')].flatMap(([candidate, quantities]) => (candidate.length >= 3 && candidate.slice(0, 2) === piece.slice(0, 2) && distance(piece, candidate, 1) === 1 ? quantities.filter(({ count, code }) => !count && code?.length === 5).map((quantity) => ({ quantity, away: 1 })) : []));
}
