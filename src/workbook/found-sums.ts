import { parseAmount } from '../amount';
import type { FormSet } from '../forms';
import type { Origin } from '../report';
import { type Addend, type Target, definitionOf } from './definition';
import { gridOf } from './form-grid';
import type { Placements } from './formula';
import { type LineIndex, indexLines } from './line-index';
import { kindOf } from './own-formula';
import { type CellAddress, type FoundFormula, type Placement, type SumReader, cellKey } from './placement';
import { measuredIn } from './recognise/measured';
import { type Computed, type SheetSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';
import { type SumFormula, sumFormula } from './sum-formula';

type Signed = readonly (readonly [at: Cell, sign: 1 | -1])[];

type Cell = Pick<CellAddress, 'sheetId' | 'row' | 'column'>;

/** Cells by their key, and how often each is added, less how often it is subtracted. */
type Sum = ReadonlyMap<string, { readonly at: Cell; readonly times: number }>;

/** More cells than any table has. */
const MOST_CELLS = 20_000;

/**
 * Tells whether somebody's formula in a found table adds up what our definition of its cell adds up, by itself or by the formulas
 * of the cells that it adds: then the figure is computed as ours are, for it carries the roundings of all of them. Any other
 * formula's result is taken as it stands.
 */
function foundSums(set: FormSet, tables: Placements, snapshot: WorkbookSnapshot): (cell: FoundFormula) => Origin {
  const found = new Map([...tables].filter(([, placement]) => placement.found !== undefined));
  const isKnown = (form: string): boolean => tables.has(form);
  const sheets = sheetsOf(found, snapshot);
  const lines = new Map<Placement, LineIndex>();
  const below = new Map<string, Sum>();
  let spread: Placements | undefined;
  const apart = (): Placements => (spread ??= new Map([...found].map(([form, placement]) => [form, withCodesApart(placement)] as const)));

  const contentAt = ({ sheetId, row, column }: Cell): Content => {
    const sheet = sheets.byId.get(sheetId);
    return sheet === undefined ? 'unsure' : contentOf(cellAt(sheet, row, column));
  };

  /** What a formula adds; undefined where that is on a sheet that nobody looks at. */
  const addedBy = ({ areas }: SumFormula, own: string): Signed | undefined => {
    const cells: (readonly [Cell, 1 | -1])[] = [];
    for (const { sign, sheet: name, area } of areas) {
      const sheet = name === undefined ? sheets.byId.get(own) : sheets.byName.get(name);
      if (sheet === undefined || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return undefined;
      for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) cells.push([{ sheetId: sheet.id, row, column }, sign]);
    }
    return cells;
  };

  /** Without what adds nothing; undefined where Excel and we may not agree on what a cell adds. */
  const totalOf = (cells: Signed): Sum | undefined => {
    const sum = new Map<string, { readonly at: Cell; readonly times: number }>();
    for (const [at, times] of cells) {
      const content = contentAt(at);
      if (content === 'unsure') return undefined;
      if (content === 'counts') add(sum, at, times);
    }
    return sum;
  };

  const definedAs = ({ placement, target }: FoundFormula): Signed | undefined => {
    const definition = definitionOf(set, target, isKnown);
    const cells: (readonly [Cell, 1 | -1])[] = [];
    for (const addend of definition?.addends ?? []) {
      const source = found.get(addend.form);
      if (source?.found?.money !== placement.found?.money || source === undefined) return undefined;
      for (const row of rowsOf(addend, target, source)) {
        const at = source.found?.cells.get(cellKey(row, addend.column));
        if (at !== undefined) cells.push([at, addend.sign]);
      }
    }
    return cells;
  };

  const rowsOf = (addend: Addend, { row: { key, code } }: Target, source: Placement): readonly string[] => {
    if (addend.kind === 'cell') return [addend.row ?? key];
    let index = lines.get(source);
    if (index === undefined) lines.set(source, (index = indexLines(source.lines)));
    return (addend.kind === 'children' ? index.children(code) : index.carriers(addend.code ?? code)).map(({ row }) => row);
  };

  /** Down to cells that hold anything but sums. */
  const resolved = (sum: Sum): Sum => {
    const all = new Map<string, { readonly at: Cell; readonly times: number }>();
    for (const { at, times } of sum.values()) for (const under of belowOf(at).values()) add(all, under.at, under.times * times);
    return all;
  };

  const belowOf = (at: Cell): Sum => {
    const key = keyOf(at);
    const known = below.get(key);
    if (known !== undefined) return known;
    const alone: Sum = new Map([[key, { at, times: 1 }]]);
    // In a circle it stands for itself.
    below.set(key, alone);
    const sheet = sheets.byId.get(at.sheetId);
    const formula = sheet === undefined ? undefined : cellAt(sheet, at.row, at.column).formula;
    const read = formula === undefined ? undefined : sumFormula(formula);
    const cells = read === undefined ? undefined : addedBy(read, at.sheetId);
    const sum = cells === undefined ? undefined : totalOf(cells);
    const made = sum === undefined ? alone : resolved(sum);
    below.set(key, made);
    return made;
  };

  return (cell) => {
    const { placement, target, at, formula } = cell;
    const read = sumFormula(formula);
    if (read === undefined) return kindOf(formula, set, { placement: apart().get(placement.form.id) ?? placement, sheetRow: at.row, target }, apart()) === 'own' ? originOf(set, cell, set.money.places) : 'linked';
    const [added, defined] = [addedBy(read, at.sheetId), definedAs(cell)];
    if (added === undefined || defined === undefined || defined.length === 0) return 'linked';
    const [sum, ours] = [totalOf(added), totalOf(defined)];
    if (sum === undefined || ours === undefined) return 'linked';
    // Of nothing, what is added says what would be.
    const isOurs = sum.size === 0 && ours.size === 0 ? covers(added, defined) : isSame(sum, ours) || isSame(resolved(sum), resolved(ours));
    return isOurs ? originOf(set, cell, read.places) : 'linked';
  };
}

/** What rounds more than ours does is no sum of ours; what does not round is as fine as the cells that it adds. */
function originOf({ money }: FormSet, { placement, measure }: FoundFormula, places: number | undefined): Origin {
  const isOther = placement.found?.money !== money.unit;
  if (measure !== 'amount') return 'derived';
  if (places !== undefined && places < money.places) return 'linked';
  return places === money.places && !isOther ? 'derived' : 'derived-to-cent';
}

type Content = 'counts' | 'nothing' | 'unsure';

/** SUM passes over a text that reads as an amount, `+` does not, and in an error nothing is certain. */
function contentOf({ value, formula, error }: Computed): Content {
  if (error !== undefined || typeof value === 'boolean') return 'unsure';
  if (formula !== undefined) return 'counts';
  if (typeof value === 'string') return parseAmount(value).kind === 'amount' || measuredIn(value) !== undefined ? 'unsure' : 'nothing';
  return value === null || value === 0 ? 'nothing' : 'counts';
}

/** Sheets on which found tables stand: on others a cell may change without anybody looking. */
function sheetsOf(found: Placements, { sheets }: WorkbookSnapshot): { readonly byId: ReadonlyMap<string, SheetSnapshot>; readonly byName: ReadonlyMap<string, SheetSnapshot> } {
  const ids = new Set([...found.values()].flatMap(({ found: cells }) => [...(cells?.cells.values() ?? [])].map(({ sheetId }) => sheetId)));
  const own = sheets.filter(({ id }) => ids.has(id));
  return { byId: new Map(own.map((sheet) => [sheet.id, sheet])), byName: new Map(own.map((sheet) => [sheet.name, sheet])) };
}

function add(sum: Map<string, { readonly at: Cell; readonly times: number }>, at: Cell, times: number): void {
  const key = keyOf(at);
  const now = (sum.get(key)?.times ?? 0) + times;
  if (now === 0) sum.delete(key);
  else sum.set(key, { at, times: now });
}

function keyOf({ sheetId, row, column }: Cell): string {
  return `${sheetId}!${String(row)}:${String(column)}`;
}

function covers(added: Signed, defined: Signed): boolean {
  const keys = new Set(added.map(([at]) => keyOf(at)));
  return defined.every(([at]) => keys.has(keyOf(at)));
}

/** Whoever finds a table knows where its codes begin; where the form prints them in several columns ours stand beside each other. */
function withCodesApart(placement: Placement): Placement {
  let before: number | undefined;
  const columns = gridOf(placement.form).columns.map(({ index, column }) => {
    const at = placement.columns[index];
    if (column.role !== 'code' || column.digits === undefined || at === undefined) return at;
    return (before = before === undefined ? at : Math.max(at, before + 1));
  });
  return before === undefined ? placement : { ...placement, columns };
}

function isSame(one: Sum, other: Sum): boolean {
  return one.size === other.size && [...one].every(([key, { times }]) => other.get(key)?.times === times);
}

function areIn({ found }: Placement, snapshot: WorkbookSnapshot): boolean {
  for (const { sheetId, row, column } of found?.cells.values() ?? []) {
    const cell = sheetOf(snapshot, sheetId)?.rows.get(row)?.[column];
    if (typeof cell === 'object' && cell.formula !== undefined) return true;
  }
  return false;
}

export const SUMS: SumReader = { areIn, origins: foundSums };
