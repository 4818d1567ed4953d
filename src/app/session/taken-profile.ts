import { figureId } from '../../report';
import { type Outcome, cellAt, cellOf, sheetOf } from '../../workbook';
import type { Desk } from './desk';
import type { HostFailure } from './host';
import type { LiveCheck } from './live-check';
import type { TakenProfile } from './state';

const FIELDS = ['unit', 'year'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Takes over what the accepted tables say of the unit, where the support sheet says nothing; what a person entered stays.
 * Without a support sheet it is kept and goes in when that is inserted. Undefined where there is nothing to take.
 */
export async function takeProfile({ live, state, entered, host, reread }: Desk): Promise<Outcome<TakenProfile | undefined, HostFailure>> {
  const nothing = { ok: true, value: undefined } as const;
  const said = live?.binding.said;
  if (live === undefined || said === undefined) return nothing;
  const { form } = live.set.profile.unit;
  const support = state.tables.find((table) => table.form === form);
  const isThere = support?.sheet !== undefined;
  if (support?.protectedByOthers === true) return nothing;
  const isFree = (field: Field): boolean => said[field] !== '' && (isThere ? freeCell(live, field) !== undefined : (entered[field] ?? '') === '');
  const taken = FIELDS.filter(isFree);
  if (taken.length === 0) return nothing;
  const of = (field: Field): string => (taken.includes(field) ? said[field] : '');
  const value = { unit: of('unit'), year: of('year'), written: isThere };
  if (!isThere) return { ok: true, value };
  const cells = taken.flatMap((field) => {
    const cell = freeCell(live, field);
    return cell === undefined ? [] : [{ sheetId: cell.sheetId, row: cell.row, column: cell.column, text: said[field] }];
  });
  const outcome = await host.writeTexts(cells);
  await reread();
  return outcome.ok ? { ok: true, value } : outcome;
}

/** The cell of the support sheet for a field; undefined where something stands in it. */
function freeCell({ set, binding, snapshot }: LiveCheck, field: Field) {
  const { form, row, column } = set.profile[field];
  const cell = cellOf(binding, figureId(form, row, column));
  const sheet = cell && sheetOf(snapshot, cell.sheetId);
  if (cell === undefined || sheet === undefined) return undefined;
  const { value, formula } = cellAt(sheet, cell.row, cell.column);
  return (value === null || value === '') && formula === undefined ? cell : undefined;
}
