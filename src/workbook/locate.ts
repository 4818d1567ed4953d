import { columnsOf } from '../forms';
import { type FigureId, figureId, figureKey } from '../report';
import type { Binding } from './binding';
import { type GridRow, figureColumn, gridOf } from './form-grid';
import { type CellAddress, type CellMeaning, type Placement, cellKey } from './placement';

/** The cell of a figure; none where its table, row or column is not there. */
export function cellOf(binding: Binding, id: FigureId): CellAddress | undefined {
  const { form, row, column } = figureKey(id);
  const placement = binding.tables.get(form);
  if (placement === undefined) return attachedCell(binding, id, form);
  if (placement.found !== undefined) return placement.found.cells.get(cellKey(row, column));
  const position = positionOf(placement, row, column);
  return position === undefined ? undefined : { sheetId: placement.sheetId, sheetName: placement.sheetName, ...position };
}

function attachedCell({ attached }: Binding, id: FigureId, form: string): CellAddress | undefined {
  const table = attached?.get(form);
  const position = table?.cells.get(id);
  return table === undefined || position === undefined ? undefined : { sheetId: table.sheetId, sheetName: table.sheetName, ...position };
}

export function positionOf(placement: Placement, rowKey: string, columnKey: string): { readonly row: number; readonly column: number } | undefined {
  if (placement.found !== undefined) return placement.found.cells.get(cellKey(rowKey, columnKey));
  const grid = gridOf(placement.form);
  const shown = figureColumn(grid, grid.byKey.get(rowKey), columnKey);
  const row = placement.rows.get(rowKey);
  const column = shown === undefined ? undefined : placement.columns[shown.index];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** What a cell is, if it belongs to the body of a table. */
export function meaningOf(binding: Binding, sheetId: string, row: number, column: number): CellMeaning | undefined {
  for (const placement of binding.tables.values()) {
    if (placement.found !== undefined) {
      const meaning = meaningsIn(placement).get(placeKey({ sheetId, row, column }));
      if (meaning !== undefined) return meaning;
      continue;
    }
    if (placement.sheetId !== sheetId || row < placement.body.first || row >= placement.body.sentinel) continue;
    const index = placement.columns.indexOf(column);
    if (index >= 0) return meaningIn(placement, row, index);
  }
  return undefined;
}

const KNOWN_CELLS = new WeakMap<Placement, ReadonlyMap<string, CellMeaning>>();

/** What the cells of a found table are; words of declared rows are nothing to be entered. */
function meaningsIn(placement: Placement): ReadonlyMap<string, CellMeaning> {
  const known = KNOWN_CELLS.get(placement);
  if (known !== undefined) return known;
  const { form, found } = placement;
  const roles = new Map(columnsOf(form).map(({ key, role }) => [key, role]));
  const meanings = new Map<string, CellMeaning>();
  for (const [key, at] of found?.cells ?? []) {
    const [row = '', column = ''] = key.split('/');
    const role = roles.get(column);
    if (role === 'figure') meanings.set(placeKey(at), { kind: 'figure', id: figureId(form.id, row, column) });
    else if (form.body.kind === 'lines' && (role === 'code' || role === 'name')) meanings.set(placeKey(at), { kind: role, form: form.id, sheetRow: at.row });
  }
  KNOWN_CELLS.set(placement, meanings);
  return meanings;
}

function placeKey({ sheetId, row, column }: Pick<CellAddress, 'sheetId' | 'row' | 'column'>): string {
  return `${sheetId}!${String(row)}:${String(column)}`;
}

function meaningIn(placement: Placement, sheetRow: number, index: number): CellMeaning | undefined {
  const { form } = placement;
  const column = gridOf(form).columns[index]?.column;
  if (column === undefined) return undefined;
  const { declared, lines } = rowsOf(placement);
  const row = declared.get(sheetRow)?.find(({ columns }) => columns.some((shown) => shown.index === index));
  if (row !== undefined) return column.role === 'figure' ? { kind: 'figure', id: figureId(form.id, row.row.key, column.key) } : undefined;
  if (form.body.kind !== 'lines' || sheetRow < (placement.rows.get(form.body.total.key) ?? 0)) return undefined;
  const key = lines.get(sheetRow);
  if (column.role === 'figure') return key === undefined ? { kind: 'unused', form: form.id, sheetRow } : { kind: 'figure', id: figureId(form.id, key, column.key) };
  return column.role === 'code' || column.role === 'name' ? { kind: column.role, form: form.id, sheetRow } : undefined;
}

interface SheetRows {
  readonly declared: ReadonlyMap<number, readonly GridRow[]>;
  readonly lines: ReadonlyMap<number, string>;
}

/** Every edit asks what its cell is, so the rows are turned round once. */
const KNOWN = new WeakMap<Placement, SheetRows>();

function rowsOf(placement: Placement): SheetRows {
  const known = KNOWN.get(placement);
  if (known !== undefined) return known;
  const declared = new Map<number, GridRow[]>();
  for (const row of gridOf(placement.form).rows) {
    const sheetRow = placement.rows.get(row.row.key);
    if (sheetRow !== undefined) declared.set(sheetRow, [...(declared.get(sheetRow) ?? []), row]);
  }
  const rows = { declared, lines: new Map(placement.lines.map((line) => [line.sheetRow, line.row])) };
  KNOWN.set(placement, rows);
  return rows;
}
