import type { FormSet } from '../forms';
import type { Position } from './area';
import type { Binding } from './binding';
import { codeCells } from './code-cells';
import { gridOf, nameColumn } from './form-grid';
import type { Placements } from './formula';
import { lookedUp } from './looked-up';
import { kindOf } from './own-formula';
import { ownTables } from './own-tables';
import type { Placement } from './placement';
import { type SheetSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** A cell of a sheet by its id. */
interface LinkedCell extends Position {
  readonly sheetId: string;
}

const KNOWN = new WeakMap<Binding, readonly LinkedCell[]>();

/**
 * Cells that hold somebody's own formulas for the codes and names of lines, or stand on rows that no line has begun: what they
 * give makes a line, or makes another of it, without an entry.
 */
export function linkedLines(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): readonly LinkedCell[] {
  const known = KNOWN.get(binding);
  if (known !== undefined) return known;
  const own = ownTables(binding);
  const looked = lookedUp(set, snapshot);
  const cells = [...own.values()].flatMap((placement) => {
    const sheet = sheetOf(snapshot, placement.sheetId);
    if (sheet === undefined || placement.form.body.kind !== 'lines') return [];
    const isOwnName = (formula: string, row: number): boolean => looked(formula, placement, row, '') !== undefined;
    return [...linkedCodes(placement, sheet, isOwnName), ...linkedFigures(set, placement, own, sheet)].map((at) => ({ sheetId: sheet.id, ...at }));
  });
  KNOWN.set(binding, cells);
  return cells;
}

/** Sheet rows for lines, begun or not. */
function lineRows({ form, rows, body }: Placement): readonly number[] {
  const total = form.body.kind === 'lines' ? rows.get(form.body.total.key) : undefined;
  return total === undefined ? [] : Array.from({ length: Math.max(0, body.sentinel - total - 1) }, (_, index) => total + 1 + index);
}

function linkedCodes(placement: Placement, sheet: SheetSnapshot, isOwnName: (formula: string, row: number) => boolean): readonly Position[] {
  const grid = gridOf(placement.form);
  const shown = nameColumn(grid);
  const name = shown === undefined ? undefined : placement.columns[shown.index];
  const codes = codeCells(grid, placement.columns).map(({ at }) => at);
  return lineRows(placement).flatMap((row) => {
    const named = name === undefined ? undefined : cellAt(sheet, row, name).formula;
    return [
      ...codes.flatMap((column) => (cellAt(sheet, row, column).formula === undefined ? [] : [{ row, column }])),
      ...(name === undefined || named === undefined || isOwnName(named, row) ? [] : [{ row, column: name }]),
    ];
  });
}

function linkedFigures(set: FormSet, placement: Placement, placements: Placements, sheet: SheetSnapshot): readonly Position[] {
  const begun = new Set(placement.lines.map(({ sheetRow }) => sheetRow));
  const { form, columns } = placement;
  const grid = gridOf(form);
  return lineRows(placement).flatMap((row) => {
    if (begun.has(row)) return [];
    return grid.columns.flatMap(({ index, column: declared }): readonly Position[] => {
      const column = columns[index];
      const formula = column === undefined ? undefined : cellAt(sheet, row, column).formula;
      if (declared.role !== 'figure' || column === undefined || formula === undefined) return [];
      const target = { form: form.id, column: declared.key, row: { kind: 'line', key: '', code: '', parent: false } } as const;
      return kindOf(formula, set, { placement, sheetRow: row, target }, placements) === 'foreign' ? [{ row, column }] : [];
    });
  });
}
