import { type SheetModel, areaAddress } from '../../workbook';

/** In centimetres, as in the file that the command line writes. */
const MARGINS = { left: 1.5, right: 1.5, top: 1.8, bottom: 1.6, header: 0.8, footer: 0.8 };

/** How the sheet is printed (ExcelApi 1.9). */
export function writePage(sheet: Excel.Worksheet, { print }: SheetModel): void {
  const page = sheet.pageLayout;
  page.paperSize = 'A4';
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.zoom = { horizontalFitToPages: 1, ...(print.onePageHigh ? { verticalFitToPages: 1 } : {}) };
  page.centerHorizontally = true;
  page.setPrintMargins('Centimeters', MARGINS);
  page.setPrintArea(areaAddress(print.area));
  const [first, last] = print.repeatRows;
  page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
}
