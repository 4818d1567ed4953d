import type { Outcome, WorkbookSnapshot } from '../../../workbook';
import type { FileProblem } from '../problem';
import { signatureOf } from '../signature';
import { type Codec, ZipFault, openZipWith } from '../zip';
import { snapshotOf } from './snapshot';
import { decodeText } from './text';

/** Bytes that a workbook of another format may unpack to. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Cells, formulas, names and merges of a workbook that is no .xlsx: .xls, .xlsb, .ods, and the pages and XML tables
 * that many systems export under the name .xls. The library may take any time and memory: call it in a thread that can
 * be ended. Undefined where it cannot read the file either.
 */
export async function readForeignWith(codec: Codec, bytes: Uint8Array): Promise<Outcome<WorkbookSnapshot, FileProblem> | undefined> {
  const signature = signatureOf(bytes);
  const problem = signature === 'zip' ? problemOfZip(codec, bytes) : undefined;
  if (problem !== undefined) return { ok: false, problem };
  const { read, set_cptable: useCodePages } = await import('@e965/xlsx');
  // Only the oldest files write their texts in the code page of a country.
  if (signature === 'old') useCodePages(await import('@e965/xlsx/dist/cpexcel.full'));
  const text = signature === 'text';
  try {
    const options = { dense: true, cellStyles: true, cellFormula: true, cellHTML: false, cellText: false, raw: text } as const;
    const book = text ? read(decodeText(bytes), { ...options, type: 'string' }) : read(bytes, { ...options, type: 'array' });
    const snapshot = snapshotOf(book, text && !isXmlTable(bytes));
    return snapshot.sheets.length === 0 ? undefined : { ok: true, value: snapshot };
  } catch (error) {
    // The library throws whatever it stumbles over, and these words when it meets a password.
    return error instanceof Error && /password-protected/i.test(error.message) ? { ok: false, problem: { kind: 'encrypted' } } : undefined;
  }
}

/** XML tables say of each cell what it is. */
function isXmlTable(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !start.includes('<table');
}

/** The library believes what a zip says of itself: every part is unpacked once within its declared size before. */
function problemOfZip(codec: Codec, bytes: Uint8Array): FileProblem | undefined {
  const zip = openZipWith(codec, bytes);
  if (!zip.ok) return zip.problem;
  const { value } = zip;
  if (value.paths.reduce((total, path) => total + value.sizeOf(path), 0) > LARGEST) return { kind: 'too-large', limit: LARGEST };
  try {
    for (const path of value.paths) value.part(path);
    return undefined;
  } catch (error) {
    if (error instanceof ZipFault) return error.problem;
    throw error;
  }
}
