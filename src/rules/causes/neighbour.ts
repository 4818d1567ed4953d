import type { Grid, GridForm } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { sameAmount } from '../engine/figure';
import type { Broken, Candidate, Family } from './candidate';
import { putting } from './misprint';

/**
 * The figure of the row above or below was taken: of the same table, or of the one that it was copied from where the rule
 * ties one figure to another. Two equal figures side by side are rare enough to say so.
 */
export const neighbour: Family = (broken) => {
  const candidates: Candidate[] = [];
  for (const [figure, coefficient] of broken.inputs) {
    if (figure.state !== 'amount' || figure.units === 0 || (coefficient !== 1 && coefficient !== -1)) continue;
    const taken = takenFrom(broken, figure);
    if (taken === undefined) continue;
    // What belongs there is whatever the rule asks for.
    const value = figure.value - BigInt(coefficient) * broken.rule.total;
    candidates.push(putting(figure, { value, cause: (wrong) => ({ kind: 'neighbour', neighbour: taken.id, ...wrong }) }, 0n));
  }
  return candidates;
};

function takenFrom({ rule, grid }: Broken, figure: Figure): Figure | undefined {
  const own = equalBeside(grid, figure, figure);
  if (own !== undefined) return own;
  const counterpart = tiedTo(rule, figure);
  return counterpart === undefined ? undefined : equalBeside(grid, counterpart, figure);
}

/** The other figure of a rule that says that two figures are one. */
function tiedTo(rule: Rule, figure: Figure): Figure | undefined {
  const [one, other, ...more] = rule.terms;
  if (one === undefined || other === undefined || more.length > 0 || one.role === other.role) return undefined;
  if (one.figure === figure) return other.figure;
  return other.figure === figure ? one.figure : undefined;
}

/** A figure above or below the place that says what `figure` says. */
export function equalBeside(grid: Grid, { form, row, column }: Figure, figure: Figure): Figure | undefined {
  const table = grid.get(form);
  if (table === undefined) return undefined;
  const { keys, positions } = stripsOf(table);
  const at = positions.get(row);
  if (at === undefined) return undefined;
  const equal = (key: string | undefined): Figure | undefined => {
    const other = key === undefined ? undefined : table.rows.get(key)?.figures.get(column);
    return other !== undefined && other !== figure && other.state === 'amount' && sameAmount(other, figure) ? other : undefined;
  };
  return equal(keys[at - 1]) ?? equal(keys[at + 1]);
}

/** The rows of a table under each other. */
interface Strips {
  /** Strip by strip, nothing in between. */
  readonly keys: readonly (string | undefined)[];
  /** Of a key that stands twice, the first. */
  readonly positions: ReadonlyMap<string, number>;
}

/** A long table is asked for each of its rows, so they are put under each other once. */
const STRIPS = new WeakMap<object, Strips>();

function stripsOf(table: GridForm): Strips {
  // Declared rows have the same neighbours in every report.
  const key = table.layout.line === undefined ? table.layout : table;
  let strips = STRIPS.get(key);
  if (strips === undefined) STRIPS.set(key, (strips = stripsIn(table)));
  return strips;
}

function stripsIn({ layout, lines }: GridForm): Strips {
  const keys: (string | undefined)[] = [];
  const positions = new Map<string, number>();
  const put = (key: string): void => {
    if (!positions.has(key)) positions.set(key, keys.length);
    keys.push(key);
  };
  for (const strip of layout.strips) {
    strip.forEach(put);
    if (layout.line !== undefined) for (const line of lines) put(line.key);
    keys.push(undefined);
  }
  return { keys, positions };
}
