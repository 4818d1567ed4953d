import { type Area, bindCodes, cellOf, isDerived, meaningOf } from '../../workbook';
import type { SheetCell, Watched } from '../../hosts/excel';
import type { LiveCheck } from './live-check';

/** What of the workbook matters to the tables that are bound now; nothing before they were read. */
export function watch(live: () => LiveCheck | undefined): Watched {
  return {
    areaOn: (sheetId) => areaOn(live(), sheetId),
    isInput: (cell) => isInput(live(), cell),
    linked: () => linked(live()),
  };
}

function areaOn(live: LiveCheck | undefined, sheetId: string): Area | undefined {
  if (live === undefined) return undefined;
  for (const placement of live.binding.tables.values()) if (placement.sheetId === sheetId) return placement.area;
  const codes = bindCodes(live.set, live.snapshot);
  return codes?.sheetId === sheetId ? codes.own : undefined;
}

function isInput(live: LiveCheck | undefined, { sheetId, row, column }: SheetCell): boolean {
  if (live === undefined) return false;
  const meaning = meaningOf(live.binding, sheetId, row, column);
  if (meaning?.kind === 'figure') return !isDerived(live.set, live.binding, meaning.id);
  return meaning?.kind === 'code';
}

/** Inputs that hold somebody's own formulas. */
function linked(live: LiveCheck | undefined): readonly SheetCell[] {
  if (live === undefined) return [];
  const cells: SheetCell[] = [];
  for (const table of live.report().tables.values()) {
    for (const [id, origin] of table.origins) {
      const cell = origin === 'linked' ? cellOf(live.binding, id) : undefined;
      if (cell !== undefined) cells.push(cell);
    }
  }
  return cells;
}
