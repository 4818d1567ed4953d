import { formOf } from '../../forms';
import { isComputed } from '../engine/figure';
import type { Figure } from '../engine/model';
import { absolute, fromScaled, unitOf } from '../engine/scaled';
import { equalBeside } from '../causes/neighbour';
import { inputsOf } from '../causes/inputs';
import { placesIn, placesOf } from '../causes/printable';
import { type Remedy, remedyBy } from './change';
import type { Explanation } from './explanation';
import { entryFor, withEntries } from './mend';
import type { Slip } from './root-cause';
import { type Meant, printable, slipOf } from './slip';
import { type Coefficients, type World, isEnterable } from './world';

/** A figure that one change would make explain broken rules. */
interface Suspect {
  readonly figure: Figure;
  readonly remedy: Remedy;
  readonly meant: Meant;
}

/** How much a slip speaks for itself. Between them, at 4, is a line that another table prints; after them other lines and slides. */
const RANKS: Readonly<Record<Slip, number>> = {
  overtyped: 0, unit: 1, sign: 1, 'decimal-point': 1, 'swapped-digits': 2, neighbour: 5, digit: 5, 'digits-apart': 5.2, unprinted: 5.5, misprint: 6, empty: 9,
};
/** Few figures are below zero: that a minus was forgotten speaks less for itself than a wrong digit. */
const MINUS_FORGOTTEN = 5.4;
/** Of more rows than this that a table does not print, none was dropped: they are those that the unit has no need of. */
const FEW_UNPRINTED = 3;
const ONE_OF_MANY = 6.5;
/** A figure that the rules tell apart from all others needs nothing else to speak for it. */
const DETERMINED = 3;

/** Figures that are wrong alone. Those that the rules cannot tell apart are one explanation, the likeliest of them in front. */
export function oneFigure(world: World, coefficients: Coefficients): Explanation[] {
  const groups = new Map<string, Suspect[]>();
  for (const figure of underBroken(world)) {
    const remedy = remedyBy(world, coefficients, figure);
    if (remedy === undefined) continue;
    const meant = meantBy(world, figure, remedy);
    if (meant === undefined) continue;
    const key = `${remedy.gain} ${[...world.broken].map((rule) => remedy.repaired.has(rule)).join()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ figure, remedy, meant }]);
    else group.push({ figure, remedy, meant });
  }
  return [...groups.values()].flatMap((group) => explanationOf(world, group));
}

function underBroken({ broken }: World): ReadonlySet<Figure> {
  const figures = new Set<Figure>();
  for (const rule of broken) for (const figure of inputsOf(rule).keys()) if (isEnterable(figure)) figures.add(figure);
  return figures;
}

function meantBy(world: World, figure: Figure, { lo, hi }: Remedy): Meant | undefined {
  const meant = slipOf(figure, lo, hi, placesIn(world.book.grid, figure));
  if (meant?.slip === 'empty' && isUnprinted(world, figure)) return { slip: 'unprinted', value: meant.value };
  if (meant === undefined || figure.state !== 'amount') return meant;
  if (isOvertyped(world, figure)) return { slip: 'overtyped', value: meant.value };
  // Digits that could have changed places say less than another figure that stands there twice.
  if ((meant.slip === 'misprint' || meant.slip === 'digits-apart') && figure.value !== 0n && equalBeside(world.book.grid, figure, figure) !== undefined) {
    return { slip: 'neighbour', value: printable(figure, lo, hi, placesIn(world.book.grid, figure)) ?? meant.value };
  }
  return meant;
}

/** A constant in a table whose sums are formulas, where another formula stood. */
function isOvertyped({ book, broken }: World, figure: Figure): boolean {
  const { definer } = figure;
  return definer !== undefined && broken.has(definer) && book.grid.get(figure.form)?.figures.some(isComputed) === true;
}

function explanationOf(world: World, group: readonly Suspect[]): Explanation[] {
  const plausible = group.filter(({ figure, meant }) => isPlausible(figure, meant));
  const likely = plausible.filter(({ meant }) => meant.slip !== 'empty');
  const among = likely.length > 0 ? likely : plausible;
  const isOneOfMany = among.filter(({ meant }) => meant.slip === 'unprinted').length > FEW_UNPRINTED;
  const rankOf = ({ figure, meant }: Suspect): number => (isOneOfMany && meant.slip === 'unprinted' ? ONE_OF_MANY : rankOfSlip(figure, meant));
  const suspects = [...among].sort((a, b) => rankOf(a) - rankOf(b) || compare(changeOf(a), changeOf(b)));
  const [first, ...others] = suspects;
  if (first === undefined) return [];
  const { figure, remedy, meant } = first;
  const equalities = [...remedy.repaired].filter(({ identity }) => identity.relation === 'equal').length;
  const rank = rankOf(first);
  const determined = others.length === 0 && equalities >= 2 && figure.state === 'amount';
  return [{
    gain: remedy.gain, repaired: remedy.repaired, rank: determined ? Math.min(DETERMINED, rank) : rank, size: 1,
    published: formOf(world.set, figure.form)?.kind === 'public',
    root: { kind: 'figure', slip: meant.slip, figure: figure.id, printed: fromScaled(figure.value), proposed: fromScaled(meant.value), others: others.map((other) => other.figure.id) },
    mend: () => withEntries(world.report, [[figure.id, entryFor(world.book.grid, figure, meant.value)]]),
  }];
}

function rankOfSlip(figure: Figure, { slip, value }: Meant): number {
  if (slip === 'sign' && value < 0n) return MINUS_FORGOTTEN;
  // Of a single digit the point could be anywhere.
  if (slip === 'decimal-point' && absolute(figure.value) < 10n * unitOf(placesOf(figure))) return RANKS.digit;
  return RANKS[slip];
}

/** Whether its table stands in the workbook without its row. */
function isUnprinted({ book, where }: World, { form, row }: Figure): boolean {
  const table = book.grid.get(form);
  if (where === undefined || table === undefined) return false;
  const stands = ({ id }: Figure): boolean => where.spotOf(id) !== undefined;
  return table.rows.get(row)?.figures.values().some(stands) !== true && table.figures.some(stands);
}

/** A figure does not fall below zero by being put right, unless its sign was what was wrong. */
function isPlausible(figure: Figure, { slip, value }: Meant): boolean {
  return slip === 'sign' || figure.value < 0n || value >= 0n;
}

function changeOf({ figure, meant }: Suspect): bigint {
  return absolute(meant.value - figure.value);
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
