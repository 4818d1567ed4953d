import type { Area } from './area';

/** A cell's value as the host holds it; `null` is empty. */
export type Value = string | number | boolean | null;

/** A cell that is more than a constant. A formula whose `value` is null was never calculated. */
export interface Computed {
  readonly value: Value;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** `#REF!`, `#VALUE!` …; the value is then null. */
  readonly error?: string;
}

/** Constants are stored bare: a workbook of a million cells is not a million objects. */
export type SnapshotCell = string | number | boolean | Computed;

export type SnapshotRow = readonly (SnapshotCell | undefined)[];

/** One sheet as it stands. */
export interface SheetSnapshot {
  /** The host's own id, which outlives renaming and moving. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Where the host can say so. */
  readonly isProtected?: boolean;
  /** By row from 0; rows and cells that hold nothing are missing. */
  readonly rows: ReadonlyMap<number, SnapshotRow>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A defined name. `areas` is empty where what it stood for was deleted or is not a range. */
export interface NameSnapshot {
  readonly name: string;
  /** The sheet that the name belongs to; none for a name of the whole workbook. A copied sheet brings copies of its names. */
  readonly scope?: string;
  /** `sheet` is the sheet's id. */
  readonly areas: readonly { readonly sheet: string; readonly area: Area }[];
}

/** A sheet whose cells could not be read, of a file that is damaged in part. */
export interface DamagedSheet {
  readonly name: string;
  /**
   * `missing`: the file does not hold it; `packed`: what the file holds cannot be unpacked; `broken`: its content is not
   * whole; `texts`: its cells ask for texts that the file lacks.
   */
  readonly why: 'missing' | 'packed' | 'broken' | 'texts';
  /** The row from which on nothing is certain, from 1; none where nothing was read. */
  readonly from?: number;
}

/** What a host reads: everything that binding and reading the figures need, and nothing of how it looks. */
export interface WorkbookSnapshot {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** In the order of the tabs; they are not among `sheets`. None where the file is whole. */
  readonly damaged?: readonly DamagedSheet[];
}

const NOTHING: Computed = { value: null };

export function cellAt(sheet: SheetSnapshot, row: number, column: number): Computed {
  const cell = sheet.rows.get(row)?.[column];
  if (cell === undefined) return NOTHING;
  return typeof cell === 'object' ? cell : { value: cell };
}

export function sheetOf(snapshot: WorkbookSnapshot, id: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.id === id);
}
