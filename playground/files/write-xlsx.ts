import type { Style, Workbook, Worksheet } from 'exceljs';
import { formatArea, quoteSheetName } from '../host/grid/a1';
import { forEachCell } from '../host/grid/area';
import type { GridPort, GridSheet } from '../host/grid/grid-port';
import type { Book } from '../host/model/book';
import { contentForFile } from './cell-content';
import { formatForFile, isDefault } from './cell-format';
import { fileColor } from './colors';
import { setPage } from './page-setup';

const POINTS_PER_CHARACTER = 5.25;

/** The workbook as an .xlsx file that Excel, WPS and LibreOffice open. */
export async function writeXlsx(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs');
  await book.grid.settled();
  const file = new ExcelJS.Workbook();
  file.calcProperties.fullCalcOnLoad = true;
  const sheets = book.grid.sheets();
  const styles = new Map<string, Partial<Style> | undefined>();
  for (const sheet of sheets) addSheet(file, sheet, book, styles);
  const active = sheets.findIndex(({ id }) => id === book.grid.activeSheetId());
  file.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: Math.max(active, 0), visibility: 'visible' }];
  setNames(file, book.grid, sheets);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function addSheet(file: Workbook, { id, name, visible }: GridSheet, book: Book, styles: Map<string, Partial<Style> | undefined>): void {
  const { grid } = book;
  const state = book.state(id);
  const { rows, columns } = grid.frozen(id);
  const tabColor = grid.tabColor(id);
  const showGridLines = grid.gridlines(id);
  const sheet = file.addWorksheet(name, {
    state: visible ? 'visible' : state.veryHidden ? 'veryHidden' : 'hidden',
    views: [rows > 0 || columns > 0 ? { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines } : { state: 'normal', showGridLines }],
    ...(tabColor === '' ? {} : { properties: { tabColor: fileColor(tabColor) } }),
  });
  addCells(sheet, id, grid, styles);
  for (const { top, left, bottom, right } of grid.merges(id)) sheet.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  setPage(sheet, state.page);
  addRules(sheet, book, id);
  for (const { anchor, rule } of state.validations) {
    const source = (rule['list'] as { readonly source?: string } | undefined)?.source;
    if (anchor.area === undefined || source === undefined) continue;
    const formulae = [source.startsWith('=') ? source.slice(1) : `"${source}"`];
    sheet.getCell(formatArea(anchor.area)).dataValidation = { type: 'list', allowBlank: true, formulae, showErrorMessage: true, errorStyle: 'warning' };
  }
}

function addCells(sheet: Worksheet, id: string, grid: GridPort, styles: Map<string, Partial<Style> | undefined>): void {
  const used = grid.usedArea(id, false);
  if (used === undefined) return;
  for (let column = 0; column <= used.right; column += 1) sheet.getColumn(column + 1).width = grid.columnWidth(id, column) / POINTS_PER_CHARACTER;
  for (let row = 0; row <= used.bottom; row += 1) sheet.getRow(row + 1).height = grid.rowHeight(id, row);
  forEachCell(used, (row, column) => {
    const content = contentForFile(grid.cell(id, row, column));
    const format = grid.format(id, row, column);
    const key = JSON.stringify(format);
    if (!styles.has(key)) styles.set(key, isDefault(format) ? undefined : formatForFile(format));
    const style = styles.get(key);
    if (content === null && style === undefined) return;
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = content;
    // Cells that share the object share the style in the file.
    if (style !== undefined) cell.style = style;
  });
}

function addRules(sheet: Worksheet, book: Book, id: string): void {
  book.state(id).rules.forEach(({ anchor, formula, format: { fill, fontColor, bold } }, index) => {
    if (anchor.area === undefined || formula === '') return;
    sheet.addConditionalFormatting({
      ref: formatArea(anchor.area),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [formula.replace(/^=/, '')],
          style: {
            ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: fileColor(fill) } }),
            font: { ...(fontColor === undefined ? {} : { color: fileColor(fontColor) }), ...(bold === true ? { bold } : {}) },
          },
        },
      ],
    });
  });
}

/** Names go out as they stand; exceljs would take them apart into cells and lose their scope. */
function setNames(file: Workbook, grid: GridPort, sheets: readonly GridSheet[]): void {
  const names = grid.names().map(({ name, formula, scope }) => {
    const index = sheets.findIndex(({ id }) => id === scope);
    return { name, ranges: [quoted(formula)], ...(index < 0 ? {} : { localSheetId: index }) };
  });
  Object.defineProperty(file.definedNames, 'model', { value: names });
}

/** `支出!$A$1` as `'支出'!$A$1`, which every program reads. */
function quoted(formula: string): string {
  const sheet = /^([^'!(),]+)!/.exec(formula)?.[1];
  return sheet === undefined || quoteSheetName(sheet).startsWith("'") ? formula : `'${sheet}'${formula.slice(sheet.length)}`;
}
