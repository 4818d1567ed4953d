import { el, escaped } from '../word/xml';
import type { Change } from './change';
import type { Piece, WordText } from './word-text';

export const AUTHOR = '决算公开核对';

export interface Patched {
  readonly xml: string;
  /** In the order of their ids. */
  readonly notes: readonly { readonly id: number; readonly text: string }[];
}

/**
 * Tracked changes and comments in the XML of a Word file's main part: everything else stays letter by letter.
 * A run is ended before what changes and begun again, with the same look, after it.
 */
export function patched(xml: string, { pieces }: WordText, changes: readonly Change[], firstId: number): Patched {
  const edits: { readonly from: number; readonly to: number; readonly put: string }[] = [];
  const notes: { id: number; text: string }[] = [];
  let id = firstId;
  for (const { start, end, text, note } of changes) {
    const touched = pieces.filter((piece) => (start === end ? piece.start < start && piece.end >= start : piece.start < end && piece.end > start));
    if (touched.length === 0) continue;
    const marks: Marks = { change: text === undefined ? undefined : { text, ids: () => (id += 1) }, note: note === undefined ? undefined : (id += 1) };
    if (note !== undefined && marks.note !== undefined) notes.push({ id: marks.note, text: note });
    touched.forEach((piece, i) => {
      const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
      edits.push({ from: at(piece, from), to: at(piece, to), put: between(xml.slice(at(piece, from), at(piece, to)), piece, marks, i === 0, i === touched.length - 1) });
    });
  }
  let made = xml;
  for (const { from, to, put } of [...edits].sort((a, b) => b.from - a.from)) made = made.slice(0, from) + put + made.slice(to);
  return { xml: made, notes };
}

interface Marks {
  readonly change: { readonly text: string; readonly ids: () => number } | undefined;
  readonly note: number | undefined;
}

function at({ start, xml }: Piece, offset: number): number {
  return xml[offset - start] ?? xml.at(-1) ?? 0;
}

const BREAK = '</w:t></w:r>';

/** What stands between the two halves of a run's text. */
function between(old: string, { look }: Piece, { change, note }: Marks, isFirst: boolean, isLast: boolean): string {
  const begin = `<w:r>${look}<w:t xml:space="preserve">`;
  const opened = isFirst && note !== undefined ? el('w:commentRangeStart', { 'w:id': note }) : '';
  const closed = isLast && note !== undefined ? el('w:commentRangeEnd', { 'w:id': note }) + el('w:r', {}, el('w:commentReference', { 'w:id': note })) : '';
  if (change === undefined) return `${BREAK}${opened}${begin}${old}${BREAK}${closed}${begin}`;
  const by = () => ({ 'w:id': change.ids(), 'w:author': AUTHOR });
  const gone = old === '' ? '' : el('w:del', by(), el('w:r', {}, look, `<w:delText xml:space="preserve">${old}</w:delText>`));
  const put = isLast && change.text !== '' ? el('w:ins', by(), el('w:r', {}, look, `<w:t xml:space="preserve">${escaped(change.text)}</w:t>`)) : '';
  return `${BREAK}${opened}${gone}${put}${closed}${begin}`;
}
