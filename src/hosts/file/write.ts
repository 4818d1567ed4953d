import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Workbook } from 'exceljs';
import { type Outcome, type StyleKey, type WorkbookModel, absoluteAddress, sheetPrefix } from '../../workbook';
import { addSheet } from './excel-sheet';
import { excelStyle } from './excel-style';
import type { FileProblem } from './problem';

/** The bytes of an .xlsx file. */
export async function workbookBytes(model: WorkbookModel): Promise<Uint8Array> {
  // Loaded here: most commands only read.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  // The results in the file are right, but only a calculation of its own makes Excel follow the first edit.
  book.calcProperties.fullCalcOnLoad = true;
  const styles = new Map(Object.entries(model.styles).map(([key, style]) => [key as StyleKey, excelStyle(style)] as const));
  for (const sheet of model.sheets) addSheet(book, sheet, styles);
  nameAreas(book, model);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Writes beside the file and renames: it is there whole, as it was before, or not at all. */
export async function writeWorkbookFile(path: string, model: WorkbookModel): Promise<Outcome<void, FileProblem>> {
  const bytes = await workbookBytes(model);
  return replaceFile(path, bytes);
}

export async function replaceFile(path: string, content: Uint8Array | string): Promise<Outcome<void, FileProblem>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
    return { ok: true, value: undefined };
  } catch (error) {
    await rm(beside, { force: true });
    return { ok: false, problem: { kind: 'not-writable', code: errorCode(error) } };
  }
}

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** exceljs keeps a name cell by cell and searches for the rectangles when it writes; these are rectangles already. */
function nameAreas(book: Workbook, { sheets }: WorkbookModel): void {
  const names = sheets.flatMap((sheet) => sheet.names.map(({ name, area }) => ({ name, ranges: [sheetPrefix(sheet.name) + absoluteAddress(area)] })));
  Object.defineProperty(book.definedNames, 'model', { value: names });
}
