import type { Paragraph } from '../text';
import { type Found, matchesIn } from './found';

const BLANK = /[XＸ×]{2,}|(?<![a-z])x{2,}(?![a-z])|_{2,}|＿{2,}|【[^】]*】|\[\]|［］|□|(?:增加|减少|增长|下降|上升)[（/](?:增加|减少|增长|下降|上升)[）]?|大于?（小于?）|小于?（大于?）|大小于|小大于|……(?=[。，；]|$)/g;
/** 占…的, and then no percentage. */
const NO_SHARE = /占(?:总|本年|全部|年初|全年)?(?:预算)?(?:支出|收入)(?:合计|总额|总计)?的(?![-\d百【]|比|份额|部分|[XＸ×_])[^，。；]{0,4}/g;

/** Blanks and template marks that nobody filled in or chose from. */
export function blanksIn(paragraph: Pick<Paragraph, 'flow'>): Found[] {
  return [...matchesIn(paragraph.flow, BLANK).map(({ start, end, said }): Found => ({ rule: 'blank', severity: 'error', start, end, values: { said } })), ...missingShares(paragraph)];
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
