import type { Grid, GridForm } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import type { Broken, Candidate, Family } from './candidate';
import { putting } from './misprint';

/**
 * The figure of the row above or below was taken: of the same table, or of the one that it was copied from where the rule
 * ties one figure to another. Two equal figures side by side are rare enough to say so.
 */
export const neighbour: Family = (broken) => {
  const candidates: Candidate[] = [];
  for (const [figure, coefficient] of broken.inputs) {
    if (figure.state !== 'amount' || figure.value === 0n || (coefficient !== 1 && coefficient !== -1)) continue;
    const taken = placesToTakeFrom(broken, figure).find((other) => other !== figure && other.state === 'amount' && other.value === figure.value);
    if (taken === undefined) continue;
    // What belongs there is whatever the rule asks for.
    const value = figure.value - BigInt(coefficient) * broken.rule.total;
    candidates.push(putting(figure, { value, cause: (wrong) => ({ kind: 'neighbour', neighbour: taken.id, ...wrong }) }, 0n));
  }
  return candidates;
};

function placesToTakeFrom({ rule, grid }: Broken, figure: Figure): Figure[] {
  const own = neighboursOf(grid, figure);
  const counterpart = tiedTo(rule, figure);
  return counterpart === undefined ? own : [...own, ...neighboursOf(grid, counterpart)];
}

/** The other figure of a rule that says that two figures are one. */
function tiedTo(rule: Rule, figure: Figure): Figure | undefined {
  const [one, other, ...more] = rule.terms;
  if (one === undefined || other === undefined || more.length > 0 || one.role === other.role) return undefined;
  if (one.figure === figure) return other.figure;
  return other.figure === figure ? one.figure : undefined;
}

function neighboursOf(grid: Grid, { form, row, column }: Figure): Figure[] {
  const table = grid.get(form);
  if (table === undefined) return [];
  return rowsBeside(table, row).flatMap((key) => table.rows.get(key)?.figures.get(column) ?? []);
}

function rowsBeside(table: GridForm, row: string): string[] {
  for (const strip of table.layout.strips) {
    const keys = table.layout.line === undefined ? strip : [...strip, ...table.lines.map(({ key }) => key)];
    const index = keys.indexOf(row);
    if (index >= 0) return [keys[index - 1], keys[index + 1]].filter((key) => key !== undefined);
  }
  return [];
}
