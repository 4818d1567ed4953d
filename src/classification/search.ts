import type { Classification, ClassificationItem } from './classification';
import { initialsOf } from './initials';

/**
 * 科目 whose code starts with the query, then those whose name does, then those whose name holds it; each in list order.
 * Letters are pinyin initials: `gjj` finds 住房公积金. Full-width forms and spaces in the query do not matter. An empty query finds nothing.
 */
export function searchClassification(list: Classification, query: string): readonly ClassificationItem[] {
  const wanted = folded(query).toLowerCase();
  const areLetters = /^[a-z]+$/.test(wanted);
  if (wanted === '') return [];
  const byCode: ClassificationItem[] = [];
  const byStart: ClassificationItem[] = [];
  const byPart: ClassificationItem[] = [];
  for (const item of list.items) {
    const at = (areLetters ? initialsOf(item.name) : folded(item.name)).indexOf(wanted);
    if (item.code.startsWith(wanted)) byCode.push(item);
    else if (at === 0) byStart.push(item);
    else if (at > 0) byPart.push(item);
  }
  return [...byCode, ...byStart, ...byPart];
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
