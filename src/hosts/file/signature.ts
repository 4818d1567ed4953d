import type { FileProblem } from './problem';

const ZIP = Buffer.from([0x50, 0x4b]);
/** Compound file: .xls, .doc, and every encrypted Office file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OLD_WORKBOOKS = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));

/** What a file is by its first bytes, whatever its name says: undefined for a zip, which an .xlsx is. */
export function problemOfSignature(bytes: Buffer): FileProblem | undefined {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.subarray(0, 2).equals(ZIP)) return undefined;
  if (bytes.subarray(0, 8).equals(COMPOUND)) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) return { kind: 'encrypted' };
    return { kind: OLD_WORKBOOKS.some((name) => bytes.includes(name)) ? 'old-format' : 'not-a-workbook' };
  }
  // Many systems export a page or an XML table under the name .xls; Excel opens it and can save it as .xlsx.
  const start = bytes.toString('latin1', 0, 4096);
  return { kind: /urn:schemas-microsoft-com:office:(?:spreadsheet|excel)|<table/i.test(start) ? 'other-format' : 'not-a-workbook' };
}
