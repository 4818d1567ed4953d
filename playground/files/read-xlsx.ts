import { BooleanNumber, type ICellData, type IStyleData, type IWorksheetData, LocaleType, ObjectMatrix } from '@univerjs/core';
import type { Style, Workbook, Worksheet } from 'exceljs';
import { parseArea } from '../host/grid/a1';
import { type areaOf, boundingArea } from '../host/grid/area';
import type { GridName } from '../host/grid/grid-port';
import { cellPatch } from '../host/univer/style';
import { contentFromFile } from './cell-content';
import { formatFromFile } from './cell-format';
import { colorOf } from './colors';
import { type BesideCells, DEFAULT_STYLE, type OpenedBook } from './opened-book';
import { pageFromFile } from './page-setup';

/** The grid's pixels: files measure columns in digits of 7 pixels, rows in points. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
/** Room for entries beyond what the file has. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

interface FileName {
  readonly name: string;
  readonly ranges: readonly string[];
  readonly localSheetId?: number;
}

/** Reads an .xlsx file. Throws exceljs' error if it is none. */
export async function readXlsx(bytes: ArrayBuffer): Promise<OpenedBook> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const names = keepNames(book);
  await book.xlsx.load(bytes);
  const styles = new Styles();
  const sheets = book.worksheets.map((sheet, index) => ({ id: `sheet${index + 1}`, sheet }));
  const data = Object.fromEntries(sheets.map(({ id, sheet }) => [id, sheetData(id, sheet, styles)]));
  return {
    data: { id: 'workbook', locale: LocaleType.ZH_CN, sheetOrder: sheets.map(({ id }) => id), sheets: data, styles: styles.known, defaultStyle: DEFAULT_STYLE },
    names: names().flatMap((name, index) => gridName(name, index, sheets)),
    beside: new Map(sheets.map(({ id, sheet }) => [id, besideCells(sheet)])),
  };
}

/** exceljs takes names apart into cells and forgets which sheet one belongs to; here they are kept as the file has them. */
function keepNames(book: Workbook): () => readonly FileName[] {
  let kept: readonly FileName[] = [];
  Object.defineProperty(book.definedNames, 'model', {
    get: () => kept,
    set: (names: readonly FileName[] | undefined) => {
      kept = names ?? [];
    },
  });
  return () => kept;
}

function gridName({ name, ranges, localSheetId }: FileName, index: number, sheets: readonly { readonly id: string }[]): readonly GridName[] {
  if (ranges.length === 0) return [];
  const scope = localSheetId === undefined ? undefined : sheets[localSheetId]?.id;
  return [{ id: `name${index + 1}`, name, formula: ranges.join(','), comment: '', visible: true, ...(scope === undefined ? {} : { scope }) }];
}

/** Cells of one style share it in the file, and then in the grid. */
class Styles {
  readonly known: Record<string, IStyleData> = {};
  private readonly cells = new Map<object, ICellData>();

  cell(style: Partial<Style>): ICellData {
    const found = this.cells.get(style);
    if (found !== undefined) return found;
    const { s, custom } = cellPatch(formatFromFile(style), undefined);
    const id = `style${this.cells.size + 1}`;
    if (s && typeof s === 'object') this.known[id] = s;
    const cell = { ...(s ? { s: id } : {}), ...(custom ? { custom } : {}) };
    this.cells.set(style, cell);
    return cell;
  }
}

