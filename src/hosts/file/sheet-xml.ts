import { type Area, type DamagedSheet, type Outcome, type SnapshotCell, type SnapshotRow, columnIndex, parseArea } from '../../workbook';
import { movedFormula } from './shared-formula';
import { stringItem, unescapeCharacters } from './strings-xml';
import { XmlScanner } from './xml';
import { ZipFault } from './zip';

/** What a worksheet part says of its cells. */
export interface SheetContent {
  readonly rows: ReadonlyMap<number, SnapshotRow>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas that stand once for a block, by their number in the sheet. */
interface Shared {
  readonly masters: Map<string, Master>;
  copied: number;
}

/** The workbook's shared strings, and whether a cell asked for one that is not there. */
interface Strings {
  readonly all: readonly string[];
  lacking: boolean;
}

/** What a sheet has at most; a file that says otherwise would have everybody walk through nothing. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Characters of a formula, and of all the copies of shared ones: a small file could ask for more than the memory holds. */
const LONGEST_FORMULA = 8192;
const MOST_COPIED = 8 * 1024 * 1024;

/** The cells, or why they cannot be told: the part is not whole, or they ask for texts that the workbook lacks. */
export function readSheet(xml: string, all: readonly string[]): Outcome<SheetContent, Omit<DamagedSheet, 'name'>> {
  const strings: Strings = { all, lacking: false };
  const rows = new Map<number, SnapshotRow>();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const shared: Shared = { masters: new Map(), copied: 0 };
  const scanner = new XmlScanner(xml);
  let row = -1;
  let column = -1;
  let cells: (SnapshotCell | undefined)[] = [];
  while (scanner.next() && !scanner.isTorn()) {
    if (scanner.isClosing()) continue;
    switch (scanner.name) {
      case 'c': {
        column = columnOf(scanner.attribute('r')) ?? column + 1;
        const cell = readCell(scanner, row, column, strings, shared);
        if (cell === undefined || column >= MOST_COLUMNS || row >= MOST_ROWS) break;
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
  // The last tag closes what the first one opened.
  if (scanner.isTorn() || !scanner.isClosed() || scanner.name !== 'worksheet') return { ok: false, problem: { why: 'broken', ...(row < 0 ? {} : { from: row + 1 }) } };
  return strings.lacking ? { ok: false, problem: { why: 'texts' } } : { ok: true, value: { rows, merges, hiddenRows, hiddenColumns } };
}

function readCell(scanner: XmlScanner, row: number, column: number, strings: Strings, shared: Shared): SnapshotCell | undefined {
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

function constantOf(type: string | undefined, value: string, strings: Strings): string | number | boolean | null {
  switch (type) {
    case 's': {
      const text = strings.all[parseInt(value, 10)];
      if (text === undefined) strings.lacking = true;
      return text ?? '';
    }
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

function formulaIn(scanner: XmlScanner, row: number, column: number, shared: Shared): string | undefined {
  const kind = scanner.attribute('t');
  const index = scanner.attribute('si') ?? '';
  const text = contentOf(scanner) ?? '';
  if (kind !== 'shared') return text === '' ? undefined : text;
  if (text !== '') {
    shared.masters.set(index, { formula: text, row, column });
    return text;
  }
  const master = shared.masters.get(index);
  if (master === undefined || master.formula.length > LONGEST_FORMULA) return undefined;
  shared.copied += master.formula.length;
  if (shared.copied > MOST_COPIED) throw new ZipFault({ kind: 'zip-bomb' });
  return movedFormula(master.formula, row - master.row, column - master.column);
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
  // All of them are hidden already: whatever follows adds nothing.
  if (columns.size < MOST_COLUMNS) for (let column = first; column <= last; column += 1) columns.add(column);
}
