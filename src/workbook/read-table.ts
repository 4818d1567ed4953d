import { parseAmount } from '../amount';
import type { FormSet, Measure } from '../forms';
import { EMPTY, type Entry, type FigureId, type Origin, STRUCTURAL, type Table, amountEntry, figureId } from '../report';
import type { Target } from './definition';
import { type GridColumn, gridOf, measureOf } from './form-grid';
import type { Placements } from './formula';
import { type LineIndex, indexLines } from './line-index';
import { kindOf } from './own-formula';
import { type Placement, cellKey } from './placement';
import { type Computed, type SheetSnapshot, cellAt } from './snapshot';
import { lineTarget } from './values';

/** The figures of one bound table as its cells hold them. */
export function readTable(set: FormSet, placement: Placement, placements: Placements, sheet: SheetSnapshot): Table {
  const { form, lines } = placement;
  const entries = new Map<FigureId, Entry>();
  const origins = new Map<FigureId, Origin>();
  const index = indexLines(lines);
  for (const { target, measure, sheetRow, column } of figureCells(placement, index)) {
    const cell = cellAt(sheet, sheetRow, column);
    const { entry, origin } = readFigure(set, cell, measure, () => (cell.formula === undefined ? undefined : kindOf(cell.formula, set, { placement, sheetRow, target }, placements)));
    const id = figureId(form.id, target.row.key, target.column);
    if (entry.kind !== 'empty') entries.set(id, entry);
    if (origin !== 'typed') origins.set(id, origin);
  }
  return { form: form.id, lines: lines.map(({ row, code, name }) => ({ row, code, name })), entries, origins };
}

/** A figure's cell and what it is. */
export interface FigureCell {
  readonly target: Target;
  readonly measure: Measure;
  readonly sheetRow: number;
  readonly column: number;
  /** Only of a found table, which may be spread over sheets. */
  readonly sheetId?: string;
}

/** Every figure cell of a table that is there, declared rows first. */
export function figureCells(placement: Placement, lines: LineIndex): FigureCell[] {
  const { form } = placement;
  const grid = gridOf(form);
  const cells: FigureCell[] = [];
  const add = (column: GridColumn, sheetRow: number | undefined, measure: Measure, target: Target) => {
    if (placement.found !== undefined) {
      const cell = placement.found.cells.get(cellKey(target.row.key, target.column));
      if (cell !== undefined) cells.push({ target, measure, sheetRow: cell.row, column: cell.column, sheetId: cell.sheetId });
      return;
    }
    const at = placement.columns[column.index];
    if (at !== undefined && sheetRow !== undefined) cells.push({ target, measure, sheetRow, column: at });
  };
  for (const { row, columns } of grid.rows) {
    for (const column of columns) {
      if (column.column.role !== 'figure') continue;
      const target: Target = { form: form.id, column: column.column.key, row: { kind: 'declared', key: row.key, code: row.code ?? '' } };
      add(column, placement.rows.get(row.key), measureOf(row, column.column), target);
    }
  }
  for (const line of placement.lines) {
    for (const column of grid.columns) {
      if (column.column.role === 'figure') add(column, line.sheetRow, measureOf(undefined, column.column), lineTarget(form.id, column.column.key, line, lines));
    }
  }
  return cells;
}

interface Read {
  readonly entry: Entry;
  readonly origin: Origin;
}

function readFigure(set: FormSet, cell: Computed, measure: Measure, formulaKind: () => ReturnType<typeof kindOf> | undefined): Read {
  switch (formulaKind()) {
    case undefined:
      return { entry: entryOfCell(set, cell, measure), origin: 'typed' };
    case 'own': {
      // The core computes it, from the cells as they are; what the sheet shows may be older than they.
      const shown = cell.value === null ? EMPTY : entryOfCell(set, cell, measure);
      return { entry: shown.kind === 'amount' && !shown.value.isZero() ? shown : EMPTY, origin: 'derived' };
    }
    case 'idle':
      return { entry: EMPTY, origin: 'derived' };
    case 'foreign': {
      const uncomputed = cell.value === null && cell.error === undefined;
      return { entry: uncomputed ? { kind: 'unreadable', text: `=${cell.formula ?? ''}`, reason: 'not-calculated' } : entryOfCell(set, cell, measure), origin: 'linked' };
    }
  }
}

/** A cell's value as an entry. Amounts count at least the places that their format shows: Excel drops a last zero. */
export function entryOfCell(set: FormSet, { value, error }: Computed, measure: Measure): Entry {
  if (error !== undefined) return { kind: 'unreadable', text: error, reason: 'formula-error' };
  if (value === null) return EMPTY;
  if (measure === 'text') return textEntry(String(value));
  if (typeof value === 'boolean') return { kind: 'unreadable', text: value ? 'TRUE' : 'FALSE', reason: 'not-a-number' };
  const parsed = parseAmount(value);
  switch (parsed.kind) {
    case 'empty':
      return EMPTY;
    case 'structural':
      return STRUCTURAL;
    case 'refused':
      return { kind: 'unreadable', text: parsed.text, reason: parsed.reason };
    case 'amount':
      return amountEntry(parsed.value, measure === 'amount' ? Math.max(parsed.places, set.money.places) : parsed.places);
  }
}

function textEntry(text: string): Entry {
  return text.trim() === '' ? EMPTY : { kind: 'text', text: text.trim() };
}
