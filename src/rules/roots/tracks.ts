import type { Figure } from '../engine/model';
import type { Frame, FrameRow } from './frames';
import { isEnterable } from './world';

/** Cells of one step of a track: one of each row or column that may have slid. */
export type Step = readonly Figure[];

/** Where figures may have slid together: step by step, in the direction in which they did. */
export interface Track {
  readonly along: 'column' | 'row';
  readonly by: 1 | -1;
  /** Whether it is one of a published table. */
  readonly published: boolean;
  /** How much of its table it holds: rows of several lanes side by side, all rows of its columns, or else. */
  readonly extent: Extent;
  readonly steps: readonly Step[];
}

export type Extent = 'lanes' | 'whole' | 'part';

/** Rows of a table, each of which may have slid along some of its columns; the cells of a row in the direction of the slide. */
export interface Band {
  readonly by: 1 | -1;
  readonly published: boolean;
  readonly extent: Extent;
  readonly rows: readonly Step[];
}

/** Down and up each column and all that lie side by side; along each row, and along rows below each other whose first place is empty. */
export function tracksOf(frames: readonly Frame[], published: boolean): readonly Track[] {
  const known = new Set<string>();
  const tracks: Track[] = [];
  const put = (extent: Extent, along: 'column' | 'row', by: 1 | -1, steps: readonly Step[]): void => {
    // The lanes of a table, each by itself and together, share many.
    const key = `${along} ${by} ${steps.length} ${nameOf(steps[0])} ${nameOf(steps.at(-1))}`;
    if (steps.length < 2 || known.has(key)) return;
    known.add(key);
    tracks.push({ along, by, published, extent, steps });
  };
  for (const frame of frames) {
    const columns = columnsIn(frame);
    const extent = frame.isOfLanes ? 'lanes' : 'part';
    for (const range of rangesOf(columns, frame)) {
      const steps = vectorsOf(frame.rows, range);
      put(extent, 'column', 1, steps);
      put(extent, 'column', -1, [...steps].reverse());
    }
    for (const row of frame.rows) {
      const steps = alike(columns.flatMap((column) => row.get(column) ?? [])).map((figure) => [figure]);
      put(extent, 'row', 1, steps);
      put(extent, 'row', -1, [...steps].reverse());
    }
    for (const by of [1, -1] as const) for (const { steps, isWhole } of alongRows(frame.rows, turned(columns, by))) put(isWhole && !frame.isOfLanes ? 'whole' : extent, 'row', by, steps);
  }
  return tracks;
}

/** Two columns and more beside each other, with the rows that are entered in each of them. */
export function* bandsOf(frames: readonly Frame[], published: boolean): Generator<Band> {
  for (const frame of frames) {
    const columns = columnsIn(frame);
    for (const by of [1, -1] as const) {
      const inOrder = turned(columns, by);
      for (const [i] of inOrder.entries()) {
        for (let end = i + 2; end <= inOrder.length; end += 1) {
          const rows = vectorsOf(frame.rows, inOrder.slice(i, end));
          if (rows.filter(isSlid).length > 1) yield { by, published, extent: frame.isOfLanes ? 'lanes' : 'part', rows };
        }
      }
    }
  }
}

/** Whether the first place is empty and a later one is not. */
export function isSlid(cells: Step): boolean {
  return !isFilled(cells[0]) && cells.some(isFilled);
}

export function isFilled(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.value !== 0n;
}

export function turned<T>(items: readonly T[], by: 1 | -1): readonly T[] {
  return by === 1 ? items : [...items].reverse();
}

function nameOf(step: Step | undefined): string {
  return `${step?.[0]?.id ?? ''} ${step?.at(-1)?.id ?? ''}`;
}

/** Those in which figures are entered: what slid passed over columns of formulas. */
function columnsIn({ columns, rows }: Frame): readonly string[] {
  return columns.filter((column) => rows.some((row) => {
    const figure = row.get(column);
    return figure !== undefined && isEnterable(figure);
  }));
}

/** Each column, and those side by side; what is empty at either end makes no other block. */
function rangesOf(all: readonly string[], { rows }: Frame): readonly (readonly string[])[] {
  const filled = all.filter((column) => rows.some((row) => isFilled(row.get(column))));
  return filled.flatMap((first, i) => filled.slice(i).map((last) => all.slice(all.indexOf(first), all.indexOf(last) + 1)));
}

/** The figures of rows in some columns; rows that are not entered in each of them are passed over. */
function vectorsOf(rows: readonly FrameRow[], columns: readonly string[]): Step[] {
  if (columns.length === 1) return alike(rows.flatMap((row) => row.get(columns[0] ?? '') ?? [])).map((figure) => [figure]);
  return rows.flatMap((row) => {
    const cells = columns.flatMap((column) => row.get(column) ?? []).filter(isEnterable);
    return cells.length === columns.length && cells.every(({ kind }) => kind.measure === cells[0]?.kind.measure) ? [cells] : [];
  });
}

/** Those that a person could enter, and that measure the same as the first. */
function alike(figures: readonly Figure[]): Figure[] {
  const cells = figures.filter(isEnterable);
  return cells.filter(({ kind }) => kind.measure === cells[0]?.kind.measure);
}

/** Rows below each other whose first place is empty and whose next ones are not, for each place that could be the first. */
function* alongRows(rows: readonly FrameRow[], columns: readonly string[]): Generator<{ readonly steps: readonly Step[]; readonly isWhole: boolean }> {
  for (const [i] of columns.slice(1).entries()) {
    const vectors = vectorsOf(rows, columns.slice(i));
    for (const run of runsOf(vectors)) {
      const steps = columns.slice(i).map((_, place) => run.flatMap((cells) => cells[place] ?? []));
      if (run.length > 1 && steps[1]?.some(isFilled) === true) yield { steps, isWhole: run.length === vectors.length };
    }
  }
}

/** Rows one below the other whose first cell is empty. */
function runsOf(vectors: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const cells of vectors) {
    if (isFilled(cells[0])) runs.push([]);
    else runs.at(-1)?.push(cells);
  }
  return runs;
}
