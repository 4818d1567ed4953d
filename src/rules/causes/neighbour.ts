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
  for (const key of rowsBeside(table, row)) {
    const other = table.rows.get(key)?.figures.get(column);
    if (other !== undefined && other !== figure && other.state === 'amount' && sameAmount(other, figure)) return other;
  }
  return undefined;
}

/** A long table is asked for each of its rows, so its neighbours are found once. */
const BESIDE = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

function rowsBeside(table: GridForm, row: string): readonly string[] {
  // Declared rows have the same neighbours in every report.
  const key = table.layout.line === undefined ? table.layout : table;
  let beside = BESIDE.get(key);
  if (beside === undefined) BESIDE.set(key, (beside = allBeside(table)));
  return beside.get(row) ?? [];
}

function allBeside({ layout, lines }: GridForm): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, readonly string[]>();
  for (const strip of layout.strips) {
    const keys = layout.line === undefined ? strip : [...strip, ...lines.map(({ key }) => key)];
    keys.forEach((key, index) => {
      if (!beside.has(key)) beside.set(key, [keys[index - 1], keys[index + 1]].filter((other) => other !== undefined));
    });
  }
  return beside;
}
