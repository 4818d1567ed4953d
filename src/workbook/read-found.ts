import { convert } from '../amount';
import type { FormSet, Measure } from '../forms';
import { type Entry, type FigureId, type Origin, STRUCTURAL, type Table, amountEntry, figureId } from '../report';
import { gridOf } from './form-grid';
import type { Placements } from './formula';
import { indexLines } from './line-index';
import type { FoundFormula, Placement } from './placement';
import { entryOfCell, figureCells } from './read-table';
import { measuredIn } from './recognise/measured';
import { isNothing } from './recognise/sheet-text';
import { type Computed, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/**
 * The figures of a table that the product did not make: whatever stands there is somebody's own. What their formulas add up as
 * ours would is computed as ours is.
 * @param tables all that are there
 */
export function readFound(set: FormSet, placement: Placement, snapshot: WorkbookSnapshot, tables: Placements): Table {
  const { form, lines, found } = placement;
  const entries = new Map<FigureId, Entry>();
  const origins = new Map<FigureId, Origin>();
  let sums: ((cell: FoundFormula) => Origin) | undefined;
  for (const { target, measure, sheetRow, column, sheetId } of figureCells(placement, indexLines(lines))) {
    const sheet = sheetOf(snapshot, sheetId ?? placement.sheetId);
    if (sheet === undefined) continue;
    const cell = cellAt(sheet, sheetRow, column);
    const entry = entryInFound(set, placement, cell, target.row.key, measure);
    const id = figureId(form.id, target.row.key, target.column);
    if (entry.kind === 'empty') continue;
    entries.set(id, entry);
    const { formula } = cell;
    // Most tables hold no formula.
    const sum = formula === undefined || cell.error !== undefined || measure === 'text' ? undefined : { placement, target, measure, at: { sheetId: sheet.id, row: sheetRow, column }, formula };
    origins.set(id, sum === undefined ? 'linked' : ((sums ??= found?.sums.origins(set, tables, snapshot))?.(sum) ?? 'linked'));
  }
  return { form: form.id, lines: lines.map(({ row, code, name }) => ({ row, code, name })), entries, origins };
}

/** What a cell of a found table says, in the set's unit. What was printed in 元 is exact. */
export function entryInFound(set: FormSet, { form, found }: Placement, cell: Computed, row: string, measure: Measure): Entry {
  if (cell.formula !== undefined && cell.value === null && cell.error === undefined) return { kind: 'unreadable', text: `=${cell.formula}`, reason: 'not-calculated' };
  if (measure !== 'text' && typeof cell.value === 'string' && isNothing(cell.value)) return STRUCTURAL;
  const measured = measure !== 'text' && typeof cell.value === 'string' ? measuredIn(cell.value) : undefined;
  const entry = entryOfCell(set, measured === undefined ? cell : { ...cell, value: measured.number }, measure);
  const money = measured?.unit ?? found?.money;
  const unit = gridOf(form).byKey.get(row)?.row.unit ?? set.money.unit;
  if (entry.kind !== 'amount' || measure !== 'amount' || unit !== set.money.unit || found === undefined || money === undefined || money === set.money.unit) return entry;
  return amountEntry(convert(entry.value, money, set.money.unit), set.money.places, found.exact);
}
