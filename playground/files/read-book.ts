import type { OpenedBook } from './opened-book';
import { readXlsx } from './read-xlsx';

const ZIP = [0x50, 0x4b];

/** Reads a workbook as Excel does, whatever its format: what exceljs cannot read is converted first. Throws if nobody can read it. */
export async function readBook(bytes: ArrayBuffer, convert: (bytes: ArrayBuffer) => Promise<ArrayBuffer>): Promise<OpenedBook> {
  const start = new Uint8Array(bytes, 0, Math.min(ZIP.length, bytes.byteLength));
  if (ZIP.every((byte, index) => start[index] === byte)) {
    const book = await readXlsx(bytes).catch(() => undefined);
    if (book !== undefined && (book.data.sheetOrder?.length ?? 0) > 0) return book;
  }
  return readXlsx(await convert(bytes));
}
