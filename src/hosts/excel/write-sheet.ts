import { type SheetModel, type WorkbookModel, absoluteAddress, areaAddress, sheetPrefix } from '../../workbook';
import { inputOf } from './cell-input';
import { runs } from './rectangles';
import { LOOKS, NUMBER_FORMAT } from './style-aspects';
import { writePage } from './write-page';
import { rangeOf, writeAspect } from './write-styles';

/** Excel measures columns in points here and in digits of the default font in files: 7 pixels each, 4/3 pixels a point. */
const POINTS_PER_CHARACTER = 5.25;

const ALERT_COLOR = '#C00000';

/** Queues everything of one sheet but its names. Formats first: they decide how Excel reads what follows. */
export function writeSheet(sheet: Excel.Worksheet, model: SheetModel, styles: WorkbookModel['styles']): void {
  const height = model.rows.length;
  const width = model.columnWidths.length;
  writeAspect(sheet, model, styles, NUMBER_FORMAT);
  rangeOf(sheet, 0, 0, height, width).formulas = model.rows.map((row) =>
    Array.from({ length: width }, (_, column) => inputOf(row[column], styleOf(row[column], styles))),
  );
  for (const look of LOOKS) writeAspect(sheet, model, styles, look);
  for (const area of model.merges) sheet.getRange(areaAddress(area)).untrack().merge();
  writeSizes(sheet, model);
  writeFreeze(sheet, model);
  writeChoices(sheet, model);
  writeAlerts(sheet, model);
  sheet.showGridlines = false;
  writePage(sheet, model);
}

/** Empties a sheet that is to be written anew, in place: formulas of others that point at it go on pointing at it. */
export function emptySheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange().untrack();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  sheet.freezePanes.unfreeze();
}

/** A name that is there already moves: two tables cannot have one anchor. */
export function writeNames(context: Excel.RequestContext, model: SheetModel, present: ReadonlySet<string>): void {
  for (const { name, area } of model.names) {
    const formula = `=${sheetPrefix(model.name)}${absoluteAddress(area)}`;
    if (present.has(name)) context.workbook.names.getItem(name).formula = formula;
    else context.workbook.names.add(name, formula);
  }
}

function styleOf(cell: SheetModel['rows'][number][number], styles: WorkbookModel['styles']) {
  return cell === undefined ? undefined : styles[cell.style];
}

function writeSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights, defaultRowHeight, rows }: SheetModel): void {
  for (const width of new Set(columnWidths)) {
    for (const [first, last] of runs(columnWidths.length, (column) => columnWidths[column] === width)) {
      rangeOf(sheet, 0, first, 1, last - first + 1).format.columnWidth = width * POINTS_PER_CHARACTER;
    }
  }
  rangeOf(sheet, 0, 0, rows.length, 1).format.rowHeight = defaultRowHeight;
  for (const height of new Set(rowHeights)) {
    if (height === undefined || height === defaultRowHeight) continue;
    for (const [first, last] of runs(rowHeights.length, (row) => rowHeights[row] === height)) {
      rangeOf(sheet, first, 0, last - first + 1, 1).format.rowHeight = height;
    }
  }
}

function writeFreeze(sheet: Excel.Worksheet, { freeze }: SheetModel): void {
  if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, 0, 0, freeze.rows, freeze.columns));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}

function writeChoices(sheet: Excel.Worksheet, { choices }: SheetModel): void {
  for (const { area, options } of choices) {
    const validation = sheet.getRange(areaAddress(area)).untrack().dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: options.join(',') } };
    validation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
  }
}

/** As a person's own conditional format looks; not by colour alone. */
function writeAlerts(sheet: Excel.Worksheet, { alerts = [] }: SheetModel): void {
  for (const { area, formula } of alerts) {
    const { custom } = sheet.getRange(areaAddress(area)).untrack().conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    custom.format.font.color = ALERT_COLOR;
    custom.format.font.bold = true;
  }
}
