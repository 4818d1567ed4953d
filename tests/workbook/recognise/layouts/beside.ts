import type { Dice } from '../scramble/look';
import { type Style, notesOf, official } from './layout';
import { noNumbers } from './layouts';
import type { Cell, Grid } from './model';
import { at, widthOf } from './render';

/** Tables in any order, two or three side by side on a sheet, each beginning where it happens to. */
export function besideBy(dice: Dice): Style {
  const isNumbered = dice.chance(0.7);
  const hasNotes = dice.chance(0.7);
  return {
    ...(dice.chance(0.3) ? { lanes: noNumbers } : {}),
    head: { spans: dice.chance(0.5) ? 'once' : 'every', numbering: dice.chance(0.5) ? '栏次' : undefined },
    above: (table, width) => (isNumbered ? official(table, width) : [[table.title], [`部门名称：${table.unit}`, ...at(Math.max(0, width - 2), '金额单位：万元')]]),
    below: hasNotes ? notesOf : () => [],
    arranged: (sheets) => chunked(dice, shuffled(dice, sheets)).map((own, index) => ({ name: `Sheet${String(index + 1)}`, grid: beside(dice, own.map(({ grid }) => grid)) })),
  };
}

function shuffled<T>(dice: Dice, list: readonly T[]): readonly T[] {
  const rest = [...list];
  return list.map(() => rest.splice(dice.below(rest.length), 1)).flat();
}

function chunked<T>(dice: Dice, list: readonly T[]): readonly (readonly T[])[] {
  const size = 2 + dice.below(2);
  return list.length === 0 ? [] : [list.slice(0, size), ...chunked(dice, list.slice(size))];
}

function beside(dice: Dice, grids: readonly Grid[]): Grid {
  const made: Cell[][] = [];
  let left = 0;
  for (const grid of grids) {
    const lower = dice.below(5);
    grid.forEach((row, index) => {
      while (made.length <= index + lower) made.push([]);
      row.forEach((cell, column) => {
        const cells = made[index + lower];
        if (cells !== undefined) cells[left + column] = cell;
      });
    });
    left += widthOf(grid) + 1 + dice.below(3);
  }
  return made.map((row) => Array.from(row));
}
