import { type Form, type FormSet, columnsOf } from '../../forms';
import { address } from '../a1';
import type { BindingProblem } from '../binding';
import { gridOf, useOf } from '../form-grid';
import type { Placement } from '../placement';
import type { BodyRow } from './body-rows';
import type { SheetLane } from './lanes';
import { isLeftOut } from './left-out';
import { linesOver } from './lines-over';
import type { Money } from './money';
import { enteredUnderNotes } from './under-notes';
import { type Whole, textsOf } from './whole';

/** What a person has to say of a table, or is told. */
export function doubtsOf(set: FormSet, { group: { form, fits }, placed: { placement, unknown, missing }, rows: { likely, mayBe } }: Whole, money: Money, rivals: readonly string[]): readonly BindingProblem[] {
  const columns = columnsOf(form);
  const bare = bareLanes(form, placement);
  const absent = new Set(columns.flatMap((column, index) => (column.role === 'figure' && placement.columns[index] === undefined && !bare.has(index) ? [column.key] : [])));
  const lacking = [...absent].filter((column) => !isLeftOut(set, placement, column, textsOf(fits, placement)));
  const unsure = new Map(fits.flatMap((fit) => [...fit.columns.values()].flatMap((match) => match.unsure.flatMap((key) => {
    const slot = match.columns.get(key);
    return slot === undefined ? [] : [[key, address(Math.max(0, fit.lane.block.area.bottom), slot.column)] as const];
  }))));
  const over = linesOver(form.body.kind === 'lines' ? form.body.total.key : '', fits);
  const rows = unknown.filter(({ lane, row }) => holdsFigure(lane, row.row)).map(({ lane, row }) => ({ ...namedAt(lane, row), ...(mayBe.has(row) ? { mayBe: mayBe.get(row) ?? [] } : {}), ...(form.body.kind === 'lines' ? { under: over(row) } : {}) }));
  const asked = likely.filter(({ lane, at }) => holdsFigure(lane, at.row));
  const parents = parentsLeftOut(placement.lines.map(({ code }) => code));
  const below = enteredUnderNotes(fits);
  const base = { form: form.id } as const;
  return [
    ...(rivals.length > 0 ? [{ ...base, kind: 'form-unsure' as const, sheetName: placement.sheetName, rivals }] : []),
    ...lacking.map((column) => ({ ...base, kind: 'column-missing' as const, column })),
    ...[...unsure].map(([column, at]) => ({ ...base, kind: 'column-unsure' as const, column, address: at })),
    ...asked.map(({ key, lane, at, why }) => ({ ...base, kind: 'row-unsure' as const, row: key, ...namedAt(lane, at), why })),
    ...missing.filter((key) => isNeeded(form, key)).map((row) => ({ ...base, kind: 'row-missing' as const, row })),
    ...(parents.length > 0 ? [{ ...base, kind: 'lines-missing' as const, sheetName: placement.sheetName, lines: parents }] : []),
    ...(rows.length > 0 ? [{ ...base, kind: 'rows-unknown' as const, sheetName: placement.sheetName, rows }] : []),
    ...(below.length > 0 ? [{ ...base, kind: 'below-notes' as const, sheetName: placement.sheetName, rows: below }] : []),
    ...(money.unsure ? [{ ...base, kind: 'money-unsure' as const, sheetName: placement.sheetName, taken: money.unit }] : []),
  ];
}

function namedAt({ left }: SheetLane, { row, wordsRow, labelColumn, label }: BodyRow): { readonly address: string; readonly label: string } {
  return { address: address(wordsRow ?? row, labelColumn ?? left), label: label.trim() };
}

/** Rows of nothing but zeros need no question. */
function holdsFigure({ sheet, figures }: SheetLane, row: number): boolean {
  return figures.some(({ column }) => /[1-9]|^=|^#/.test(sheet.textAt(row, column)));
}

/** 类 and 款 of a table that prints hardly any of them: one that is missing is an error of its own. */
function parentsLeftOut(codes: readonly string[]): readonly string[] {
  const printed = new Set(codes);
  const parents = [...new Set(codes.flatMap((code) => (code.length === 7 ? [code.slice(0, 3), code.slice(0, 5)] : code.length === 5 ? [code.slice(0, 3)] : [])))];
  const absent = parents.filter((code) => !printed.has(code));
  return absent.length > 1 && absent.length >= 0.5 * parents.length ? absent.sort() : [];
}

/** Columns of lanes whose rows may all be left out, and are: 公用经费 without any figure. */
function bareLanes(form: Form, { rows }: Placement): ReadonlySet<number> {
  if (form.body.kind !== 'fixed' || rows.size === 0) return new Set();
  let index = 0;
  return new Set(form.body.lanes.flatMap((lane) => {
    const own = lane.columns.map(() => (index += 1) - 1);
    return lane.rows.every(({ key, code }) => code !== undefined && !rows.has(key)) ? own : [];
  }));
}

/** Lines of 科目 without a figure may be left out, and so may lines that are never filled; sums and balances may not. */
function isNeeded(form: Form, key: string): boolean {
  const row = gridOf(form).byKey.get(key);
  if (row === undefined || row.row.code !== undefined) return false;
  return row.row.emphasis === 'total' && row.columns.some(({ column }) => column.role === 'figure' && useOf(row.row, column.key) === 'input');
}
