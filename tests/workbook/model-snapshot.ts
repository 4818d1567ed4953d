import type { NameSnapshot, SheetModel, SheetSnapshot, SnapshotCell, WorkbookModel, WorkbookSnapshot } from '../../src/workbook';

/** What a host would read of a model that it has just written. */
export function snapshotOf(model: WorkbookModel): WorkbookSnapshot {
  const sheets = model.sheets.map((sheet, index) => sheetSnapshot(sheet, String(index + 1)));
  const names = model.sheets.flatMap((sheet, index): NameSnapshot[] => sheet.names.map(({ name, area }) => ({ name, areas: [{ sheet: String(index + 1), area }] })));
  return { sheets, names };
}

function sheetSnapshot(sheet: SheetModel, id: string): SheetSnapshot {
  const rows = new Map<number, (SnapshotCell | undefined)[]>();
  sheet.rows.forEach((cells, row) => {
    const held = cells.map((cell): SnapshotCell | undefined => {
      switch (cell?.content.kind) {
        case 'text':
          return cell.content.text;
        case 'number':
          return cell.content.value.toNumber();
        case 'formula': {
          const { formula, result } = cell.content;
          return { formula, value: typeof result === 'string' ? result : result.toNumber() };
        }
        default:
          return undefined;
      }
    });
    if (held.some((cell) => cell !== undefined)) rows.set(row, held);
  });
  return { id, name: sheet.name, hidden: false, rows, merges: sheet.merges, hiddenRows: new Set(), hiddenColumns: new Set() };
}
