import type { CheckedWorkbook } from '../../src/app/check-workbook';
import type { ReviewItem } from '../../src/app/document/review';
import { headingOf } from '../../src/app/findings/naming';
import type { DocumentWords } from '../words/document';

/** What to see to before publishing, a line each. */
export function reviewText({ set }: CheckedWorkbook, review: readonly ReviewItem[], words: DocumentWords): string {
  if (review.length === 0) return `${words.nothingToSee}\n`;
  const lines = review.map((item) => `  ${words.item(item, (form) => headingOf(set, form), placeIn(item)).replace(/ {2,}/g, ' ')}`);
  return `${[words.review(review.length), ...lines].join('\n')}\n`;
}

function placeIn(item: ReviewItem): string {
  const place = 'place' in item ? item.place : undefined;
  return place === undefined || place.sheet === '' ? '' : `${place.sheet}!${place.address}`;
}
