import type { CheckedWorkbook } from '../../src/app/check-workbook';
import { REVIEW_KINDS, type ReviewItem } from '../../src/app/document/review';
import { reviewWordsIn } from '../../src/app/document/review-words';
import { headingOf } from '../../src/app/findings/naming';
import type { Language } from '../../src/app/messages';
import { documentWordsIn } from '../words/document';

/** What to see to before publishing, kind by kind: what to do about it, then a line for each, its cell and the sentence. */
export function reviewText({ set }: CheckedWorkbook, review: readonly ReviewItem[], language: Language): string {
  const words = documentWordsIn(language);
  if (review.length === 0) return `${words.nothingToSee}\n`;
  const { kind: kinds, todo, sentence } = reviewWordsIn(language);
  const lines = REVIEW_KINDS.flatMap((kind) => {
    const items = review.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    const listed = items.map((item) => `    ${[...placeIn(item), sentence(item, (form) => headingOf(set, form))].join(' ')}`);
    return [`  ${words.kind(kinds[kind], items.length, todo[kind])}`, ...listed];
  });
  return `${[words.review(review.length), ...lines].join('\n')}\n`;
}

function placeIn(item: ReviewItem): string[] {
  const place = 'place' in item ? item.place : undefined;
  return place === undefined || place.sheet === '' ? [] : [place.address === '' ? place.sheet : `${place.sheet}!${place.address}`];
}
