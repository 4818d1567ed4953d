import type { Form } from '../../forms';
import { isTotalRow } from './body-rows';
import type { Fit } from './fit';
import { matchRows } from './match-rows';

/** Parts of sheets that are one form's table together, in reading order. */
export interface Group {
  readonly form: Form;
  readonly fits: readonly Fit[];
  /** The same parts as other forms that they might as well be. */
  readonly rivals: readonly Group[];
}

/** How much less a form may fit and still be in question. */
const CLOSE = 0.06;

/**
 * Puts lanes together: sides of a table beside or below each other, and its pages. A part that says again what the table
 * says already is another table of the same form.
 * @param fits of every lane in reading order, the likeliest first; none where the lane is no table
 */
export function groupFits(fits: readonly (readonly Fit[])[]): readonly Group[] {
  const groups: { form: Form; fits: Fit[]; rivals: { form: Form; fits: Fit[] }[] }[] = [];
  for (const [best, ...others] of fits) {
    if (best === undefined) continue;
    const rivals = others.filter(({ total, content }) => total > best.total - CLOSE && content > best.content - CLOSE);
    const open = groups.findLast(({ form, fits: [first] }) => form === best.form && first !== undefined && near(first, best));
    const next = open === undefined ? undefined : continued(open.fits, best);
    if (open === undefined || next === undefined) {
      groups.push({ form: best.form, fits: [best], rivals: rivals.map((fit) => ({ form: fit.form, fits: [fit] })) });
      continue;
    }
    open.fits.push(next);
    // What cannot be all of the parts is none of them.
    open.rivals = open.rivals.flatMap(({ form, fits: parts }) => {
      const own = rivals.find((fit) => fit.form === form);
      return own === undefined ? [] : [{ form, fits: [...parts, own] }];
    });
  }
  return groups.map(({ form, fits: parts, rivals }) => ({ form, fits: parts, rivals: rivals.map((rival) => ({ ...rival, rivals: [] })) }));
}

function near(a: Fit, b: Fit): boolean {
  return a.lane.sheet === b.lane.sheet || (hasNoTitleOfItsOwn(b) && a.lane.sheet.sheet.hidden === b.lane.sheet.sheet.hidden);
}

function hasNoTitleOfItsOwn({ around }: Fit): boolean {
  return around.inherited || (around.titles.length === 0 && around.numbered === undefined);
}

/** The part as it goes on with the others; undefined where it says again what they say. */
function continued(fits: readonly Fit[], next: Fit): Fit | undefined {
  if (next.form.body.kind === 'lines') return linesContinue(fits, next) ? next : undefined;
  const known = new Set(fits.flatMap(({ rows }) => rows.rows.map(({ key }) => key)));
  if (next.rows.rows.every(({ key }) => !known.has(key))) return next.rows.rows.length > 0 || next.rows.unknown.length > 0 ? next : undefined;
  // On a second page, words that stand twice in a table are those of the later rows.
  const rows = matchRows(next.form, next.body, (lane) => next.columns.has(lane), known);
  return rows.rows.length >= next.rows.rows.length ? { ...next, rows } : undefined;
}

function linesContinue(fits: readonly Fit[], next: Fit): boolean {
  const codes = new Set(fits.flatMap(({ body }) => body.map(({ code }) => code)).filter((code) => code !== ''));
  const own = next.body.filter(({ code }) => code !== '');
  if (own.length === 0) return false;
  const repeatsTotal = next.body.some((row) => isTotalRow(row)) && fits.some(({ body }) => body.some((row) => isTotalRow(row)));
  return !repeatsTotal && own.every(({ code }) => !codes.has(code));
}
