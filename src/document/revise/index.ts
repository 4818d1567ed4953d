import { type ZipEntry, zipped } from '../zip';
import { type Change, inOrder } from './change';
import { commentsPart, plainParts, relatedComments, withComments } from './parts';
import { patched } from './patch';
import { wordText } from './word-text';

export type { Change } from './change';

const MAIN = 'word/document.xml';

/** A part of a Word file, by its path. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A Word file that was opened: its words, and its parts as they came. */
export interface WordFile {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Undefined where the parts are of no Word file. */
export function openWord(parts: readonly Part[]): WordFile | undefined {
  const main = parts.find(({ path }) => path === MAIN);
  return main === undefined ? undefined : { text: wordText(utf8(main.bytes)).text, parts };
}

/** The file with tracked changes and comments; what is not changed stays as it was. */
export async function revisedWord({ parts }: WordFile, changes: readonly Change[]): Promise<Uint8Array> {
  const contents = new Map<string, string | Uint8Array>(parts.map(({ path, bytes }) => [path, bytes]));
  const read = (path: string): string | undefined => {
    const content = contents.get(path);
    return content === undefined || typeof content === 'string' ? content : utf8(content);
  };
  const xml = read(MAIN) ?? '';
  const ids = [...`${xml}${read('word/comments.xml') ?? ''}`.matchAll(/w:id="(\d+)"/g)].map(([, id]) => parseInt(id ?? '0', 10));
  const made = patched(xml, wordText(xml), inOrder(changes), Math.max(0, ...ids));
  contents.set(MAIN, made.xml);
  if (made.notes.length > 0) {
    contents.set('word/comments.xml', commentsPart(read('word/comments.xml'), made.notes));
    contents.set('[Content_Types].xml', withComments(read('[Content_Types].xml') ?? ''));
    contents.set('word/_rels/document.xml.rels', relatedComments(read('word/_rels/document.xml.rels')));
  }
  return zipped([...contents].map(([path, content]): ZipEntry => [path, content]));
}

/** A text without a file of its own, as one. */
export async function revisedText(text: string, changes: readonly Change[]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = plainParts(text).map(([path, content]) => ({ path, bytes: encoder.encode(content) }));
  return revisedWord({ text, parts }, changes);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
