import type { GridCell, Grid, GridPosition } from './grid';

/** The lines of a text as a grid, and where its cells stand in the text. */
export interface TextGrid {
  readonly grid: Grid;
  /** First and last character of a cell; of an empty one, the line that it stands in. */
  readonly spanOf: (at: GridPosition) => { readonly start: number; readonly end: number };
}

interface Placed extends GridCell {
  readonly start: number;
}

/** A table of a document as its text shows it: a line for every row, a tab between cells. */
export function textGrid(lines: readonly { readonly start: number; readonly text: string }[]): TextGrid {
  const rows = lines.map(({ start, text }) => {
    let from = start;
    return text.split('\t').map((cell): Placed => {
      const placed = { text: cell, start: from };
      from += cell.length + 1;
      return placed;
    });
  });
  return {
    grid: { rows, loose: true },
    spanOf: ({ row, column }) => {
      const cell = rows[row]?.[column];
      const bare = cell?.text.trim() ?? '';
      if (cell !== undefined && bare !== '') {
        const start = cell.start + cell.text.indexOf(bare);
        return { start, end: start + bare.length };
      }
      const line = lines[row];
      const text = line?.text ?? '';
      const start = (line?.start ?? 0) + (text.length - text.trimStart().length);
      return { start, end: Math.max(start, (line?.start ?? 0) + text.length) };
    },
  };
}
