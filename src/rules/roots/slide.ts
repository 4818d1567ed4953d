import type { Figure, Rule } from '../engine/model';
import type { Outcome } from './change';
import type { Explanation } from './explanation';
import { isStray } from './frames';
import { entryFor, withEntries } from './mend';
import type { Places } from './root-cause';
import type { Far } from './search';
import type { Extent } from './tracks';
import { type World, weightOf } from './world';

/** Amounts that slid together, and with nothing but that an equality fits: as likely as a wrong digit, and likelier than a figure that would have to be any other. */
const RANK_TOGETHER = 5;
/** All rows of a table: there was nothing to choose where it began and ended. */
const RANK_OF_WHOLE = 4;
/** One figure that explains as much is likelier, but for one that was left out. */
const RANK = 7;
const RANK_OF_BLOCK = 8;
/** So much less likely where something was slid over, or it isn't empty where the slide begins. */
const OPEN = 3;

/** So much has to speak for a slide: two figures are bound to fit somewhere. Less where several amounts only moved; where only the rules say what was slid over, one equality more, and more than an equality for each. */
const LEAST = 4;
const LEAST_TOGETHER = 3;
const WITH_LOST = 6;
const EACH_LOST = 2.5;
/** So much more where they slid by two: there are as many ways again. */
const BY_TWO = 4;
/** So much more it takes where no equality speaks for it and some amount is open. */
const ONLY_INEQUALITIES = 2;

/** So much less likely by two. */
const TWICE = 1;

/** A cell, and what should stand there. */
export interface Meant {
  readonly cell: Figure;
  readonly value: bigint;
}

export function isChanged({ cell, value }: Meant): boolean {
  return value !== cell.value;
}

/** Figures that slid, and what comes of moving them back. */
export interface Slide {
  /** In the order of the sheet. */
  readonly lines: readonly (readonly Meant[])[];
  readonly along: 'column' | 'row';
  readonly by: 1 | -1;
  readonly far: Far;
  readonly published: boolean;
  readonly outcome: Outcome;
  /** How many amounts were slid over, and how many of them only the rules say. */
  readonly lost: number;
  readonly asked: number;
  /** How many amounts were slid over, or written since where the slide began. */
  readonly open: number;
  /** Left out: it is one row or column. */
  readonly block: Extent | undefined;
}

/** None where too little speaks for it. */
export function explanationOf(world: World, slide: Slide): Explanation[] {
  const { lines, along, by, far, published, outcome: { gain, repaired }, lost, asked, open } = slide;
  if (gain <= 0 || lines.some(isWhereNothingStands)) return [];
  const together = isTogether(slide);
  if (evidenceOf(repaired, open) < (asked > 0 ? Math.max(WITH_LOST, EACH_LOST * asked) : together ? LEAST_TOGETHER : LEAST) + (far === 1 ? 0 : BY_TWO)) return [];
  const meant = lines.flat().filter(({ cell }) => !isStray(cell));
  return [{
    gain, repaired, rank: rankOf(slide, together) + (far === 1 ? 0 : TWICE), open, size: meant.length + lost, published,
    root: { kind: 'shift', along, by: placesOf(by, far), figures: meant.map(({ cell }) => cell.id) },
    mend: () => withEntries(world.report, meant.map(({ cell, value }) => [cell.id, entryFor(world.book.grid, cell, value === 0n ? undefined : value)])),
  }];
}

/** Whether an amount would have stood where the form prints none. */
function isWhereNothingStands(line: readonly Meant[]): boolean {
  return line.some(({ cell, value }) => value !== 0n && cell.kind.neverFilled === true);
}

function rankOf({ open, block }: Slide, together: boolean): number {
  if (together && block !== 'lanes') return block === 'whole' ? RANK_OF_WHOLE : RANK_TOGETHER;
  return (block === undefined ? RANK : RANK_OF_BLOCK) + (open === 0 ? 0 : OPEN);
}

/** Whether several amounts only moved, and an equality says so that holds of some amount, not only because all are gone. */
function isTogether({ lines, outcome: { repaired }, open }: Slide): boolean {
  const meant = lines.flat();
  if (open > 0 || meant.filter(({ value }) => value !== 0n).length < 2) return false;
  const values = new Map(meant.map(({ cell, value }) => [cell, value]));
  return [...repaired].some(({ identity, terms }) => identity.relation === 'equal' && terms.some(({ figure }) => (values.get(figure) ?? figure.value) !== 0n));
}

function evidenceOf(repaired: ReadonlySet<Rule>, open: number): number {
  const rules = [...repaired];
  const weight = rules.reduce((sum, rule) => sum + weightOf(rule), 0);
  return open === 0 || rules.some(({ identity }) => identity.relation === 'equal') ? weight : weight - ONLY_INEQUALITIES;
}

function placesOf(by: 1 | -1, far: Far): Places {
  if (far === 1) return by;
  return by === 1 ? 2 : -2;
}
