import { decodeText } from '../../src/hosts/file/foreign/text';

/**
 * The .xlsx bytes of a workbook in any format that the library knows: .xls, .xlsb, .ods, pages and XML tables called
 * .xls, and .xlsx files of producers that exceljs stumbles over. Values, formulas, merges, names and hidden rows come
 * along, looks do not. Throws what the library throws.
 */
export async function asXlsx(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const { read, set_cptable: useCodePages, write } = await import('@e965/xlsx');
  if (isOld(bytes)) useCodePages(await import('@e965/xlsx/dist/cpexcel.full'));
  const options = { cellStyles: true, cellFormula: true } as const;
  const content = new Uint8Array(bytes);
  const book = isText(content) ? read(decodeText(content), { ...options, type: 'string' }) : read(content, { ...options, type: 'array' });
  return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
}

/** Of before Excel 97, with texts in the code page of a country: its stream is called Book, later Workbook. */
function isOld(bytes: ArrayBuffer): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('B\0o\0o\0k\0\0');
}

/** Neither a zip nor a compound file. */
function isText([first, second]: Uint8Array): boolean {
  return !(first === 0x50 && second === 0x4b) && !(first === 0xd0 && second === 0xcf);
}
