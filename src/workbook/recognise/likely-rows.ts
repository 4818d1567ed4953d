import { formerNames } from '../../classification';
import type { Form } from '../../forms';
import type { RowSupport } from '../binding';
import { gridOf } from '../form-grid';
import { type BodyRow, isFoot } from './body-rows';
import type { Fit } from './fit';
import type { SheetLane } from './lanes';
import { type Declared, type RowMatch, declaredRows } from './match-rows';
import { nearness } from './nearness';
import { fold, isTotalWord, rowWords } from './words';

/** A row whose words are not those of the declared row that everything else says it is. */
export interface LikelyRow {
  readonly key: string;
  readonly lane: SheetLane;
  readonly at: BodyRow;
  readonly why: readonly RowSupport[];
}

/** The parts of a table with its likely rows. */
export interface LikelyRows {
  readonly fits: readonly Fit[];
  readonly likely: readonly LikelyRow[];
  /** Declared rows that a row that is still unknown may be: their keys. */
  readonly mayBe: ReadonlyMap<BodyRow, readonly string[]>;
}

/** Words so near need nothing else. */
const NEAR = 0.6;
/** Where one row is left between two that were found, and one row stands there. */
const NEAR_IN_PLACE = 0.4;
/** Beside the same 行次 or numbering. */
const NEAR_NUMBERED = 0.15;
const FOOT = 0.7;
const SAME_TOTAL = 0.8;
const FORMER = 0.95;
/** How much nearer than the next a row has to be. */
const CLEARLY = 0.1;

interface Entry {
  readonly fit: Fit;
  readonly row: BodyRow;
  readonly match: RowMatch | undefined;
}

/** Rows that stand between the same two found rows, and the declared rows that are left there. */
interface Gap {
  readonly unknown: Entry[];
  readonly left: readonly Declared[];
  /** The found rows around it have the numbers that the form gives them. */
  readonly numbered: boolean;
  readonly counted: boolean;
  readonly inOrder: boolean;
}

interface Candidate {
  readonly entry: Entry;
  readonly wanted: Declared;
  readonly score: number;
  readonly why: readonly RowSupport[];
}

/** @param guess rows whose place alone speaks for them are taken too */
export function withLikelyRows(form: Form, fits: readonly Fit[], guess: boolean): LikelyRows {
  const nameless = form.body.kind === 'fixed' ? gapsIn(form, fits, isNameless) : [];
  const isOpen = form.body.kind === 'fixed' && fits.some(({ rows }) => rows.rows.length > 0 && rows.unknown.some(mayBeNamed));
  if (!isOpen) return { fits, likely: [], mayBe: mayBeIn(nameless, []) };
  const gaps = gapsIn(form, fits, mayBeNamed);
  const labels = new Set(declaredRows(form).rows.flatMap((declared) => declared.labels));
  const found = gaps.flatMap((gap) => chosen(candidatesIn(gap, labels, guess), gap));
  const feet = likelyFeet(form, fits, new Set(found.map(({ entry }) => entry.row)));
  const rows = new Map(found.map((each) => [each.entry.row, each] as const));
  const mayBe = mayBeIn([...gaps, ...nameless], found);
  if (rows.size === 0 && feet.length === 0) return { fits, likely: [], mayBe };
  const likely = found.map(({ entry, wanted, why }): LikelyRow => ({ key: wanted.row.key, lane: entry.fit.lane, at: entry.row, why }));
  return { fits: fits.map((fit) => withFeet(withRows(fit, rows), feet)), likely: [...likely, ...feet], mayBe };
}

/** What rows that were not read may be: each of the declared rows that are left in their place. */
function mayBeIn(gaps: readonly Gap[], found: readonly Candidate[]): LikelyRows['mayBe'] {
  return new Map(gaps.flatMap(({ unknown, left }) => {
    const free = left.filter((wanted) => !found.some((each) => each.wanted === wanted)).map(({ row }) => row.key);
    return unknown.flatMap(({ row }) => (found.some(({ entry }) => entry.row === row) || free.length === 0 ? [] : [[row, free] as const]));
  }));
}

