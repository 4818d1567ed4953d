import { officialName } from './broken-lines';
import type { BodyRow } from './body-rows';
import type { Fit } from './fit';
import { rowWords } from './words';

/** What some write behind a name that is no part of it: its level, a footnote. */
const MARK = /\s*[（(](?:[类款项]|注\d{0,2})[)）]$/;

/** A line as its page prints it, or words of a row that holds nothing else: part of the name above or below. */
export interface Piece {
  readonly fit: Fit;
  readonly row: BodyRow;
  readonly kind: 'line' | 'words' | 'other';
}

/** The names of the lines among pieces in reading order, with the parts that stand in rows of their own, on the next page too. */
export function wholeNames(pieces: readonly Piece[]): ReadonlyMap<BodyRow, string> {
  const names = new Map(pieces.flatMap(({ kind, row }) => (kind === 'line' ? [[row, row.label] as const] : [])));
  for (let index = 0; index < pieces.length; index += 1) {
    if (pieces[index]?.kind !== 'words') continue;
    let end = index;
    while (pieces[end]?.kind === 'words') end += 1;
    shareOut(pieces.slice(index, end), lineAt(pieces, index - 1), lineAt(pieces, end), names);
    index = end - 1;
  }
  return new Map([...names].map(([row, name]) => [row, name.replace(MARK, '')] as const));
}

function lineAt(pieces: readonly Piece[], index: number): Piece | undefined {
  const piece = pieces[index];
  return piece?.kind === 'line' ? piece : undefined;
}

/** Words between two lines end the name above or begin the one below: as the official names have it, else as they stand next to each other. */
function shareOut(words: readonly Piece[], above: Piece | undefined, below: Piece | undefined, names: Map<BodyRow, string>): void {
  const text = (from: number, to: number): string => words.slice(from, to).map(({ row }) => row.label).join('');
  const nameOfPiece = (piece: Piece | undefined): string => (piece === undefined ? '' : (names.get(piece.row) ?? ''));
  const [first, second] = [nameOfPiece(above), nameOfPiece(below)];
  const likely = below !== undefined && second === '' ? words.length - 1 : words.length;
  let best = { cut: likely, score: -1 };
  for (let cut = 0; cut <= words.length; cut += 1) {
    const score = (cut === likely ? 1 : 0) + 2 * officialBy(above, first + text(0, cut)) + 2 * officialBy(below, text(cut, words.length) + second);
    if (score > best.score) best = { cut, score };
  }
  if (above !== undefined && best.cut > 0) {
    const whole = first + text(0, best.cut);
    if (officialBy(above, whole) === 1 || (officialBy(above, first) === 0 && isChain([above, ...words.slice(0, best.cut)]))) names.set(above.row, whole);
  }
  if (below !== undefined && best.cut < words.length) {
    const whole = text(best.cut, words.length) + second;
    // Words above a name that needs none are those of the page.
    if (officialBy(below, whole) === 1 || (second === '' && isChain([...words.slice(best.cut), below]))) names.set(below.row, whole);
  }
}

/** 1 where a line's name is the official one of its code. */
function officialBy(piece: Piece | undefined, name: string): 0 | 1 {
  return piece !== undefined && name !== '' && officialName(piece.row.code) === rowWords(name) ? 1 : 0;
}

/** One page, row after row. */
function isChain(pieces: readonly Piece[]): boolean {
  return pieces.every(({ fit, row }, index) => {
    const before = pieces[index - 1];
    return before === undefined || (before.fit === fit && row.row - before.row.row === 1);
  });
}
