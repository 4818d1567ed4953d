import { parseArea } from './grid/a1';
import { type Area, areaOf, columnsOf, mapCells, rowsOf } from './grid/area';
import { type CellValue, EMPTY, type Entry } from './grid/cell';
import { understand } from './grid/coercion';
import type { Shift } from './grid/shift';
import type { Book } from './model/book';
import { assertSheetName } from './model/sheet-name';

/** What somebody does in Excel by hand. Sheets are named as on their tabs, cells as in the name box. */
export class Person {
  constructor(
    private readonly book: Book,
    /** Carries an act out and resolves when its events are delivered. */
    private readonly carryOut: (act: () => unknown) => Promise<void>,
  ) {}

  /** Types into one cell and presses Enter. `''` empties it, as Delete does. */
  type(sheet: string, address: string, input: CellValue): Promise<void> {
    return this.paste(sheet, address, [[input]]);
  }

  /** Pastes a block at a cell; `undefined` keeps what is there. */
  paste(sheet: string, address: string, block: readonly (readonly (CellValue | undefined)[])[]): Promise<void> {
    return this.carryOut(() => {
      const { top, left } = this.area(address);
      const sheetId = this.sheetId(sheet);
      const target = areaOf(top, left, block.length, Math.max(...block.map((row) => row.length)));
      this.assertUnlocked(sheetId, target);
      this.book.grid.enter(sheetId, target, block.map((row, i) => row.map((input, j) => this.entry(sheetId, top + i, left + j, input))));
    });
  }

  /** Selects cells and presses Delete. */
  clear(sheet: string, address: string): Promise<void> {
    return this.carryOut(() => {
      const target = this.area(address);
      const sheetId = this.sheetId(sheet);
      this.assertUnlocked(sheetId, target);
      this.book.grid.enter(sheetId, target, mapCells(target, () => EMPTY));
    });
  }

  /** `row` as Excel numbers it, from 1; the new rows push it down. */
  insertRows(sheet: string, row: number, count = 1): Promise<void> {
    return this.shift(sheet, { axis: 'rows', kind: 'insert', at: row - 1, count }, 'allowInsertRows');
  }

  deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    return this.shift(sheet, { axis: 'rows', kind: 'delete', at: row - 1, count }, 'allowDeleteRows');
  }

  insertColumns(sheet: string, column: number, count = 1): Promise<void> {
    return this.shift(sheet, { axis: 'columns', kind: 'insert', at: column - 1, count }, 'allowInsertColumns');
  }

  deleteColumns(sheet: string, column: number, count = 1): Promise<void> {
    return this.shift(sheet, { axis: 'columns', kind: 'delete', at: column - 1, count }, 'allowDeleteColumns');
  }

  /** Cuts cells and pastes them at another cell of the sheet. */
  move(sheet: string, from: string, to: string): Promise<void> {
    return this.carryOut(() => {
      const id = this.sheetId(sheet);
      const source = this.area(from);
      const { top, left } = this.area(to);
      this.book.grid.activate(id);
      return this.book.grid.moveCells(id, source, areaOf(top, left, rowsOf(source), columnsOf(source)));
    });
  }

  select(sheet: string, address: string): Promise<void> {
    return this.carryOut(() => this.book.grid.select({ sheetId: this.sheetId(sheet), area: this.area(address) }));
  }

  activate(sheet: string): Promise<void> {
    return this.carryOut(() => this.book.grid.activate(this.sheetId(sheet)));
  }

  addSheet(name: string): Promise<void> {
    return this.carryOut(() => {
      assertSheetName(this.book.grid.sheets(), name);
      const id = this.book.grid.addSheet(name);
      this.book.grid.activate(id);
    });
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    return this.carryOut(() => {
      const id = this.sheetId(sheet);
      assertSheetName(this.book.grid.sheets(), name, id);
      this.book.grid.renameSheet(id, name);
    });
  }

  /** `position` counts from 0. */
  moveSheet(sheet: string, position: number): Promise<void> {
    return this.carryOut(() => this.book.grid.moveSheet(this.sheetId(sheet), position));
  }

  /** The copy is called as Excel calls it, `name (2)`, stands behind its original and comes to the front. */
  copySheet(sheet: string): Promise<void> {
    return this.carryOut(() => {
      const { grid } = this.book;
      const id = this.sheetId(sheet);
      const position = grid.sheets().findIndex((it) => it.id === id);
      const copyId = this.book.copySheet(id);
      grid.moveSheet(copyId, position + 1);
      grid.activate(copyId);
    });
  }

  /** Cannot be undone, and nothing before it can. */
  deleteSheet(sheet: string): Promise<void> {
    return this.carryOut(() => {
      this.book.grid.deleteSheet(this.sheetId(sheet));
      this.book.grid.forgetHistory();
    });
  }

  undo(): Promise<void> {
    return this.carryOut(() => this.book.grid.undo());
  }

  redo(): Promise<void> {
    return this.carryOut(() => this.book.grid.redo());
  }

  /** Steps that can be taken back. */
  get undoSteps(): number {
    return this.book.grid.undoSteps();
  }

  private shift(sheet: string, shift: Shift, permission: string): Promise<void> {
    return this.carryOut(() => {
      const id = this.sheetId(sheet);
      const protection = this.book.state(id).protection;
      if (protection !== undefined && protection.options[permission] !== true) throw new Error(`The sheet ${sheet} is protected.`);
      this.book.grid.shift(id, shift);
    });
  }

  private sheetId(sheet: string): string {
    const found = this.book.sheet(sheet);
    if (found === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return found.id;
  }

  private area(address: string): Area {
    const area = parseArea(address);
    if (area === undefined) throw new Error(`${address} is no address.`);
    return area;
  }

  private entry(sheetId: string, row: number, column: number, input: CellValue | undefined): Entry | undefined {
    return input === undefined ? undefined : understand(input, this.book.grid.format(sheetId, row, column).numberFormat, this.book.year);
  }

  private assertUnlocked(sheetId: string, area: Area): void {
    if (this.book.isProtected(sheetId, area)) throw new Error('The cell is on a protected sheet.');
  }
}
