import type { SheetSnapshot, SnapshotRow, WorkbookSnapshot } from '../../workbook';
import type { CellPatch } from './snapshot-rows';

/** The workbook with some cells changed. What did not change is shared. */
export function patched(snapshot: WorkbookSnapshot, patches: readonly CellPatch[]): WorkbookSnapshot {
  const bySheet = new Map<string, CellPatch[]>();
  for (const patch of patches) bySheet.set(patch.sheetId, [...(bySheet.get(patch.sheetId) ?? []), patch]);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => patchedSheet(sheet, bySheet.get(sheet.id) ?? [])) };
}

function patchedSheet(sheet: SheetSnapshot, patches: readonly CellPatch[]): SheetSnapshot {
  if (patches.length === 0) return sheet;
  const rows = new Map(sheet.rows);
  for (const { row, column, cell } of patches) {
    const before: SnapshotRow = rows.get(row) ?? [];
    const length = Math.max(before.length, column + 1);
    rows.set(row, Array.from({ length }, (_, index) => (index === column ? cell : before[index])));
  }
  return { ...sheet, rows };
}
