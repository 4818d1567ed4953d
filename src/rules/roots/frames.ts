import { type Entry, type FigureId, figureId } from '../../report';
import { enter, newFigure } from '../engine/figure';
import type { GridForm, GridRow } from '../engine/grid';
import type { Figure } from '../engine/model';

/** Where a figure stands; rows and columns count from 0. */
export interface Spot {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Where the figures of a report stand, and what else stands among them. */
export interface Whereabouts {
  /** Undefined for a figure that the workbook has no cell for. */
  readonly spotOf: (figure: FigureId) => Spot | undefined;
  /** What a cell says that is no figure's, as if it were one of the form's amounts. */
  readonly strayAt: (form: string, spot: Spot) => Entry;
}

/** Figures in rows and columns, among which they may slide. */
export interface Frame {
  /** Whether it holds several lanes, with words between their figures. */
  readonly isOfLanes: boolean;
  /** From left to right. */
  readonly columns: readonly string[];
  /** From top to bottom. */
  readonly rows: readonly FrameRow[];
}

export interface FrameRow {
  readonly get: (column: string) => Figure | undefined;
}

/** As the figures stand in the workbook, the lanes of a table each by itself and together; where they stand nowhere, as the form orders them. */
export function framesOf(form: GridForm, where: Whereabouts | undefined): readonly Frame[] {
  const lanes = lanesOf(form);
  if (where === undefined || form.figures.every(({ id }) => where.spotOf(id) === undefined)) {
    return lanes.map((rows) => ({ isOfLanes: false, columns: form.layout.columns, rows: rows.map(({ figures }) => figures) }));
  }
  const framesAmong = (figures: readonly Figure[], isOfLanes: boolean): readonly Frame[] => framesAt(form.layout.form.id, figures, where).map((frame) => ({ ...frame, isOfLanes }));
  return [...lanes.flatMap((rows) => framesAmong(rows.flatMap(({ figures }) => figures.values()), false)), ...(lanes.length > 1 ? framesAmong(form.figures, true) : [])];
}

/** Whether it is no figure of a form, but an amount that stands where none belongs: it is moved with the others, and no rule reads it. */
export function isStray({ form }: Figure): boolean {
  return form === '';
}

/** The rows of each lane; those of none, a lane each. */
function lanesOf({ layout, lines, rows }: GridForm): readonly (readonly GridRow[])[] {
  const lanes = layout.strips.map((strip) => [...strip, ...lines.map(({ key }) => key)].map((key) => rows.get(key)).filter((row) => row !== undefined));
  const placed = new Set(lanes.flat());
  return [...lanes, ...[...rows.values()].filter((row) => !placed.has(row)).map((row) => [row])];
}

type SheetRow = ReadonlyMap<string, Figure>;

/** One for each sheet; where figures may have slid onto cells that are nobody's, another with these among the rows. */
function framesAt(form: string, figures: readonly Figure[], where: Whereabouts): readonly Omit<Frame, 'isOfLanes'>[] {
  const sheets = new Map<string, Map<number, Map<string, Figure>>>();
  const columns = new Set<number>();
  for (const figure of figures) {
    const spot = where.spotOf(figure.id);
    if (spot === undefined) continue;
    columns.add(spot.column);
    const rows = sheets.get(spot.sheetId) ?? new Map<number, Map<string, Figure>>();
    sheets.set(spot.sheetId, rows);
    rows.set(spot.row, (rows.get(spot.row) ?? new Map<string, Figure>()).set(String(spot.column), figure));
  }
  const inOrder = [...columns].sort((a, b) => a - b);
  return [...sheets].flatMap(([sheetId, rows]) => {
    const known: Known = [...rows].sort(([a], [b]) => a - b);
    const alone = { columns: inOrder.map(String), rows: known.map(([, row]) => row) };
    const withStrays = strayed(known, inOrder, (row, column) => where.strayAt(form, { sheetId, row, column }));
    return withStrays === undefined ? [alone] : [alone, withStrays];
  });
}

/** The rows of a sheet that hold figures, from above. */
type Known = readonly (readonly [row: number, figures: SheetRow])[];

/**
 * All rows of the sheet from the first to the one below the last, and beside their columns those where amounts stand, up to the one
 * right of the last; undefined where no cell among them holds an amount that is no figure's.
 */
function strayed(known: Known, columns: readonly number[], entryAt: (row: number, column: number) => Entry): Omit<Frame, 'isOfLanes'> | undefined {
  const byRow = new Map(known);
  const strays: Figure[] = [];
  const put = (own: Map<string, Figure>, row: number, column: number, like: Figure | undefined): void => {
    const entry = entryAt(row, column);
    if (like === undefined || (entry.kind !== 'amount' && entry.kind !== 'empty')) return;
    const stray = newFigure(figureId('', '', ''), '', String(column), like.kind);
    enter(stray, entry, 'typed');
    own.set(String(column), stray);
    strays.push(stray);
  };
  const holdsAmount = (column: number): boolean => known.some(([row]) => isNonzero(entryAt(row, column)));
  const all = upToNext(columns).filter((column) => columns.includes(column) || holdsAmount(column));
  const rows = upToNext(known.map(([row]) => row)).map((row) => {
    const own = new Map(byRow.get(row));
    const [beside] = own.values();
    for (const column of all.filter((each) => !own.has(String(each)))) {
      put(own, row, column, columns.includes(column) ? known.find(([, figures]) => figures.has(String(column)))?.[1].get(String(column)) : beside);
    }
    return own;
  });
  return strays.some(({ value }) => value !== 0n) ? { columns: all.map(String), rows } : undefined;
}

function isNonzero(entry: Entry): boolean {
  return entry.kind === 'amount' && !entry.value.isZero();
}

/** From the first of some numbers in order to the one after the last. */
function upToNext(numbers: readonly number[]): readonly number[] {
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? -1];
  return Array.from({ length: last - first + 2 }, (_, i) => first + i);
}
