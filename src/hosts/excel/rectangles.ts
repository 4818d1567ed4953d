import type { Area } from '../../workbook';

/** Rectangles that cover exactly the chosen cells, few of them: runs along a row, joined with equal runs below. */
export function rectangles(height: number, width: number, isChosen: (row: number, column: number) => boolean): Area[] {
  const closed: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = 0; row < height; row += 1) {
    const next = new Map<string, Area>();
    for (const [left, right] of runs(width, (column) => isChosen(row, column))) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, { top: above?.top ?? row, left, bottom: row, right });
    }
    closed.push(...open.values());
    open = next;
  }
  return [...closed, ...open.values()];
}

/** Neighbouring positions that are chosen, as first and last. */
export function runs(length: number, isChosen: (index: number) => boolean): [first: number, last: number][] {
  const found: [number, number][] = [];
  let first: number | undefined;
  for (let index = 0; index <= length; index += 1) {
    const chosen = index < length && isChosen(index);
    if (chosen) first ??= index;
    else if (first !== undefined) {
      found.push([first, index - 1]);
      first = undefined;
    }
  }
  return found;
}
