import type { Fit } from './fit';
import type { FoundTable } from './found-table';
import { fold } from './words';

/** The unit and the year that tables are of; empty where nothing says it. */
export interface Owner {
  /** As it is written; compared in one spelling. */
  readonly unit: string;
  readonly year: string;
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
/** Share of the most forms that stand for one year: from here on, a year has a set of its own. */
const WHOLE = 0.5;

/** The year that the lines above a part or its sheet's name say. */
export function yearOf({ around, lane }: Fit): string {
  return saidYear(around, lane.sheet.sheet.name);
}

export function saidYear({ year }: Pick<Owner, 'year'>, sheetName: string): string {
  return year || (YEAR.exec(sheetName)?.[1] ?? '');
}

/** What most parts of a table say. */
export function saidBy(fits: readonly Fit[]): Owner {
  return { unit: mostSaid(fits.map(({ around }) => around.unit)), year: mostSaid(fits.map(yearOf)) };
}

/**
 * Whose a workbook's tables are. Of years, the latest one that has about as many tables as any, with a figure in them; of
 * units, the one with the most tables, or the first one.
 * @param tables in reading order
 */
export function ownerOf(tables: readonly FoundTable[]): Owner {
  const shown = tables.some(({ hidden }) => !hidden) ? tables.filter(({ hidden }) => !hidden) : tables;
  const year = latest(shown);
  const units = counted(shown.filter((table) => isUnsaidOr(table.year, year)), ({ unit }) => fold(unit));
  const most = Math.max(0, ...units.values());
  const key = [...units].find(([, count]) => count === most)?.[0] ?? '';
  return { year, unit: shown.find(({ unit }) => fold(unit) === key)?.unit ?? '' };
}

/** Whether nothing says that a table is another unit's or another year's. */
export function isOf({ unit, year }: Owner, owner: Owner): boolean {
  return isUnsaidOr(fold(unit), fold(owner.unit)) && isUnsaidOr(year, owner.year);
}

/** Without a year that is another one than the owner's. */
export function isOfYear({ year }: Owner, owner: Owner): boolean {
  return isUnsaidOr(year, owner.year);
}

function isUnsaidOr(said: string, wanted: string): boolean {
  return said === '' || wanted === '' || said === wanted;
}

function latest(tables: readonly FoundTable[]): string {
  const years = counted(tables, ({ year }) => year);
  const most = Math.max(0, ...years.values());
  const whole = [...years].filter(([, count]) => count >= WHOLE * most).map(([year]) => year).sort().reverse();
  return whole.find((year) => tables.some((table) => table.year === year && table.filled > 0)) ?? whole[0] ?? '';
}

/** How many forms there are of each. */
function counted(tables: readonly FoundTable[], saidIn: (table: FoundTable) => string): ReadonlyMap<string, number> {
  const forms = new Map<string, Set<string>>();
  for (const table of tables) {
    const said = saidIn(table);
    if (said !== '') forms.set(said, (forms.get(said) ?? new Set()).add(table.placement.form.id));
  }
  return new Map([...forms].map(([said, { size }]) => [said, size]));
}

function mostSaid(said: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of said) if (text !== '') counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return said.find((text) => fold(text) === most) ?? '';
}
