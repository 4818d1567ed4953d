import type { Area } from './area';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** The workbook as it will be with an empty row before row `at` (from 0): cells and names move as the host moves them; formulas keep their text. */
export function withRowInserted(snapshot: WorkbookSnapshot, sheetId: string, at: number): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((sheet) => (sheet.id === sheetId ? moved(sheet, at) : sheet)),
    names: snapshot.names.map((name): NameSnapshot => ({ ...name, areas: name.areas.map(({ sheet, area }) => ({ sheet, area: sheet === sheetId ? grown(area, at) : area })) })),
  };
}

function moved(sheet: SheetSnapshot, at: number): SheetSnapshot {
  const below = (row: number): number => (row >= at ? row + 1 : row);
  return {
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [below(row), cells])),
    merges: sheet.merges.map((area) => grown(area, at)),
    hiddenRows: new Set([...sheet.hiddenRows].map(below)),
  };
}

function grown(area: Area, at: number): Area {
  return { ...area, top: area.top >= at ? area.top + 1 : area.top, bottom: area.bottom >= at ? area.bottom + 1 : area.bottom };
}

/** The workbook with a constant in one cell. */
export function withCell(snapshot: WorkbookSnapshot, sheetId: string, row: number, column: number, text: string): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.id !== sheetId) return sheet;
      const before = sheet.rows.get(row) ?? [];
      const length = Math.max(before.length, column + 1);
      return { ...sheet, rows: new Map(sheet.rows).set(row, Array.from({ length }, (_, index) => (index === column ? text : before[index]))) };
    }),
  };
}
