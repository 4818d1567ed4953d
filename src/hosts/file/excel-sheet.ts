import type { Cell, CellValue, PageSetup, Style as ExcelStyle, Workbook, Worksheet, WorksheetView } from 'exceljs';
import { type Content, type PrintSetup, type SheetModel, type StyleKey, address, areaAddress } from '../../workbook';

/** The numbers that the file format gives to papers. */
const PAPERS = { A4: 9 } as const;
const INCH = 2.54;

/** Adds one sheet of a model to an exceljs workbook. */
export function addSheet(book: Workbook, model: SheetModel, styles: ReadonlyMap<StyleKey, Partial<ExcelStyle>>): void {
  const sheet = book.addWorksheet(model.name, {
    properties: { defaultRowHeight: model.defaultRowHeight },
    pageSetup: pageSetup(model.print),
    views: [view(model)],
  });
  // Set apart: its type is a const enum, which has no values to import.
  Object.assign(sheet.pageSetup, { paperSize: PAPERS[model.print.paper] });
  sheet.columns = model.columnWidths.map((width) => ({ width }));
  model.rows.forEach((cells, index) => {
    const row = sheet.getRow(index + 1);
    const height = model.rowHeights[index];
    if (height !== undefined) row.height = height;
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const target = row.getCell(column + 1);
      target.value = cellValue(cell.content);
      useStyle(target, styles.get(cell.style) ?? {});
    });
  });
  for (const { top, left, bottom, right } of model.merges) sheet.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  addChoices(sheet, model);
  addAlerts(sheet, model);
}

/** exceljs copies a style that it is given through its setters; the shared object is looked up once a key in the file. */
function useStyle(cell: Cell, style: Partial<ExcelStyle>): void {
  cell.style = style;
}

function cellValue(content: Content): CellValue {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'text':
      return content.text;
    case 'number':
      return content.value.toNumber();
    case 'formula':
      // Without a result other programs read the cell as empty.
      return { formula: fileFormula(content.formula), result: typeof content.result === 'string' ? content.result : content.result.toNumber() };
  }
}

/** Functions newer than the file format carry a prefix in files. */
function fileFormula(formula: string): string {
  return formula.replace(/\bUNICODE\(/g, '_xlfn.UNICODE(');
}

function pageSetup(print: PrintSetup): Partial<PageSetup> {
  const [first, last] = print.repeatRows;
  return {
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.onePageHigh ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 1.5 / INCH, right: 1.5 / INCH, top: 1.8 / INCH, bottom: 1.6 / INCH, header: 0.8 / INCH, footer: 0.8 / INCH },
    // exceljs puts a $ before each of the two cells only.
    printArea: areaAddress(print.area).replace(/(\d+)/g, '$$$1'),
    printTitlesRow: `${first + 1}:${last + 1}`,
  };
}

function view({ freeze }: SheetModel): Partial<WorksheetView> {
  return {
    state: 'frozen',
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    topLeftCell: address(freeze.rows, freeze.columns),
    activeCell: address(freeze.rows, freeze.columns),
    showGridLines: false,
  };
}

function addChoices(sheet: Worksheet, { choices }: SheetModel): void {
  for (const { area, options } of choices) {
    sheet.getCell(areaAddress(area)).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${options.join(',')}"`],
      showErrorMessage: true,
      errorStyle: 'warning',
    };
  }
}

function addAlerts(sheet: Worksheet, { alerts = [] }: SheetModel): void {
  alerts.forEach(({ area, formula }, index) => {
    sheet.addConditionalFormatting({ ref: areaAddress(area), rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style: { font: { bold: true, color: { argb: 'FFC00000' } } } }] });
  });
}