function withRows(fit: Fit, found: ReadonlyMap<BodyRow, Candidate>): Fit {
  const own = fit.rows.unknown.flatMap((row) => found.get(row) ?? []);
  if (own.length === 0) return fit;
  const rows = own.map(({ entry, wanted, score }): RowMatch => ({ key: wanted.row.key, lane: wanted.lane, at: entry.row, score: Math.min(1, score) }));
  return { ...fit, rows: { rows: [...fit.rows.rows, ...rows], unknown: fit.rows.unknown.filter((row) => !found.has(row)) } };
}

function mayBeNamed({ bare: words, code }: BodyRow): boolean {
  return words !== '' && code === '';
}

/** Figures beside which no word stands: nothing says of which row they are. */
function isNameless({ bare: words, code, hasFigures }: BodyRow): boolean {
  return words === '' && code === '' && hasFigures;
}

function gapsIn(form: Form, fits: readonly Fit[], isWanted: (row: BodyRow) => boolean): readonly Gap[] {
  const { rows: declared } = declaredRows(form);
  const index = new Map(declared.map(({ row }, at) => [row.key, at] as const));
  const entries = fits.flatMap((fit): Entry[] => [
    ...fit.rows.rows.map((match) => ({ fit, row: match.at, match })),
    ...fit.rows.unknown.map((row) => ({ fit, row, match: undefined })),
  ].sort((a, b) => a.row.row - b.row.row));
  const taken = new Set(entries.flatMap(({ match }) => (match === undefined ? [] : [match.key])));
  const gaps = new Map<string, Gap>();
  entries.forEach((entry, at) => {
    if (entry.match !== undefined || !isWanted(entry.row)) return;
    const isBeside = ({ match }: Entry): boolean => match !== undefined && entry.fit.columns.has(match.lane);
    const before = entries.slice(0, at).findLast(isBeside)?.match;
    const after = entries.slice(at + 1).find(isBeside)?.match;
    const key = `${before?.key ?? ''}/${after?.key ?? ''}`;
    const known = gaps.get(key);
    if (known !== undefined) {
      known.unknown.push(entry);
      return;
    }
    const lanes = new Set([before, after].flatMap((match) => (match === undefined ? [] : [match.lane])));
    const from = before === undefined ? 0 : (index.get(before.key) ?? 0) + 1;
    const to = after === undefined ? declared.length : (index.get(after.key) ?? declared.length);
    const inOrder = from <= to;
    const left = declared.filter(({ row, lane }, position) => lanes.has(lane) && !taken.has(row.key) && (!inOrder || (position >= from && position < to)));
    const around = [before, after].flatMap((match) => (match === undefined ? [] : [{ at: match.at, row: declared[index.get(match.key) ?? -1]?.row }]));
    gaps.set(key, {
      unknown: [entry], left, inOrder,
      numbered: around.every(({ at: printed, row }) => printed.number === undefined || printed.number === row?.number),
      counted: around.every(({ at: printed, row }) => ordinalOf(printed.label) === undefined || ordinalOf(printed.label) === ordinalOf(row?.label ?? '')),
    });
  });
  return [...gaps.values()].filter(({ left }) => left.length > 0);
}

