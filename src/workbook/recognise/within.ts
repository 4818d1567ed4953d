import type { Area } from '../area';
import { type SheetSnapshot, type SnapshotCell, type WorkbookSnapshot, cellAt } from '../snapshot';
import type { Fit } from './fit';
import type { FoundTable } from './found-table';

/** A place in which a person says that a form's table, or a page of it, stands. */
export interface ToldPart {
  readonly form: string;
  readonly sheetId: string;
  readonly area: Area;
}

/** The workbook with nothing but those places, each in its place. Lines that were added right below belong to them. */
export function croppedTo(snapshot: WorkbookSnapshot, parts: readonly ToldPart[]): WorkbookSnapshot {
  const sheets = snapshot.sheets.flatMap((sheet): readonly SheetSnapshot[] => {
    const areas = parts.filter(({ sheetId }) => sheetId === sheet.id).map(({ area }) => area);
    return areas.length === 0 ? [] : [cropped(sheet, areas.map((area) => ({ ...area, bottom: lastRow(sheet, area, areas) })))];
  });
  return { sheets, names: snapshot.names };
}

/** What a lane was told to be; a lane on a page without heads begins with its rows. */
export function toldFits(fits: readonly Fit[], parts: readonly ToldPart[]): readonly Fit[] {
  return fits.filter(({ form, lane: { sheet, block, rows, left, right } }) => {
    const row = rows[0] ?? block.area.bottom;
    return parts.some((part) => part.form === form.id && part.sheetId === sheet.sheet.id && row >= part.area.top && block.area.bottom <= part.area.bottom && left <= part.area.right && right >= part.area.left);
  });
}

/** Whether a table was told to be where it stands. */
export function isTold({ placement: { form, sheetId, area } }: Pick<FoundTable, 'placement'>, parts: readonly ToldPart[]): boolean {
  return parts.some((part) => part.form === form.id && part.sheetId === sheetId && touches(part.area, area));
}

/** An area and the rows right above it that hold something: where a title, a number or a unit may stand. */
export function withRowsAbove(sheet: SheetSnapshot, area: Area, others: readonly Area[]): Area {
  let { top } = area;
  while (top > 0 && holdsAnything(sheet, { ...area, top: top - 1, bottom: top - 1 }) && !others.some((other) => other !== area && touches(other, { ...area, top: top - 1, bottom: top - 1 }))) top -= 1;
  return { ...area, top };
}

function lastRow(sheet: SheetSnapshot, area: Area, areas: readonly Area[]): number {
  let { bottom } = area;
  const next = (): Area => ({ ...area, top: bottom + 1, bottom: bottom + 1 });
  while (holdsAnything(sheet, next()) && !areas.some((other) => other !== area && touches(other, next()))) bottom += 1;
  return bottom;
}

function holdsAnything(sheet: SheetSnapshot, { top, left, right }: Area): boolean {
  for (let column = left; column <= right; column += 1) {
    const { value, formula } = cellAt(sheet, top, column);
    if (formula !== undefined || (value !== null && value !== '')) return true;
  }
  return false;
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function cropped(sheet: SheetSnapshot, areas: readonly Area[]): SheetSnapshot {
  const rows = new Map<number, readonly (SnapshotCell | undefined)[]>();
  for (const [row, cells] of sheet.rows) {
    const here = areas.filter(({ top, bottom }) => row >= top && row <= bottom);
    const kept = cells.map((cell, column) => (here.some(({ left, right }) => column >= left && column <= right) ? cell : undefined));
    if (kept.some((cell) => cell !== undefined)) rows.set(row, kept);
  }
  return { ...sheet, rows };
}
