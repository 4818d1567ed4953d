import { type Form, type FormSet, lanesOf } from '../../forms';
import { type BodyRow, isFoot, isFunctional, isPageSum, isTotalRow } from './body-rows';
import { withFiguresBelow } from './broken-lines';
import { declaredHeads } from './form-heads';
import type { SheetLane } from './lanes';
import { type ColumnMatch, matchColumns } from './match-columns';
import { type Crossing, matchCrossed } from './match-crossed';
import { type RowsMatch, matchRows } from './match-rows';
import { withNamedCodes } from './named-codes';
import type { Surroundings } from './surroundings';
import { formCounted, formNumbered, formsTitled } from './titles';
import { rowWords } from './words';

/** A lane of a sheet read as part of a form's table. */
export interface Fit {
  readonly form: Form;
  readonly lane: SheetLane;
  readonly around: Surroundings;
  readonly body: readonly BodyRow[];
  /** By the form's lanes: how their figure columns are found here; those that do not fit are missing. */
  readonly columns: ReadonlyMap<number, ColumnMatch>;
  readonly rows: RowsMatch;
  /** Of a one-line form whose items are rows here: the cell of each declared column. */
  readonly crossed?: ReadonlyMap<string, Crossing>;
  /** 0 to 1: heads and rows together. */
  readonly content: number;
  /** 0 to 1: title, number and sheet's name. */
  readonly title: number;
  readonly total: number;
}

/** Less than this is another table. */
const LEAST_CONTENT = 0.55;
const LEAST_HEADS = 0.5;
/** Without any title, heads and rows have to say it all. */
const UNTITLED_CONTENT = 0.82;
const TITLED = 0.6;
/** Under such a title, columns may be left out. */
const SURELY_TITLED = 0.78;
/** A number by which somebody counted the tables of a set that numbers none. */
const COUNTED = 0.75;
/** What a table keeps that prints one of its columns alone. */
const FEWEST_COLUMNS = 0.7;

/** What a lane may be, the likeliest first. */
export function fitsOf(set: FormSet, lane: SheetLane, around: Surroundings, body: readonly BodyRow[]): readonly Fit[] {
  const titled = titleScores(set, lane, around);
  const strongest = Math.max(0, ...titled.values());
  const fits = set.forms.flatMap((form): Fit[] => {
    if (form.kind !== 'public') return [];
    const title = titled.get(form.id) ?? 0;
    const read = readAs(form, lane, body, title >= SURELY_TITLED);
    if (read === undefined || read.content < LEAST_CONTENT) return [];
    if (title < TITLED && read.content < UNTITLED_CONTENT) return [];
    // Another form's title stands there.
    const against = strongest >= 0.85 && title < strongest - 0.2 ? 0.15 : 0;
    return [{ form, lane, around, body, ...read, title, total: 0.62 * read.content + 0.38 * title - against }];
  });
  return fits.sort((a, b) => b.total - a.total);
}

/** How strongly the words around say that the lane belongs to each form. */
function titleScores(set: FormSet, lane: SheetLane, { titles, numbered, counted }: Surroundings): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const raise = (form: string, score: number): void => void scores.set(form, Math.max(scores.get(form) ?? 0, score));
  const nearest = Math.min(...titles.map(({ left, right }) => distance(lane, left, right)));
  for (const { form, score, left, right } of titles) raise(form, distance(lane, left, right) <= nearest ? score : 0.4 * score);
  if (numbered !== undefined) raise(numbered.form, titles.length > 0 && !titles.some(({ form }) => form === numbered.form) ? 0.5 : 0.92);
  if (counted !== undefined && titles.length === 0) raise(counted, COUNTED);
  const { name } = lane.sheet.sheet;
  for (const { form, score } of formsTitled(set, name)) raise(form, 0.85 * score);
  const number = formNumbered(set, name);
  if (number !== undefined) raise(number, 0.8);
  const place = titles.length > 0 ? undefined : formCounted(set, name);
  if (place !== undefined) raise(place, COUNTED);
  return scores;
}

function distance({ left, right }: SheetLane, from: number, to: number): number {
  return to < left ? left - to : from > right ? from - right : 0;
}

type Read = Pick<Fit, 'columns' | 'rows' | 'content' | 'crossed'> & Partial<Pick<Fit, 'body'>>;

/** How well the heads of a lane agree, from 0 to 1; where the title is certain, columns without figures may be left out. */
function headsOf({ score, clean }: ColumnMatch, declared: number, found: number, titled: boolean): number {
  return !titled || clean === undefined ? score : Math.max(score, clean * (FEWEST_COLUMNS + (1 - FEWEST_COLUMNS) * (found / declared)));
}

function isEnough(match: ColumnMatch, declared: number, titled: boolean): boolean {
  return headsOf(match, declared, match.columns.size, titled) >= LEAST_HEADS && (match.missing.length <= declared / 3 || (titled && match.clean !== undefined));
}