function sheetData(id: string, sheet: Worksheet, styles: Styles): Partial<IWorksheetData> {
  const cells = new ObjectMatrix<ICellData>();
  const rowData: IWorksheetData['rowData'] = {};
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if ((row.height as number | undefined) !== undefined || row.hidden) {
      rowData[rowNumber - 1] = { ...(row.height ? { h: row.height * PIXELS_PER_POINT, ia: BooleanNumber.FALSE } : {}), ...(row.hidden ? { hd: BooleanNumber.TRUE } : {}) };
    }
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const content = cell.isMerged && cell.master !== cell ? {} : contentFromFile(cell);
      cells.setValue(rowNumber - 1, column - 1, { ...content, ...styles.cell(cell.style) });
    });
  });
  const [view] = sheet.views;
  const frozen = view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 };
  const { defaultRowHeight, tabColor } = sheet.properties;
  return {
    id,
    name: sheet.name,
    cellData: cells.getMatrix(),
    rowCount: sheet.rowCount + SPARE_ROWS,
    columnCount: Math.max(sheet.columnCount + SPARE_COLUMNS, 26),
    rowData,
    columnData: columnData(sheet),
    defaultRowHeight: defaultRowHeight * PIXELS_PER_POINT,
    mergeData: (sheet.model as { readonly merges?: readonly string[] }).merges?.flatMap(rangeOf) ?? [],
    freeze: { startRow: frozen.rows || -1, startColumn: frozen.columns || -1, ySplit: frozen.rows, xSplit: frozen.columns },
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: colorOf(tabColor) ?? '',
  };
}

function columnData(sheet: Worksheet): NonNullable<IWorksheetData['columnData']> {
  const data: IWorksheetData['columnData'] = {};
  for (let number = 1; number <= sheet.columnCount; number += 1) {
    const { width, hidden } = sheet.getColumn(number);
    if (width !== undefined || hidden) {
      data[number - 1] = { ...(width === undefined ? {} : { w: width * PIXELS_PER_CHARACTER }), ...(hidden ? { hd: BooleanNumber.TRUE } : {}) };
    }
  }
  return data;
}

function rangeOf(address: string): IWorksheetData['mergeData'] {
  const area = parseArea(address);
  return area ? [{ startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right }] : [];
}

interface FileRules {
  readonly conditionalFormattings?: readonly {
    readonly ref: string;
    readonly rules: readonly { readonly type: string; readonly formulae?: readonly string[]; readonly style?: Partial<Style> }[];
  }[];
  readonly dataValidations?: { readonly model: Readonly<Record<string, { readonly type?: string; readonly formulae?: readonly string[] } | undefined>> };
}

function besideCells(sheet: Worksheet): BesideCells {
  const file = sheet as unknown as FileRules;
  return { ...pageFromFile(sheet), rules: rules(file), lists: lists(file) };
}

function rules({ conditionalFormattings = [] }: FileRules): BesideCells['rules'] {
  return conditionalFormattings.flatMap(({ ref, rules: own }) =>
    ref.split(' ').flatMap((address) => {
      const area = parseArea(address);
      if (area === undefined) return [];
      return own.flatMap(({ type, formulae: [formula] = [], style = {} }) => {
        if (type !== 'expression' || formula === undefined) return [];
        const fill = style.fill?.type === 'pattern' ? colorOf(style.fill.bgColor ?? style.fill.fgColor) : undefined;
        const fontColor = colorOf(style.font?.color);
        const bold = style.font?.bold;
        const format = { ...(fill === undefined ? {} : { fill }), ...(fontColor === undefined ? {} : { fontColor }), ...(bold === true ? { bold } : {}) };
        return [{ area, formula: `=${formula}`, format }];
      });
    }),
  );
}

/** exceljs lists a validation cell by cell; cells that share it are its area. */
function lists({ dataValidations }: FileRules): BesideCells['lists'] {
  const byRule = new Map<object, { source: string; cells: ReturnType<typeof areaOf>[] }>();
  for (const [address, rule] of Object.entries(dataValidations?.model ?? {})) {
    const area = parseArea(address.replace('range:', ''));
    const source = rule?.formulae?.[0];
    if (area === undefined || rule?.type !== 'list' || source === undefined) continue;
    const known = byRule.get(rule) ?? { source: source.replace(/^"(.*)"$/, '$1'), cells: [] };
    byRule.set(rule, { ...known, cells: [...known.cells, area] });
  }
  return [...byRule.values()].flatMap(({ source, cells }) => {
    const area = boundingArea(cells);
    return area ? [{ area, source }] : [];
  });
}
