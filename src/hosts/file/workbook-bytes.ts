import type { Workbook } from 'exceljs';
import { type StyleKey, type WorkbookModel, absoluteAddress, sheetPrefix } from '../../workbook';
import { addSheet } from './excel-sheet';
import { excelStyle } from './excel-style';

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

/** exceljs keeps a name cell by cell and searches for the rectangles when it writes; these are rectangles already. */
function nameAreas(book: Workbook, { sheets }: WorkbookModel): void {
  const names = sheets.flatMap((sheet) => sheet.names.map(({ name, area }) => ({ name, ranges: [sheetPrefix(sheet.name) + absoluteAddress(area)] })));
  Object.defineProperty(book.definedNames, 'model', { value: names });
}
