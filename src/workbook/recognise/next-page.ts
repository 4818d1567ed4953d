import type { SheetLane } from './lanes';
import type { SheetText } from './sheet-text';

/** How far a page without heads may stand beside the columns of the page before it. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3];
/** Share of the cells that are of their column's kind; a sheet with less is no page of the table. */
const LEAST = 0.7;

interface Shape {
  readonly words: number;
  readonly figures: number;
}

/**
 * How many columns a page without heads was moved by against the page before it, as converted files do.
 * @param lanes those of the page before, side by side
 * @returns undefined where words and figures stand in no such order
 */
export function shiftOf(page: SheetText, lanes: readonly SheetLane[]): number | undefined {
  const shapes = shapesOf(lanes);
  let best: { readonly shift: number; readonly score: number } | undefined;
  for (const shift of SHIFTS) {
    const score = agreementOf(page, shapes, shift);
    if (best === undefined || score > best.score + 1e-9) best = { shift, score };
  }
  return best !== undefined && best.score >= LEAST ? best.shift : undefined;
}

/** What stands in each column: shares of words and of figures. */
function shapesOf(lanes: readonly SheetLane[]): ReadonlyMap<number, Shape> {
  const shapes = new Map<number, Shape>();
  for (const { sheet, rows, keys, figures } of lanes) {
    for (const { column, role } of [...keys, ...figures]) {
      let [words, numbers] = [0, 0];
      for (const row of rows) {
        const kind = sheet.kindAt(row, column);
        if (kind === 'text') words += 1;
        else if (kind !== 'empty') numbers += 1;
      }
      const filled = words + numbers;
      // A column that is empty on the first page may have its first figure on the next.
      shapes.set(column, filled === 0 ? { words: 0, figures: role === 'figure' ? 0.8 : 0 } : { words: words / filled, figures: numbers / filled });
    }
  }
  return shapes;
}

function agreementOf(page: SheetText, shapes: ReadonlyMap<number, Shape>, shift: number): number {
  let [agreed, cells] = [0, 0];
  for (const row of page.rows) {
    const columns = page.columnsIn(row);
    // Notes and marks of pages stand alone.
    if (columns.length < 2) continue;
    for (const column of columns) {
      const shape = shapes.get(column - shift);
      cells += 1;
      agreed += shape === undefined ? 0 : page.kindAt(row, column) === 'text' ? shape.words : shape.figures;
    }
  }
  return cells === 0 ? 0 : agreed / cells;
}
