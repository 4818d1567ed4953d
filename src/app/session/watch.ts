import { type Area, type Binding, bindCodes, cellOf, isDerived, meaningOf } from '../../workbook';
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
  for (const placement of live.yuan?.binding.tables.values() ?? []) if (placement.sheetId === sheetId) return placement.area;
  const codes = bindCodes(live.set, live.snapshot);
  return codes?.sheetId === sheetId ? codes.own : undefined;
}

function isInput(live: LiveCheck | undefined, { sheetId, row, column }: SheetCell): boolean {
  if (live === undefined) return false;
  return [live.binding, live.yuan?.binding].some((binding) => binding !== undefined && isInputOf(binding, sheetId, row, column));
}

function isInputOf(binding: Binding, sheetId: string, row: number, column: number): boolean {
  const meaning = meaningOf(binding, sheetId, row, column);
  if (meaning?.kind === 'figure') return !isDerived(binding.set, binding, meaning.id);
  return meaning?.kind === 'code';
}

/** Inputs that hold somebody's own formulas. */
function linked(live: LiveCheck | undefined): readonly SheetCell[] {
  if (live === undefined) return [];
  return live.linked().flatMap((id) => cellOf(live.binding, id) ?? []);
}