function candidatesIn({ unknown, left, numbered, counted, inOrder }: Gap, labels: ReadonlySet<string>, guess: boolean): readonly Candidate[] {
  const isOnly = inOrder && unknown.length === 1 && left.length === 1;
  return unknown.flatMap((entry) => left.flatMap((wanted): Candidate[] => {
    const { row } = entry;
    const former = wanted.row.code !== undefined && formerNames(wanted.row.code).some((name) => rowWords(name) === row.bare);
    const words = former ? FORMER : labels.has(row.bare) ? 0 : wordsOf(wanted, row);
    const sameNumber = numbered && row.number !== undefined && row.number === wanted.row.number;
    const ordinal = ordinalOf(row.label);
    const sameOrdinal = counted && ordinal !== undefined && ordinal === ordinalOf(wanted.row.label);
    const isNumbered = (sameNumber || sameOrdinal) && (words >= NEAR_NUMBERED || isOnly);
    if (!isNumbered && words < (isOnly ? NEAR_IN_PLACE : NEAR) && !(guess && isOnly && row.hasFigures)) return [];
    const why: readonly RowSupport[] = [...(former ? ['former' as const] : words >= NEAR_IN_PLACE ? ['words' as const] : []), ...(sameNumber ? ['number' as const] : []), ...(sameOrdinal ? ['ordinal' as const] : []), ...(isOnly ? ['place' as const] : [])];
    return [{ entry, wanted, why, score: words + (sameNumber ? 0.5 : 0) + (sameOrdinal ? 0.4 : 0) + (isOnly ? 0.2 : 0) }];
  }));
}

/** Each row once, the likeliest first; what fits two nearly alike is neither. */
function chosen(candidates: readonly Candidate[], { unknown }: Gap): readonly Candidate[] {
  const found: Candidate[] = [];
  const open = [...candidates].sort((a, b) => b.score - a.score);
  const isFree = ({ entry, wanted }: Candidate): boolean => !found.some((each) => each.entry === entry || each.wanted === wanted);
  for (const candidate of open) {
    if (!isFree(candidate)) continue;
    const rivals = open.filter((other) => other !== candidate && isFree(other) && (other.entry === candidate.entry || other.wanted === candidate.wanted));
    if (rivals.every(({ score }) => score < candidate.score - CLEARLY)) found.push(candidate);
  }
  return found.length > unknown.length ? [] : found;
}

function wordsOf({ row, labels }: Declared, { label, bare: words }: BodyRow): number {
  if (isTotalWord(label) && (isTotalWord(row.label) || isTotalWord(row.name ?? ''))) return SAME_TOTAL;
  return Math.max(...labels.map((wanted) => nearness(wanted, words)));
}

/** `九、`, `（九）`: the number that stands before the words. */
function ordinalOf(label: string): string | undefined {
  return /^\(?([一二三四五六七八九十]+)[)、.,:]/.exec(fold(label))?.[1];
}

/** Labels of the foot in somewhat other words: 人员经费小计. */
function likelyFeet(form: Form, fits: readonly Fit[], taken: ReadonlySet<BodyRow>): readonly (LikelyRow & { readonly wanted: string })[] {
  const feet = gridOf(form).rows.filter(({ foot }) => foot !== undefined).map(({ row }) => ({ key: row.key, wanted: rowWords(row.label) }));
  const open = fits.flatMap(({ lane, rows }) => rows.unknown.filter((row) => mayBeNamed(row) && !taken.has(row)).map((at) => ({ lane, at })));
  const lacking = feet.filter(({ wanted }) => !open.some(({ at }) => isFoot(at, wanted)));
  return lacking.flatMap(({ key, wanted }) => {
    const near = open.filter(({ at }) => nearness(at.bare, wanted) >= FOOT && !feet.some((other) => other.key !== key && nearness(at.bare, other.wanted) >= nearness(at.bare, wanted)));
    const [only, second] = near;
    return only === undefined || second !== undefined ? [] : [{ key, ...only, wanted, why: ['words' as const] }];
  });
}

/** In the words of the form, by which the foot is placed. */
function withFeet(fit: Fit, feet: readonly { readonly at: BodyRow; readonly wanted: string }[]): Fit {
  if (!fit.rows.unknown.some((row) => feet.some(({ at }) => at === row))) return fit;
  const unknown = fit.rows.unknown.map((row) => {
    const foot = feet.find(({ at }) => at === row);
    return foot === undefined ? row : { ...row, bare: foot.wanted };
  });
  return { ...fit, rows: { ...fit.rows, unknown } };
}
