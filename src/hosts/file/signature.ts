import type { FileProblem } from './problem';

const ZIP = Buffer.from([0x50, 0x4b]);
/** Compound file: .xls, .doc, and every encrypted Office file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Streams of a compound file that hold a workbook: since Excel 97, and before. */
const WORKBOOK = streamName('Workbook');
const BOOK = streamName('Book');
/** Bytes in which a page or a table shows itself; its styles may come first. */
const SNIFFED = 64 * 1024;

/**
 * What a file is by its first bytes, whatever its name says: `xls`, or `old` of before Excel 97; `text`, a page or an XML
 * table, which many systems export under the name .xls.
 */
export type Signature = 'empty' | 'zip' | 'encrypted' | 'xls' | 'old' | 'text' | 'unknown';

export function signatureOf(bytes: Buffer): Signature {
  if (bytes.length === 0) return 'empty';
  if (bytes.subarray(0, 2).equals(ZIP)) return 'zip';
  if (bytes.subarray(0, 8).equals(COMPOUND)) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) return 'encrypted';
    return bytes.includes(WORKBOOK) ? 'xls' : bytes.includes(BOOK) ? 'old' : 'unknown';
  }
  // In UTF-16 every second byte is 0.
  const start = bytes.toString('latin1', 0, SNIFFED).replaceAll('\0', '');
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

function streamName(name: string): Buffer {
  return Buffer.from(`${name}\0`, 'utf16le');
}
