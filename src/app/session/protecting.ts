import { type Outcome, type Placement, cellOf, isDerived, isEnteredInLines } from '../../workbook';
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

/**
 * What formulas give and no new line would need: Excel makes inserted rows as the row above is, locked cells too, so among lines
 * no cell is locked in which a line below it takes an entry. What is typed over a formula there is said at once and can be restored.
 */
function derivedCells({ set, binding }: LiveCheck, { form, rows, lines }: Placement): SheetLocks['cells'] {
  const above = new Set(form.body.kind === 'lines' ? [form.body.total.key, ...lines.map(({ row }) => row)] : []);
  return columnsOf(form).flatMap(({ role, key }) => {
    if (role !== 'figure') return [];
    const isEntered = above.size > 0 && isEnteredInLines(set, binding, form.id, key);
    return [...rows.keys()].flatMap((row) => {
      const id = figureId(form.id, row, key);
      const cell = !(isEntered && above.has(row)) && isDerived(set, binding, id) ? cellOf(binding, id) : undefined;
      return cell === undefined ? [] : [cell];
    });
  });
}
