import type { Grid, GridForm } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { sameAmount } from '../engine/figure';
import type { Broken, Candidate, Family } from './candidate';
import { putting } from './misprint';
import { asPrinted } from './printable';

/**
 * The figure of the row above or below was taken: of the same table, or of the one that it was copied from where the rule
 * ties one figure to another. Two equal figures side by side are rare enough to say so.
 */
export const neighbour: Family = (broken) => {
  const candidates: Candidate[] = [];
  for (const figure of broken.inputs.keys()) {
    if (figure.units === 0) continue;
    const coefficient = broken.inputs.get(figure);
    if (coefficient !== 1 && coefficient !== -1) continue;
    const source = takenFrom(broken, figure);
    if (source === undefined) continue;
    // What belongs there is whatever the rule asks for.
    const value = asPrinted(figure, figure.value - BigInt(coefficient) * broken.rule.total);
    candidates.push(putting(figure, { value, cause: (wrong) => ({ kind: 'neighbour', neighbour: source.id, ...wrong }) }, 0n));
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
function tiedTo({ terms }: Rule, figure: Figure): Figure | undefined {
  if (terms.length > 2) return undefined;
  const own = terms.find((term) => term.figure === figure);
  return own === undefined ? undefined : terms.find(({ role }) => role !== own.role)?.figure;
}

/** A figure above or below the place that says what `figure` says, which is not 0. A parent of one line says what the line says: that is no sign of anything. */
export function equalBeside(grid: Grid, place: Figure, figure: Figure): Figure | undefined {
  const { form, row } = place;
  const table = grid.get(form);
  if (table === undefined) return undefined;
  const { keys, places } = besideOf(table);
  const at = places.get(row);
  return at === undefined ? undefined : (taken(table, place, figure, keys[at - 1]) ?? taken(table, place, figure, keys[at + 1]));
}

function taken(table: GridForm, place: Figure, figure: Figure, beside: string | undefined): Figure | undefined {
  const other = beside === undefined ? undefined : table.rows.get(beside)?.figures.get(place.column);
  return other !== undefined && other !== figure && sameAmount(other, figure) && !isKin(table, place, other) ? other : undefined;
}

/** Whether one is part of the other, by their codes or by what defines them. */
function isKin(table: GridForm, one: Figure, other: Figure): boolean {
  const [own, beside] = [one, other].map(({ row }) => table.rows.get(row)?.code ?? '') as [string, string];
  // 合计 has no code and is the parent of every 类.
  if (own !== beside) return own.startsWith(beside) || beside.startsWith(own);
  return reads(one, other) || reads(other, one);
}

function reads({ definer }: Figure, other: Figure): boolean {
  return definer?.terms.some(({ figure }) => figure === other) === true;
}

/** The row keys of all strips from top to bottom, with a gap behind each, and where a key stands; one that stands twice, at its first place. */
interface Beside {
  readonly keys: readonly (string | undefined)[];
  readonly places: ReadonlyMap<string, number>;
}

/** A long table is asked for each of its rows, so its rows are put beside each other once. */
const BESIDE = new WeakMap<object, Beside>();

function besideOf(table: GridForm): Beside {
  // Declared rows have the same neighbours in every report.
  const key = table.layout.line === undefined ? table.layout : table;
  let beside = BESIDE.get(key);
  if (beside === undefined) BESIDE.set(key, (beside = besideIn(table)));
  return beside;
}

function besideIn({ layout, lines }: GridForm): Beside {
  const keys: (string | undefined)[] = [];
  for (const declared of layout.strips) {
    keys.push(...declared);
    for (const { key } of lines) keys.push(key);
    keys.push(undefined);
  }
  const places = new Map<string, number>();
  keys.forEach((key, i) => {
    if (key !== undefined && !places.has(key)) places.set(key, i);
  });
  return { keys, places };
}
