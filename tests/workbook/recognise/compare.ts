import type { FormSet } from '../../../src/forms';
import { type Entry, type FigureId, type Report, entryOf } from '../../../src/report';

/** Figures that differ between two reports, public tables alone; a zero and an empty cell are one. */
export function differences(set: FormSet, wanted: Report, actual: Report): readonly string[] {
  return set.forms.flatMap(({ id, kind }) => {
    if (kind !== 'public') return [];
    const figures = new Set<FigureId>([...(wanted.tables.get(id)?.entries.keys() ?? []), ...(actual.tables.get(id)?.entries.keys() ?? [])]);
    return [...figures].flatMap((figure) => {
      const [a, b] = [textOf(entryOf(wanted, figure)), textOf(entryOf(actual, figure))];
      return a === b ? [] : [`${figure}: ${a} / ${b}`];
    });
  });
}

function textOf(entry: Entry): string {
  switch (entry.kind) {
    case 'amount':
      return entry.value.toFixed();
    case 'empty':
    case 'structural':
      return '0';
    case 'text':
    case 'unreadable':
      return `${entry.kind} ${entry.text}`;
  }
}

/** Lines of public tables whose names differ, blanks and line breaks left out. */
export function namesThatDiffer(set: FormSet, wanted: Report, actual: Report): readonly string[] {
  const bare = (name: string): string => name.replace(/\s/g, '');
  return set.forms.flatMap(({ id: form, kind }) => {
    const lines = kind === 'public' ? (wanted.tables.get(form)?.lines ?? []) : [];
    const names = new Map((actual.tables.get(form)?.lines ?? []).map(({ row, name }) => [row, bare(name)] as const));
    return lines.flatMap(({ row, name }) => (names.get(row) === bare(name) ? [] : [`${form}/${row}: ${name} / ${names.get(row) ?? ''}`]));
  });
}
