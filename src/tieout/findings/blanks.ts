import { templateMarks } from '../../report';
import { type Paragraph, placeIn } from '../text';
import { type Found, matchesIn } from './found';

/** 占…的, and then no percentage. */
const NO_SHARE = /占(?:总|本年|全部|年初|全年)?(?:预算)?(?:支出|收入)(?:合计|总额|总计)?的(?![-\d百【]|比|份额|部分|[XＸ×_])[^，。；]{0,4}/g;

/** Blanks and template marks that nobody filled in or chose from. */
export function blanksIn(paragraph: Pick<Paragraph, 'flow'>): Found[] {
  const { flow } = paragraph;
  const marks = templateMarks(flow.text).map(({ 0: said, index }): Found => ({ rule: 'blank', severity: 'error', ...placeIn(flow, index, index + said.length), values: { said } }));
  return [...marks, ...missingShares(paragraph)];
}

export function missingShares({ flow }: Pick<Paragraph, 'flow'>): Found[] {
  return matchesIn(flow, NO_SHARE).map(({ start, end, said }) => ({ rule: 'blank', severity: 'error', start, end, values: { said } }));
}

/** Instructions for whoever fills in the template. */
export function templateWordsIn({ flow }: Pick<Paragraph, 'flow'>, phrases: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const phrase of phrases) {
    const pattern = new RegExp(phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'g');
    for (const { start, end, said } of matchesIn(flow, pattern)) if (!found.some((other) => start < other.end && end > other.start)) found.push({ rule: 'template-words', severity: 'error', start, end, values: { said } });
  }
  return found;
}
