import { type Area, type SnapshotCell, type SnapshotRow, columnIndex, parseArea } from '../../workbook';
import { movedFormula } from './shared-formula';
import { stringItem, unescapeCharacters } from './strings-xml';
import { XmlScanner } from './xml';

/** What a worksheet part says of its cells. */
export interface SheetContent {
  readonly rows: ReadonlyMap<number, SnapshotRow>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const MOST_COLUMNS = 16_384;

export function readSheet(xml: string, strings: readonly string[]): SheetContent {
  const rows = new Map<number, SnapshotRow>();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const shared = new Map<string, Shared>();
  const scanner = new XmlScanner(xml);
  let row = -1;
  let column = -1;
  let cells: (SnapshotCell | undefined)[] = [];
  while (scanner.next()) {
    if (scanner.isClosing()) continue;
    switch (scanner.name) {
      case 'c': {
        column = columnOf(scanner.attribute('r')) ?? column + 1;
        const cell = readCell(scanner, row, column, strings, shared);
        if (cell === undefined || column >= MOST_COLUMNS) break;
        if (cells.length === 0) rows.set(row, cells);
        cells[column] = cell;
        break;
      }
      case 'row':
        row = rowNumber(scanner.attribute('r')) ?? row + 1;
        column = -1;
        cells = [];
        if (isTrue(scanner.attribute('hidden'))) hiddenRows.add(row);
        break;
      case 'col':
        if (isTrue(scanner.attribute('hidden'))) addColumns(scanner, hiddenColumns);
        break;
      case 'mergeCell': {
        const area = parseArea(scanner.attribute('ref') ?? '');
        if (area !== undefined) merges.push(area);
        break;
      }
      case 'dataValidations':
      case 'conditionalFormatting':
      case 'extLst':
        scanner.skip();
    }
  }
  return { rows, merges, hiddenRows, hiddenColumns };
}

function readCell(scanner: XmlScanner, row: number, column: number, strings: readonly string[], shared: Map<string, Shared>): SnapshotCell | undefined {
  if (scanner.isEmpty()) return undefined;
  const type = scanner.attribute('t');
  let formula: string | undefined;
  let value: string | undefined;
  while (scanner.next() && !(scanner.isClosing() && scanner.name === 'c')) {
    if (scanner.isClosing()) continue;
    if (scanner.name === 'v') value = contentOf(scanner);
    else if (scanner.name === 'is') value = stringItem(scanner);
    else if (scanner.name === 'f') formula = formulaIn(scanner, row, column, shared);
  }
  if (value === undefined && formula === undefined) return undefined;
  const computed = formula === undefined ? {} : { formula };
  if (value === undefined) return { value: null, ...computed };
  if (type === 'e') return { value: null, error: value, ...computed };
  const constant = constantOf(type, value, strings);
  if (formula !== undefined) return { value: constant, formula };
  return constant === '' ? undefined : (constant ?? undefined);
}

function constantOf(type: string | undefined, value: string, strings: readonly string[]): string | number | boolean | null {
  switch (type) {
    case 's':
      return strings[parseInt(value, 10)] ?? '';
    case 'b':
      return value === '1' || value === 'true';
    case 'str':
      return unescapeCharacters(value);
    case 'inlineStr':
    case 'd':
      return value;
    default: {
      if (value.trim() === '') return null;
      const number = Number(value);
      return Number.isNaN(number) ? value : number;
    }
  }
}

function formulaIn(scanner: XmlScanner, row: number, column: number, shared: Map<string, Shared>): string | undefined {
  const kind = scanner.attribute('t');
  const index = scanner.attribute('si') ?? '';
  const text = contentOf(scanner) ?? '';
  if (kind !== 'shared') return text === '' ? undefined : text;
  if (text !== '') {
    shared.set(index, { formula: text, row, column });
    return text;
  }
  const master = shared.get(index);
  return master === undefined ? undefined : movedFormula(master.formula, row - master.row, column - master.column);
}

/** The text of an element that has nothing but text; undefined for `<v/>`. */
function contentOf(scanner: XmlScanner): string | undefined {
  if (scanner.isEmpty()) return undefined;
  const start = scanner.position;
  return scanner.next() ? scanner.textBefore(start) : undefined;
}

function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let letters = 0;
  while (reference.charCodeAt(letters) > 57) letters += 1;
  return letters === 0 ? undefined : columnIndex(reference.slice(0, letters));
}

function rowNumber(text: string | undefined): number | undefined {
  const number = text === undefined ? NaN : parseInt(text, 10);
  return number >= 1 ? number - 1 : undefined;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function addColumns(scanner: XmlScanner, columns: Set<number>): void {
  const first = rowNumber(scanner.attribute('min')) ?? 0;
  const last = Math.min(rowNumber(scanner.attribute('max')) ?? first, MOST_COLUMNS - 1);
  for (let column = first; column <= last; column += 1) columns.add(column);
}
