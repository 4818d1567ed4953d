import { columnsOf } from '../../forms';
import { gridOf } from '../form-grid';
import type { Group } from './group';

/** What 行次 and the printed number of a table say for its being this form: 1 as declared, below 0 otherwise, 0 where nothing is printed. */
export function numberingOf({ form, fits }: Group): number {
  const told = fits.flatMap(({ around }) => (around.numbered === undefined ? [] : [around.numbered.form === form.id]));
  if (told.includes(true)) return 1;
  const rows = gridOf(form).byKey;
  const pairs = fits.flatMap((fit) => fit.rows.rows.flatMap(({ key, at }) => {
    const declared = rows.get(key)?.row.number;
    return at.number === undefined || declared === undefined ? [] : [declared === at.number];
  }));
  if (pairs.length >= 3) return pairs.filter((agrees) => agrees).length >= 0.8 * pairs.length ? 1 : -1;
  const declares = columnsOf(form).some(({ role }) => role === 'number');
  const prints = fits.some(({ lane, body }) => lane.keys.some(({ role }) => role === 'number') && body.some(({ number }) => number !== undefined));
  const isNumbered = fits.some(({ around }) => around.printsNumber);
  return (prints && !declares && form.body.kind === 'fixed') || (isNumbered && form.number === undefined) || told.length > 0 ? -1 : 0;
}
