import { type MissingFormula, cellOf, formulaFor } from '../../workbook';
import type { SheetCell } from '../../hosts/excel';
import type { Finding } from '../../rules';
import { type Desk, noticeOf } from './desk';
import { figureOf } from './finding-list';
import type { LiveCheck } from './live-check';
import { whileUnlocked } from './protecting';
import { sheetsOf } from './sheets-of';

/** Gives the cells of these findings their formulas back. */
export async function restore(desk: Desk, keys: readonly string[]): Promise<void> {
  await desk.run({ kind: 'restore', cancellable: false }, async () => {
    const { live } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const cells = findingsOf(live.findings(), keys).flatMap((finding): readonly MissingFormula[] => present(formulaFor(live.set, live.binding, figureOf(finding))));
    const each = [...new Map(cells.map((cell) => [`${cell.sheetId}!${cell.row}:${cell.column}`, cell])).values()];
    const outcome = await whileUnlocked(desk, [...new Set(each.map(({ sheetId }) => sheetId))], () => desk.host.restoreFormulas(each));
    await desk.reread();
    return noticeOf(outcome) ?? { kind: 'restored', cells: each.length };
  });
}

/** Marks the cells of errors that stand open now, or takes all marks away. The marks do not move by themselves: every write may clear the undo list. */
export async function mark(desk: Desk, on: boolean, keep: (on: boolean) => Promise<void>): Promise<void> {
  await desk.run({ kind: 'mark', cancellable: false }, async () => {
    const { live, state } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const keys = state.findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined).map(({ key }) => key);
    const places = on ? findingsOf(live.findings(), keys).flatMap((finding): readonly SheetCell[] => present(cellOf(live.binding, figureOf(finding)))) : [];
    const cells = [...new Map(places.map(({ sheetId, row, column }) => [`${sheetId}!${row}:${column}`, { sheetId, row, column }])).values()];
    const writable = writableSheets(live, state.choices.protectedSheets);
    const marked = cells.filter(({ sheetId }) => writable.includes(sheetId));
    const outcome = await whileUnlocked(desk, writable, () => desk.host.markCells(writable, marked));
    if (outcome.ok) await keep(on);
    return noticeOf(outcome) ?? (on ? { kind: 'marked', cells: marked.length } : { kind: 'unmarked' });
  });
}

/** The sheets (ids) that tables and 绩效自评表 stand on, pages of accepted ones too, and that nobody else has protected. */
function writableSheets({ binding, snapshot }: LiveCheck, own: readonly string[]): readonly string[] {
  const sheets = new Set([...[...binding.tables.values()].flatMap((placement) => [...sheetsOf(placement)]), ...[...(binding.attached?.values() ?? [])].map(({ sheetId }) => sheetId)]);
  return snapshot.sheets.flatMap(({ id, isProtected }) => (sheets.has(id) && (isProtected !== true || own.includes(id)) ? [id] : []));
}

function findingsOf(findings: readonly Finding[], keys: readonly string[]): readonly Finding[] {
  const wanted = new Set(keys);
  return findings.filter(({ key }) => wanted.has(key));
}

function present<T>(found: T | undefined): readonly T[] {
  return found === undefined ? [] : [found];
}
