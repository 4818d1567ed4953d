import type { FileProblem } from './problem';

const ZIP = [0x50, 0x4b];
/** Compound file: .xls, .doc, and every encrypted Office file. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_PACKAGE = inUtf16('EncryptedPackage');
/** Streams of a compound file that hold a workbook: since Excel 97, and before. */
const WORKBOOK = inUtf16('Workbook\0');
const BOOK = inUtf16('Book\0');
/** Bytes in which a page or a table shows itself; its styles may come first. */
const SNIFFED = 64 * 1024;
/** A character a byte; letters and zeros are themselves. */
const LATIN = new TextDecoder('latin1');

/**
 * What a file is by its first bytes, whatever its name says: `xls`, or `old` of before Excel 97; `text`, a page or an XML
 * table, which many systems export under the name .xls.
 */
export type Signature = 'empty' | 'zip' | 'encrypted' | 'xls' | 'old' | 'text' | 'unknown';

export function signatureOf(bytes: Uint8Array): Signature {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, COMPOUND)) {
    const characters = LATIN.decode(bytes);
    if (characters.includes(ENCRYPTED_PACKAGE)) return 'encrypted';
    return characters.includes(WORKBOOK) ? 'xls' : characters.includes(BOOK) ? 'old' : 'unknown';
  }
  // In UTF-16 every second byte is 0.
  const start = LATIN.decode(bytes.subarray(0, SNIFFED)).replaceAll('\0', '');
  return /urn:schemas-microsoft-com:office:(?:spreadsheet|excel)|<table/i.test(start) ? 'text' : 'unknown';
}

/** Why a file of this kind is no .xlsx; undefined for a zip, which an .xlsx is. */
export function problemOfSignature(signature: Signature): FileProblem | undefined {
  switch (signature) {
    case 'zip':
      return undefined;
    case 'empty':
    case 'encrypted':
      return { kind: signature };
    case 'xls':
    case 'old':
      return { kind: 'old-format' };
    case 'text':
      return { kind: 'other-format' };
    case 'unknown':
      return { kind: 'not-a-workbook' };
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** A name as it stands in a compound file, byte by byte. */
function inUtf16(name: string): string {
  return Array.from(name, (character) => `${character}\0`).join('');
}
