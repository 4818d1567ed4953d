import type { Area } from '../../workbook';
import { bounds } from './event-area';
import type { SheetArea } from './read-cells';
import type { CellPatch } from './snapshot-rows';
import { type SheetCell, type Watched, cellKey } from './watched';

/** What is to be read, gathered until the reading begins. */
export class Pending {
  private areas: SheetArea[] = [];
  private isLinkedDue = false;
  private isAnewDue = false;

  read(sheetId: string, areas: readonly Area[]): void {
    this.areas.push(...areas.map((area) => ({ sheetId, area })));
  }

  /** The cell is to be read already. */
  reads(cell: SheetCell): boolean {
    return this.isAnewDue || this.areas.some((area) => covers(area, cell));
  }

  readLinked(): void {
    this.isLinkedDue = true;
  }

  readAnew(): void {
    this.isAnewDue = true;
  }

  get anew(): boolean {
    return this.isAnewDue;
  }

  get isEmpty(): boolean {
    return this.areas.length === 0 && !this.isLinkedDue && !this.isAnewDue;
  }

  clear(): void {
    this.areas = [];
    this.isLinkedDue = false;
    this.isAnewDue = false;
  }

  /** The areas to read, and which of what is read there was asked for. */
  take(watched: Watched): { readonly areas: readonly SheetArea[]; readonly isWanted: (patch: CellPatch) => boolean } {
    const asked = this.areas;
    const linked = this.isLinkedDue ? watched.linked() : [];
    this.clear();
    const keys = new Set(linked.map(cellKey));
    const sheets = new Set(linked.map(({ sheetId }) => sheetId));
    const around = [...sheets].flatMap((sheetId): SheetArea[] => {
      const cells = linked.filter((cell) => cell.sheetId === sheetId);
      const area = bounds(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })));
      return area === undefined ? [] : [{ sheetId, area }];
    });
    return { areas: [...asked, ...around], isWanted: (patch) => keys.has(cellKey(patch)) || asked.some((it) => covers(it, patch)) };
  }
}

function covers({ sheetId, area }: SheetArea, cell: SheetCell): boolean {
  return sheetId === cell.sheetId && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}
