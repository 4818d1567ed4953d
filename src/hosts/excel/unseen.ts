import type { Area } from '../../workbook';
import { cellFrom } from './cell-value';
import { type CellPatch, rowsOf } from './snapshot-rows';

/** Texts of one sheet that are remembered: the words of a head are typed one soon after another. */
const MOST_TEXTS = 100;

/** Sheets that hold nothing of ours, on which something came that nobody has looked at yet. No cell is read for it: events tell single entries. */
export class Unseen {
  private readonly sheets = new Set<string>();
  private readonly typed = new Map<string, readonly CellPatch[]>();
  /** Sheets whose entries made a table once: whatever it is, it is not asked for at every entry. */
  private readonly told = new Set<string>();

  add(sheetIds: Iterable<string>): void {
    for (const id of sheetIds) this.sheets.add(id);
  }

  /** All of them; they count as looked at, unless they are added again. */
  take(): ReadonlySet<string> {
    const taken = new Set(this.sheets);
    this.sheets.clear();
    return taken;
  }

  /** True where this entry (undefined: of several cells) makes, with those before it, what `begins` knows: once a sheet. */
  entered(sheetId: string, { top, left }: Area, value: unknown, begins: (rows: ReturnType<typeof rowsOf>) => boolean): boolean {
    this.sheets.add(sheetId);
    if (typeof value !== 'string' || value === '' || this.told.has(sheetId)) return false;
    const texts = [...(this.typed.get(sheetId) ?? []).slice(1 - MOST_TEXTS), { sheetId, row: top, column: left, cell: cellFrom(value, value) }];
    this.typed.set(sheetId, texts);
    if (!begins(rowsOf(texts))) return false;
    this.told.add(sheetId);
    this.typed.delete(sheetId);
    return true;
  }
}
