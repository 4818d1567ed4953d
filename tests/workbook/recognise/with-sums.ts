import type { FormSet } from '../../../src/forms';
import { type Binding, type Computed, type SnapshotCell, type WorkbookSnapshot, address, cellKey } from '../../../src/workbook';
import { type Target, definitionOf } from '../../../src/workbook/definition';
import { indexLines } from '../../../src/workbook/line-index';
import type { CellAddress } from '../../../src/workbook/placement';
import { figureCells } from '../../../src/workbook/read-table';

/** How somebody writes their sums: `SUM(C8:C20)` over whatever is blank between, `C8+C11`, or the leaves at once. */
export type Hand = 'ranges' | 'plus' | 'leaves';

type Part = readonly [at: CellAddress, sign: 1 | -1];

/**
 * The workbook with somebody's own formulas in its found tables, wherever our definitions of a figure's cell are sums on its
 * own sheet, and what they give in their cells.
 */
export function withSums(set: FormSet, snapshot: WorkbookSnapshot, { tables }: Binding, hand: Hand): WorkbookSnapshot {
  const cells = new Map(snapshot.sheets.map(({ id, rows }) => [id, new Map([...rows].map(([row, held]) => [row, [...held]] as const))]));
  const heldAt = ({ sheetId, row, column }: CellAddress): SnapshotCell | undefined => cells.get(sheetId)?.get(row)?.[column];
  const parts = new Map<string, readonly Part[]>();
  for (const placement of tables.values()) {
    for (const { target } of figureCells(placement, indexLines(placement.lines))) {
      const at = placement.found?.cells.get(cellKey(target.row.key, target.column));
      const of = at === undefined ? [] : partsOf(set, tables, target);
      if (at !== undefined && of.length > 0 && of.every(([part]) => part.sheetId === at.sheetId && typeof heldAt(part) !== 'string') && typeof heldAt(at) === 'number') parts.set(keyOf(at), of);
    }
  }
  const values = new Map<string, number>();
  const valueOf = (at: CellAddress): number => {
    const held = heldAt(at);
    const of = parts.get(keyOf(at));
    if (of === undefined) return typeof held === 'number' ? held : 0;
    const known = values.get(keyOf(at));
    const value = known ?? Math.round(of.reduce((sum, [part, sign]) => sum + sign * valueOf(part), 0) * 100) / 100;
    values.set(keyOf(at), value);
    return value;
  };
  const leavesOf = (of: readonly Part[]): readonly Part[] => of.flatMap(([at, sign]): readonly Part[] => {
    const below = parts.get(keyOf(at));
    return below === undefined ? [[at, sign]] : leavesOf(below.map(([part, other]) => [part, sign === other ? 1 : -1] as const));
  });
  const made = new Map<string, Computed>();
  for (const placement of tables.values()) {
    for (const at of placement.found?.cells.values() ?? []) {
      const of = parts.get(keyOf(at));
      if (of === undefined) continue;
      const isBlank = (row: number, column: number): boolean => heldAt({ ...at, row, column }) === undefined;
      made.set(keyOf(at), { value: valueOf(at), formula: hand === 'ranges' ? rangesOf(of, isBlank) : plusOf(hand === 'leaves' ? leavesOf(of) : of) });
    }
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows].map(([row, held]) => [row, held.map((cell, column) => made.get(keyOf({ sheetId: sheet.id, row, column })) ?? cell)] as const)),
    })),
  };
}

function partsOf(set: FormSet, tables: Binding['tables'], target: Target): readonly Part[] {
  return (definitionOf(set, target, (form) => tables.has(form))?.addends ?? []).flatMap((addend) => {
    const source = tables.get(addend.form);
    if (source === undefined) return [];
    const lines = indexLines(source.lines);
    const { key, code } = target.row;
    const rows = addend.kind === 'cell' ? [addend.row ?? key] : (addend.kind === 'children' ? lines.children(code) : lines.carriers(addend.code ?? code)).map(({ row }) => row);
    return rows.flatMap((row): readonly Part[] => {
      const at = source.found?.cells.get(cellKey(row, addend.column));
      return at === undefined ? [] : [[at, addend.sign]];
    });
  });
}

function plusOf(parts: readonly Part[]): string {
  return parts.map(([{ row, column }, sign]) => `${sign === 1 ? '+' : '-'}${address(row, column)}`).join('').replace(/^\+/, '');
}

function rangesOf(parts: readonly Part[], isBlank: (row: number, column: number) => boolean): string {
  const runs: { sign: 1 | -1; from: CellAddress; to: CellAddress }[] = [];
  for (const [at, sign] of parts) {
    const run = runs.at(-1);
    const between = run === undefined ? [] : Array.from({ length: Math.max(0, at.row - run.to.row - 1) }, (_, i) => run.to.row + 1 + i);
    if (run?.sign === sign && run.to.column === at.column && at.row > run.to.row && between.every((row) => isBlank(row, at.column))) run.to = at;
    else runs.push({ sign, from: at, to: at });
  }
  const sum = (sign: 1 | -1): string => {
    const own = runs.filter((run) => run.sign === sign).map(({ from, to }) => (from === to ? address(from.row, from.column) : `${address(from.row, from.column)}:$${address(to.row, to.column)}`));
    return own.length === 0 ? '' : `${sign === 1 ? '+' : '-'}SUM(${own.join(', ')})`;
  };
  return (sum(1) + sum(-1)).replace(/^\+/, '');
}

function keyOf({ sheetId, row, column }: Pick<CellAddress, 'sheetId' | 'row' | 'column'>): string {
  return `${sheetId}!${String(row)}:${String(column)}`;
}
