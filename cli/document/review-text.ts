import type { CheckedWorkbook } from '../../src/app/check-workbook';
import type { ReviewItem } from '../../src/app/document/review';
import { reviewWordsIn } from '../../src/app/document/review-words';
import { headingOf } from '../../src/app/findings/naming';
import type { Language } from '../../src/app/messages';
import { documentWordsIn } from '../words/document';

/** What to see to before publishing, a line each: the kind, the cell, the sentence. */
export function reviewText({ set }: CheckedWorkbook, review: readonly ReviewItem[], language: Language): string {
  const words = documentWordsIn(language);
  if (review.length === 0) return `${words.nothingToSee}\n`;
  const { kind, sentence } = reviewWordsIn(language);
  const lines = review.map((item) => `  ${[kind[item.kind], ...placeIn(item), sentence(item, (form) => headingOf(set, form))].join(' ')}`);
  return `${[words.review(review.length), ...lines].join('\n')}\n`;
}

function placeIn(item: ReviewItem): string[] {
  const place = 'place' in item ? item.place : undefined;
  return place === undefined || place.sheet === '' ? [] : [`${place.sheet}!${place.address}`];
}
