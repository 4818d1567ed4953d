import { type Area, type NameSnapshot, type SheetSnapshot, type SnapshotCell, type SnapshotRow, type WorkbookSnapshot, columnIndex, columnLetters } from '../../src/workbook';

/** What Excel does to a workbook when a person edits its structure: cells, names, merges and formulas follow. */
export type Axis = 'rows' | 'columns';

/** Inserts `count` rows or columns (deletes, if negative) before position `at` of a sheet. */
export function shift(snapshot: WorkbookSnapshot, sheetId: string, axis: Axis, at: number, count: number): WorkbookSnapshot {
  const target = snapshot.sheets.find(({ id }) => id === sheetId);
  if (target === undefined) throw new Error(`no sheet ${sheetId}`);
  const move = mover(at, count);
  const sheets = snapshot.sheets.map((sheet) => {
    const moved = sheet.id === sheetId ? moveCells(sheet, axis, move) : sheet;
    return mapCells(moved, (cell) => (typeof cell === 'object' && cell.formula !== undefined ? { ...cell, formula: moveFormula(cell.formula, sheet.name, target.name, axis, move) } : cell));
  });
  return { sheets, names: snapshot.names.map((name) => moveName(name, sheetId, axis, move)) };
}

/** Where a position goes; undefined if it is deleted. */
type Move = (position: number, end?: 'first' | 'last') => number | undefined;

function mover(at: number, count: number): Move {
  return (position, end) => {
    if (position < at) return position;
    if (count >= 0) return position + count;
    if (position >= at - count) return position + count;
    return end === 'first' ? at : end === 'last' ? at - 1 : undefined;
  };
}

function moveCells(sheet: SheetSnapshot, axis: Axis, move: Move): SheetSnapshot {
  const rows = new Map<number, SnapshotRow>();
  for (const [row, cells] of sheet.rows) {
    const newRow = axis === 'rows' ? move(row) : row;
    if (newRow === undefined) continue;
    if (axis === 'rows') rows.set(newRow, cells);
    else {
      const moved: (SnapshotCell | undefined)[] = [];
      cells.forEach((cell, column) => {
        const newColumn = move(column);
        if (newColumn !== undefined) moved[newColumn] = cell;
      });
      rows.set(newRow, moved);
    }
  }
  return { ...sheet, rows };
}

function mapCells(sheet: SheetSnapshot, change: (cell: SnapshotCell) => SnapshotCell): SheetSnapshot {
  return { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map((cell) => (cell === undefined ? undefined : change(cell)))])) };
}

function moveArea(area: Area, axis: Axis, move: Move): Area | undefined {
  const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const start = move(first, 'first') ?? first;
  const end = move(last, 'last') ?? last;
  if (end < start) return undefined;
  return axis === 'rows' ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

function moveName(name: NameSnapshot, sheetId: string, axis: Axis, move: Move): NameSnapshot {
  const areas = name.areas.flatMap(({ sheet, area }) => {
    const moved = sheet === sheetId ? moveArea(area, axis, move) : area;
    return moved === undefined ? [] : [{ sheet, area: moved }];
  });
  return { ...name, areas };
}

const REFERENCE = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})/g;

function moveFormula(formula: string, own: string, target: string, axis: Axis, move: Move): string {
  return formula.replace(REFERENCE, (...match: (string | undefined)[]) => {
    const [whole = '', sheet, fix1 = '', left, fix2 = '', top, fix3 = '', right, fix4 = '', bottom, fixA = '', first, fixB = '', last] = match;
    if (whole.startsWith('"') || (sheet ?? own) !== target) return whole;
    if (first !== undefined && last !== undefined) {
      const area = axis === 'rows' ? { left: columnIndex(first), right: columnIndex(last) } : moveArea({ top: 0, bottom: 0, left: columnIndex(first), right: columnIndex(last) }, axis, move);
      return area === undefined ? '#REF!' : `${fixA}${columnLetters(area.left)}:${fixB}${columnLetters(area.right)}`;
    }
    if (left === undefined || top === undefined) return whole;
    const area = moveArea({ top: parseInt(top, 10) - 1, left: columnIndex(left), bottom: parseInt(bottom ?? top, 10) - 1, right: columnIndex(right ?? left) }, axis, move);
    const prefix = sheet === undefined ? '' : `'${sheet}'!`;
    if (area === undefined) return `${prefix}#REF!`;
    const start = `${fix1}${columnLetters(area.left)}${fix2}${area.top + 1}`;
    return prefix + (right === undefined ? start : `${start}:${fix3}${columnLetters(area.right)}${fix4}${area.bottom + 1}`);
  });
}

/** A name changes with its sheet in formulas, and nowhere else. */
export function rename(snapshot: WorkbookSnapshot, sheetId: string, name: string): WorkbookSnapshot {
  const before = snapshot.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  const sheets = snapshot.sheets.map((sheet) =>
    mapCells(sheet.id === sheetId ? { ...sheet, name } : sheet, (cell) =>
      typeof cell === 'object' && cell.formula !== undefined ? { ...cell, formula: cell.formula.replaceAll(`'${before}'!`, `${name}!`) } : cell,
    ),
  );
  return { ...snapshot, sheets };
}

/** Copies a sheet behind the last one or before the first; the copy gets names of its own. */
export function copySheet(snapshot: WorkbookSnapshot, sheetId: string, place: 'first' | 'last'): WorkbookSnapshot {
  const original = snapshot.sheets.find(({ id }) => id === sheetId);
  if (original === undefined) throw new Error(`no sheet ${sheetId}`);
  const copy = { ...original, id: `${sheetId}-copy`, name: `${original.name} (2)` };
  const names = snapshot.names.flatMap((name) => {
    const areas = name.areas.filter(({ sheet }) => sheet === sheetId).map(({ area }) => ({ sheet: copy.id, area }));
    return areas.length === 0 ? [] : [{ ...name, scope: copy.id, areas }];
  });
  return { sheets: place === 'first' ? [copy, ...snapshot.sheets] : [...snapshot.sheets, copy], names: [...names, ...snapshot.names] };
}

export function deleteSheet(snapshot: WorkbookSnapshot, sheetId: string): WorkbookSnapshot {
  const gone = snapshot.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  return {
    sheets: snapshot.sheets
      .filter(({ id }) => id !== sheetId)
      .map((sheet) =>
        mapCells(sheet, (cell) =>
          typeof cell === 'object' && cell.formula?.includes(`'${gone}'!`) === true ? { value: null, error: '#REF!', formula: cell.formula.replaceAll(`'${gone}'!`, '#REF!') } : cell,
        ),
      ),
    names: snapshot.names.filter(({ scope }) => scope !== sheetId).map((name) => ({ ...name, areas: name.areas.filter(({ sheet }) => sheet !== sheetId) })),
  };
}

/** Puts something into a cell; `undefined` empties it. */
export function put(snapshot: WorkbookSnapshot, sheetId: string, row: number, column: number, cell: SnapshotCell | undefined): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.id !== sheetId) return sheet;
      const cells = [...(sheet.rows.get(row) ?? [])];
      cells[column] = cell;
      return { ...sheet, rows: new Map([...sheet.rows, [row, cells]]) };
    }),
  };
}
