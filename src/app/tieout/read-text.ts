import { type WordFile, openWord } from '../../document';
import { decoded } from '../../hosts/file/text-rows';
import { partsOf } from '../../hosts/file/web/parts';
import type { Outcome } from '../../workbook';

/** A text to be held against figures, and the Word file that it came from. */
export interface TextFile {
  readonly text: string;
  readonly word?: WordFile;
}

/** A .docx, or a text in UTF-8 or GB18030. Lines end with one character, so that offsets are the same everywhere. */
export function readTextFile(name: string, bytes: Uint8Array): Outcome<TextFile, 'damaged'> {
  if (!name.toLowerCase().endsWith('.docx')) return { ok: true, value: { text: withoutReturns(decoded(bytes)) } };
  const parts = partsOf(bytes);
  const word = parts === undefined ? undefined : openWord(parts);
  return word === undefined ? { ok: false, problem: 'damaged' } : { ok: true, value: { text: word.text, word } };
}

/** Of a text from the clipboard too. */
export function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
}
