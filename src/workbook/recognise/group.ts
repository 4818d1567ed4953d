import type { Form } from '../../forms';
import { type BodyRow, isFunctional, isTotalRow } from './body-rows';
import type { Fit } from './fit';
import { matchRows } from './match-rows';
import type { Surroundings } from './surroundings';
import { fold } from './words';
import { yearOf } from './whose';

/** Parts of sheets that are one form's table together, in reading order. */
export interface Group {
  readonly form: Form;
  readonly fits: readonly Fit[];
  /** The same parts as other forms that they might as well be. */
  readonly rivals: readonly Group[];
}

/** How much less a form may fit and still be in question. */
const CLOSE = 0.06;
/** Share of the rows that are still found where pages are read as one. */
const LEAST_TOGETHER = 0.97;
/** Share of a page's lines that may print another figure for a code that stood before: a sum over what the page holds. */
const MOST_REPEATED = 0.2;

/** Share of a page's codes that are of 支出功能分类: those of 06 are none. */
const LEAST_FUNCTIONAL = 0.5;

/** A group while lanes are added to it. */
interface Open {
  readonly form: Form;
  fits: Fit[];
  rivals: { readonly form: Form; readonly fits: Fit[] }[];
}

/**
 * Puts lanes together: sides of a table beside or below each other, and its pages. A part that says again what the table
 * says already is another table of the same form; so is a whole sheet of which any part does so.
 * @param fits of every lane in reading order, the likeliest first; none where the lane is no table
 */
export function groupFits(fits: readonly (readonly Fit[])[]): readonly Group[] {
  const groups: Open[] = [];
  for (const own of bySheet(fits)) {
    const before = [...groups];
    for (const table of tablesOn(own)) {
      const open = before.findLast(({ form, fits: parts }) => form === table.form && isNear(parts, table.fits));
      const all = open === undefined ? undefined : table.fits.reduce<Fit[] | undefined>((parts, fit) => parts && continued(parts, fit), open.fits);
      if (open === undefined || all === undefined) groups.push(table);
      else extend(open, all, table.rivals);
    }
  }
  return groups.map(({ form, fits: parts, rivals }) => ({ form, fits: parts, rivals: rivals.map((rival) => ({ ...rival, rivals: [] })) }));
}

function bySheet(fits: readonly (readonly Fit[])[]): readonly (readonly (readonly Fit[])[])[] {
  const sheets: (readonly Fit[])[][] = [];
  for (const lane of fits) {
    const [best] = lane;
    if (best === undefined) continue;
    const last = sheets.at(-1);
    if (last?.[0]?.[0]?.lane.sheet === best.lane.sheet) last.push(lane);
    else sheets.push([lane]);
  }
  return sheets;
}

function tablesOn(fits: readonly (readonly Fit[])[]): readonly Open[] {
  const tables: Open[] = [];
  for (const [best, ...others] of fits) {
    if (best === undefined) continue;
    const rivals = others.filter(({ total, content }) => total > best.total - CLOSE && content > best.content - CLOSE).map((fit) => ({ form: fit.form, fits: [fit] }));
    const open = tables.findLast(({ form }) => form === best.form);
    const next = open === undefined ? undefined : continued(open.fits, best);
    if (open === undefined || next === undefined) tables.push({ form: best.form, fits: [best], rivals });
    else extend(open, next, rivals);
  }
  return tables;
}

function extend(open: Open, fits: Fit[], rivals: Open['rivals']): void {
  open.fits = fits;
  // What cannot be all of the parts is none of them.
  open.rivals = open.rivals.flatMap(({ form, fits: parts }) => {
    const own = rivals.find((rival) => rival.form === form);
    return own === undefined ? [] : [{ form, fits: [...parts, ...own.fits] }];
  });
}

/** Whether a table on another sheet may be the rest of one. */
function isNear([first, ...more]: readonly Fit[], [next, ...rest]: readonly Fit[]): boolean {
  if (first === undefined || next === undefined) return false;
  if (first.lane.sheet.sheet.hidden !== next.lane.sheet.sheet.hidden || isAnothers(first, next)) return false;
  return hasNoTitleOfItsOwn(next) || saysTheSame(first.around, next.around) || completes([first, ...more], [next, ...rest]);
}

/** Another unit's, or another year's. */
function isAnothers(a: Fit, b: Fit): boolean {
  const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
  return differ(fold(a.around.unit), fold(b.around.unit)) || differ(yearOf(a), yearOf(b));
}

function hasNoTitleOfItsOwn({ around }: Fit): boolean {
  return around.inherited || (around.titles.length === 0 && around.numbered === undefined);
}

/** Another side of the table, on a sheet of its own: 收入 and 支出 of a 总表. */
function completes(fits: readonly Fit[], next: readonly Fit[]): boolean {
  const lanes = new Set(fits.flatMap(({ columns }) => [...columns.keys()]));
  return lanes.size > 0 && next.every(({ form, columns }) => form.body.kind === 'fixed' && columns.size > 0 && [...columns.keys()].every((lane) => !lanes.has(lane)));
}

/** The next page may print title, number and unit again. */
function saysTheSame(a: Surroundings, b: Surroundings): boolean {
  const titled = ({ titles, numbered }: Surroundings): string => `${titles.map(({ form, text }) => `${form} ${fold(text).replace(/\(?续表?\d?\)?/g, '')}`).join()}/${numbered?.form ?? ''}`;
  return titled(a) === titled(b);
}