function readAs(form: Form, lane: SheetLane, body: readonly BodyRow[], titled: boolean): Read | undefined {
  if (form.body.kind === 'lines') return asLines(form, lane, body, titled);
  const isWorded = lanesOf(form).some(({ columns }) => columns.some(({ role }) => role !== 'figure'));
  if (isWorded) return asRows(form, lane, body, titled);
  const [line, crossed] = [asOneLine(form, lane, body, titled), asCrossed(form, lane, body)];
  return line === undefined || (crossed !== undefined && crossed.content > line.content) ? crossed : line;
}

const NO_ROWS: RowsMatch = { rows: [], unknown: [] };

function asLines(form: Form, lane: SheetLane, body: readonly BodyRow[], titled: boolean): Read | undefined {
  const [declared = []] = declaredHeads(form);
  if (lane.keys.length === 0) return undefined;
  const columns = matchColumns(declared, lane.figures);
  const heads = headsOf(columns, declared.length, columns.columns.size, titled);
  if (heads < LEAST_HEADS) return undefined;
  const coded = withNamedCodes(withFiguresBelow(body));
  const named = coded.filter((row) => (row.code !== '' || row.bare !== '') && !isPageSum(row));
  const functional = named.filter((row) => isTotalRow(row) || isFunctional(row)).length;
  // Heads that speak of codes say as much as the codes of a table without lines.
  const rows = named.length === 0 ? (lane.keys.some(({ role }) => role === 'code') ? 0.9 : 0.6) : functional / named.length;
  return { columns: new Map([[0, columns]]), rows: NO_ROWS, body: coded, content: 0.6 * heads + 0.4 * rows };
}

function asRows(form: Form, lane: SheetLane, body: readonly BodyRow[], titled: boolean): Read | undefined {
  if (lane.keys.length === 0) return undefined;
  const fitting = new Map<number, ColumnMatch>();
  declaredHeads(form).forEach((declared, index) => {
    const match = matchColumns(declared, lane.figures);
    if (isEnough(match, declared.length, titled)) fitting.set(index, match);
  });
  if (fitting.size === 0) return undefined;
  const rows = matchRows(form, body, fitting);
  const used = new Set(rows.rows.map(({ lane: index }) => index));
  const feet = form.body.kind === 'fixed' ? (form.body.foot ?? []).map(({ row }) => rowWords(row.label)) : [];
  // On its last page a lane may hold nothing but the foot.
  const onlyFoot = used.size === 0 && rows.unknown.length > 0 && rows.unknown.every((row) => feet.some((wanted) => isFoot(row, wanted)) || row.bare === '');
  if (used.size === 0 && !onlyFoot) return undefined;
  const columns = new Map([...fitting].filter(([index]) => used.size === 0 || used.has(index)));
  const heads = [...columns].reduce((sum, [index, match]) => sum + headsOf(match, declaredHeads(form)[index]?.length ?? 1, match.columns.size, titled), 0) / columns.size;
  if (onlyFoot) return { columns, rows, content: 0.9 * heads };
  const worded = rows.rows.length + rows.unknown.filter((row) => (row.bare !== '' && !feet.some((wanted) => isFoot(row, wanted))) || row.code !== '').length;
  const alike = rows.rows.reduce((sum, { score }) => sum + score, 0) / Math.max(1, worded);
  return { columns, rows, content: 0.45 * heads + 0.55 * alike };
}

function asOneLine(form: Form, lane: SheetLane, body: readonly BodyRow[], titled: boolean): Read | undefined {
  const [declared = []] = declaredHeads(form);
  const columns = matchColumns(declared, lane.figures);
  if (!isEnough(columns, declared.length, titled)) return undefined;
  const key = form.body.kind === 'fixed' ? form.body.lanes[0]?.rows[0]?.key : undefined;
  const filled = body.filter(({ hasFigures }) => hasFigures);
  const chosen = filled.find(isTotalRow) ?? filled[0];
  const rows: RowsMatch = key === undefined || chosen === undefined ? NO_ROWS : { rows: [{ key, lane: 0, at: chosen, score: 1 }], unknown: filled.filter((row) => row !== chosen) };
  return { columns: new Map([[0, columns]]), rows, content: headsOf(columns, declared.length, columns.columns.size, titled) };
}

function asCrossed(form: Form, lane: SheetLane, body: readonly BodyRow[]): Read | undefined {
  const [declared = []] = declaredHeads(form);
  if (lane.keys.length === 0) return undefined;
  const match = matchCrossed(declared, lane.figures, body);
  return match === undefined ? undefined : { columns: new Map([[0, match.columns]]), rows: { rows: [], unknown: match.unknown }, content: match.content, crossed: match.cells };
}
