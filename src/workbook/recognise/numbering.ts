import { columnsOf } from '../../forms';
import { gridOf } from '../form-grid';
import type { Numbering } from './found-table';
import type { Group } from './group';

export function numberingOf(group: Group): Numbering {
  return { rows: ofRows(group), table: ofTable(group), codes: ofCodes(group) };
}

function ofTable({ form, fits }: Group): number {
  const told = fits.flatMap(({ around }) => (around.numbered === undefined ? [] : [around.numbered.form === form.id]));
  if (told.includes(true)) return 1;
  const isNumbered = fits.some(({ around }) => around.printsNumber && around.counted !== form.id);
  return (isNumbered && form.number === undefined) || told.length > 0 ? -1 : 0;
}

function ofRows({ form, fits }: Group): number {
  const rows = gridOf(form).byKey;
  const pairs = fits.flatMap((fit) => fit.rows.rows.flatMap(({ key, at }) => {
    const declared = rows.get(key)?.row.number;
    return at.number === undefined || declared === undefined ? [] : [declared === at.number];
  }));
  if (pairs.length >= 3) return pairs.filter((agrees) => agrees).length >= 0.8 * pairs.length ? 1 : -1;
  const declares = columnsOf(form).some(({ role }) => role === 'number');
  const prints = fits.some(({ lane, body }) => lane.keys.some(({ role }) => role === 'number') && body.some(({ number }) => number !== undefined));
  return prints && !declares && form.body.kind === 'fixed' ? -1 : 0;
}

function ofCodes({ form, fits }: Group): number {
  if (form.body.kind !== 'lines') return 0;
  const printed = fits.map(({ lane }) => lane.keys.filter(({ role }) => role === 'code').length).filter((count) => count > 0);
  if (printed.length === 0) return 0;
  const isSplit = form.body.lane.columns.filter(({ role }) => role === 'code').length > 1;
  return printed.every((count) => count > 1 === isSplit) ? 1 : -1;
}
