import { type Outcome, type Placement, cellOf, isDerived } from '../../workbook';
import { figureId } from '../../report';
import type { SheetLocks } from '../../hosts/excel';
import { columnsOf } from '../../forms';
import { type Desk, noticeOf } from './desk';
import type { HostFailure } from './host';
import type { LiveCheck } from './live-check';

/**
 * Protects the derived cells of all tables that nobody else has protected, or takes our protection off again. An accepted table
 * has no formulas of ours: its sums are somebody's own figures, so that nothing of it is locked, which is said.
 */
export async function protect(desk: Desk, on: boolean, keep: (sheets: readonly string[]) => Promise<void>): Promise<void> {
  await desk.run({ kind: 'protect', cancellable: false }, async () => {
    const { live, state } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const own = state.choices.protectedSheets;
    const free = state.tables.filter(({ sheet, protectedByOthers }) => sheet !== undefined && !protectedByOthers).map(({ form }) => form);
    const locks = locksOf(live, free).filter(({ sheetId }) => !own.includes(sheetId));
    const there = own.filter((id) => live.snapshot.sheets.some((sheet) => sheet.id === id));
    const accepted = [...live.binding.tables.values()].filter(({ found }) => found !== undefined).length;
    if (on && locks.length === 0 && accepted > 0) return { kind: 'nothing-protected' };
    const outcome = on ? await desk.host.protectSheets(locks) : await desk.host.unprotectSheets(there);
    if (outcome.ok) await keep(on ? [...there, ...locks.map(({ sheetId }) => sheetId)] : []);
    await desk.reread();
    return noticeOf(outcome) ?? (on ? { kind: 'protected', accepted } : { kind: 'unprotected' });
  });
}

/** Does something on sheets that we protected: our protection is off meanwhile. */
export async function whileUnlocked<T>(desk: Desk, sheetIds: readonly string[], work: () => Promise<Outcome<T, HostFailure>>): Promise<Outcome<T, HostFailure>> {
  const own = sheetIds.filter((id) => desk.state.choices.protectedSheets.includes(id));
  if (own.length === 0) return work();
  const unlocked = await desk.host.unprotectSheets(own);
  if (!unlocked.ok) return unlocked;
  const outcome = await work();
  await desk.reread();
  const { live } = desk;
  const forms = live === undefined ? [] : [...live.binding.tables.values()].filter(({ sheetId }) => own.includes(sheetId)).map(({ form }) => form.id);
  const locked = live === undefined ? undefined : await desk.host.protectSheets(locksOf(live, forms));
  return outcome.ok && locked?.ok === false ? locked : outcome;
}

function locksOf(live: LiveCheck, forms: readonly string[]): readonly SheetLocks[] {
  return forms.flatMap((form) => {
    const placement = live.binding.tables.get(form);
    return placement === undefined || placement.found !== undefined ? [] : [{ sheetId: placement.sheetId, area: placement.area, cells: derivedCells(live, placement) }];
  });
}

function derivedCells({ set, binding }: LiveCheck, { form, rows }: Placement): SheetLocks['cells'] {
  const columns = columnsOf(form).filter(({ role }) => role === 'figure');
  return [...rows.keys()].flatMap((row) =>
    columns.flatMap(({ key }) => {
      const id = figureId(form.id, row, key);
      const cell = isDerived(set, binding, id) ? cellOf(binding, id) : undefined;
      return cell === undefined ? [] : [cell];
    }),
  );
}
