import { EMPTY, type Entry } from './entry';
import { type FigureId, figureId } from './figure';

/**
 * One printed line of a table whose lines vary (02, 03, 05, 07, 08), without its 合计 line.
 * `row` is its key: the code, or `code#2`, `code#3` where a code stands twice, or `?7` where it has none.
 */
export interface Line {
  readonly row: string;
  readonly code: string;
  readonly name: string;
}

/** How a figure came to be in its cell. */
export type Origin =
  /** a person's constant */
  | 'typed'
  /** the product's own formula, untouched, or somebody's that says the same in a table that was found: the core computes it */
  | 'derived'
  /**
   * the same, rounded to nothing coarser than the cent of 元: somebody's sum in a found table, or the formula on the sheet of 元
   * behind a figure where causes are sought below the sums in 元
   */
  | 'derived-to-cent'
  /** any other formula, or any other figure of a found table: what stands there is taken */
  | 'linked';

/** Whether the core computes the figure. */
export function isDerivedOrigin(origin: Origin | undefined): boolean {
  return origin === 'derived' || origin === 'derived-to-cent';
}

export interface Table {
  readonly form: string;
  /** Only where the form's lines vary; in sheet order. */
  readonly lines: readonly Line[];
  /** Figures that are not listed are empty. */
  readonly entries: ReadonlyMap<FigureId, Entry>;
  /** Figures that are not listed are `typed`. */
  readonly origins: ReadonlyMap<FigureId, Origin>;
}

/** The figures of one unit and year under one form set, the support sheet's (form `P`) included. */
export interface Report {
  readonly set: string;
  readonly tables: ReadonlyMap<string, Table>;
}

export function entryOf(report: Report, id: FigureId): Entry {
  const form = id.slice(0, id.indexOf('/'));
  return report.tables.get(form)?.entries.get(id) ?? EMPTY;
}

export function entryAt(report: Report, form: string, row: string, column: string): Entry {
  return report.tables.get(form)?.entries.get(figureId(form, row, column)) ?? EMPTY;
}

export function textAt(report: Report, form: string, row: string, column: string): string {
  const entry = entryAt(report, form, row, column);
  return entry.kind === 'text' ? entry.text : '';
}

/** Keys for lines in sheet order: a repeated code gets `#2`, `#3`, a missing one its position. */
export function lineKeys(codes: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return codes.map((code, index) => {
    if (code === '') return `?${index + 1}`;
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count === 1 ? code : `${code}#${count}`;
  });
}
