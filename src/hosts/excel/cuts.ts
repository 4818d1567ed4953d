import { type Area, type WorkbookSnapshot, cellAt, sheetOf } from '../../workbook';
import type { SheetArea } from './read-cells';
import type { CellPatch } from './snapshot-rows';
import { cellKey } from './watched';

/** Changes that are remembered until the next reading: on other sheets none may be due for long. */
const MOST = 20;

/**
 * Cells that are cut and pasted: Excel tells of two changes, and nothing of the formulas that follow the cells, wherever they
 * stand. What may be a cut is therefore read anew; where it was none, that costs no more than a larger answer.
 */
export class Cuts {
  private areas: readonly SheetArea[] = [];
  private emptied: readonly SheetArea[] = [];
  private last: { readonly patch: CellPatch; readonly before: CellPatch['cell'] } | undefined;

  /** A change of which Excel told no values, on any sheet. */
  changed(sheetId: string, areas: readonly Area[]): void {
    this.areas = [...this.areas, ...areas.map((area) => ({ sheetId, area }))].slice(-MOST);
  }

  /** A change that told its value. True where a cell took what the one before gave away. */
  entered(patch: CellPatch, before: CellPatch['cell']): boolean {
    const { last } = this;
    this.last = { patch, before };
    if (last === undefined || cellKey(last.patch) === cellKey(patch)) return false;
    const isMoved = (from: typeof last, to: CellPatch) => from.patch.cell === undefined && to.cell !== undefined && from.before === to.cell;
    return isMoved(last, patch) || isMoved({ patch, before }, last.patch);
  }

  /** Whether among what changed since the last reading are two areas of one size, or one of the size of an area that was emptied before. */
  isDue(snapshot: WorkbookSnapshot): boolean {
    const { areas, emptied } = this;
    const candidates = [...areas, ...emptied];
    const isCut = areas.some((area, index) => candidates.some((other, at) => at > index && isOfSize(area, other) && !isSame(area, other) && [area, other].some((each) => emptied.includes(each) || isFilled(snapshot, each))));
    this.emptied = areas;
    this.areas = [];
    return isCut;
  }

  /** What was read of them: only areas that hold nothing now can be where something was cut out. */
  read(patches: readonly CellPatch[]): void {
    const filled = patches.filter(({ cell }) => cell !== undefined);
    this.emptied = this.emptied.filter(({ sheetId, area }) => !filled.some((cell) => cell.sheetId === sheetId && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right));
  }
}

function isOfSize({ area: a }: SheetArea, { area: b }: SheetArea): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

function isSame(a: SheetArea, b: SheetArea): boolean {
  return a.sheetId === b.sheetId && a.area.top === b.area.top && a.area.left === b.area.left;
}

function isFilled(snapshot: WorkbookSnapshot, { sheetId, area }: SheetArea): boolean {
  const sheet = sheetOf(snapshot, sheetId);
  if (sheet === undefined) return false;
  for (const row of sheet.rows.keys()) {
    if (row < area.top || row > area.bottom) continue;
    const last = Math.min(area.right, (sheet.rows.get(row)?.length ?? 0) - 1);
    for (let column = area.left; column <= last; column += 1) {
      const { value, formula, error } = cellAt(sheet, row, column);
      if (value !== null || formula !== undefined || error !== undefined) return true;
    }
  }
  return false;
}