/** The parts with one more that goes on with them; undefined where it says again what they say. */
function continued(fits: readonly Fit[], next: Fit): Fit[] | undefined {
  if (next.form.body.kind === 'lines') return linesContinue(fits, next) ? [...fits, next] : undefined;
  const known = new Set(fits.flatMap(({ rows }) => rows.rows.map(({ key }) => key)));
  if (next.rows.rows.every(({ key }) => !known.has(key))) return next.rows.rows.length > 0 || next.rows.unknown.length > 0 ? [...fits, next] : undefined;
  if (next.body.some(({ code }) => code !== '')) return codesContinue(fits, next);
  // On a second page, words that stand twice in a table are those of the later rows.
  const rows = matchRows(next.form, next.body, next.columns, known);
  if (rows.rows.length >= next.rows.rows.length) return [...fits, { ...next, rows }];
  const rest = withoutRepeated(fits, next);
  return readTogether(fits, next) ?? (rest === undefined ? undefined : [...fits, rest]);
}

/** Words that stand twice in a table may have been taken for the later ones on its first page: all pages of a lane are read as one. */
function readTogether(fits: readonly Fit[], next: Fit): Fit[] | undefined {
  const isPage = (fit: Fit): boolean => fit.columns.size === next.columns.size && [...next.columns.keys()].every((lane) => fit.columns.has(lane));
  const pages = [...fits.filter(isPage), next];
  const { rows, unknown } = matchRows(next.form, pages.flatMap(({ body }) => body), next.columns);
  const before = pages.reduce((sum, page) => sum + page.rows.rows.length, 0);
  if (rows.length < LEAST_TOGETHER * before) return undefined;
  const read = pages.map((page) => {
    const own = new Set(page.body);
    return { ...page, rows: { rows: rows.filter(({ at }) => own.has(at)), unknown: unknown.filter((row) => own.has(row)) } };
  });
  // Labels that were broken over two rows are rows of no page.
  if (read.reduce((sum, page) => sum + page.rows.rows.length, 0) < rows.length) return undefined;
  const last = read.at(-1);
  return last === undefined ? undefined : [...fits.map((fit) => (isPage(fit) ? (read[pages.indexOf(fit)] ?? fit) : fit)), last];
}

/** Other codes go on; a code that stood before may come again, a whole lane of them may not. */
function codesContinue(fits: readonly Fit[], next: Fit): Fit[] | undefined {
  const before = rowsBefore(fits);
  const { rows, unknown } = next.rows;
  const repeated = rows.filter(({ key }) => before.has(key));
  const others = repeated.filter(({ key, at }) => {
    const first = before.get(key);
    return at.hasFigures && first !== undefined && !sameFigures(first.fit, first.row, next, at);
  });
  if (repeated.length === rows.length || others.length > MOST_REPEATED * rows.length) return undefined;
  return [...fits, { ...next, rows: { rows: rows.filter(({ key }) => !before.has(key)), unknown: [...unknown, ...others.map(({ at }) => at)] } }];
}

function rowsBefore(fits: readonly Fit[]): ReadonlyMap<string, { readonly fit: Fit; readonly row: BodyRow }> {
  return new Map(fits.flatMap((fit) => fit.rows.rows.map(({ key, at }) => [key, { fit, row: at }] as const)));
}

/** A page may begin with the last rows of the page before it. */
function withoutRepeated(fits: readonly Fit[], next: Fit): Fit | undefined {
  const before = rowsBefore(fits);
  const rows = next.rows.rows.filter(({ key, at }) => {
    const first = before.get(key);
    return first === undefined || !sameFigures(first.fit, first.row, next, at);
  });
  return rows.length === 0 || rows.some(({ key }) => before.has(key)) ? undefined : { ...next, rows: { ...next.rows, rows } };
}

/** Lines of other codes go on; a code of the page before may come again at the top, a whole table of them may not. */
function linesContinue(fits: readonly Fit[], next: Fit): boolean {
  const own = next.body.filter(({ code }) => code !== '');
  if (own.filter(isFunctional).length < LEAST_FUNCTIONAL * own.length || own.length === 0) return false;
  const repeated = own.flatMap((row) => {
    const first = lineBefore(fits, row.code);
    return first === undefined ? [] : [{ row, same: sameFigures(first.fit, first.row, next, row) }];
  });
  const total = fits.flatMap((fit) => fit.body.filter(isTotalRow).map((row) => ({ fit, row })))[0];
  const ownTotal = next.body.find(isTotalRow);
  if (total !== undefined && ownTotal !== undefined && !sameFigures(total.fit, total.row, next, ownTotal)) return false;
  const others = repeated.filter(({ same }) => !same).length;
  return repeated.length < own.length && others <= MOST_REPEATED * own.length;
}

/** The line of a code on the pages before. */
function lineBefore(fits: readonly Fit[], code: string): { readonly fit: Fit; readonly row: BodyRow } | undefined {
  for (const fit of fits) {
    const row = fit.body.find((candidate) => candidate.code === code);
    if (row !== undefined) return { fit, row };
  }
  return undefined;
}

/** Whether two rows print the same in every column that both have. */
export function sameFigures(a: Fit, rowA: BodyRow, b: Fit, rowB: BodyRow): boolean {
  return [...a.columns].every(([lane, match]) =>
    [...match.columns].every(([key, slot]) => {
      const other = b.columns.get(lane)?.columns.get(key);
      return other === undefined || figureText(a, rowA, slot.column) === figureText(b, rowB, other.column);
    }),
  );
}

function figureText({ lane: { sheet } }: Fit, { row }: BodyRow, column: number): string {
  const text = fold(sheet.textAt(row, column)).replaceAll(',', '');
  return /^-?0*(?:\.0*)?$/.test(text) ? '' : text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
