import { type Form, type FormSet, columnsOf } from '../forms';
import { bodyName, tableName } from './anchor';
import type { Area } from './area';
import { enteredBelow } from './below-notes';
import { bindColumns } from './bind-columns';
import { bindLines } from './bind-lines';
import { bindRows } from './bind-rows';
import type { Binding, BindingProblem } from './binding';
import { gridOf, useOf } from './form-grid';
import { type LookedUp, lookedUp } from './looked-up';
import type { Placement } from './placement';
import { type NameSnapshot, type SheetSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** Finds the set's tables by their defined names, wherever they were moved and whatever was inserted. */
export function bind(set: FormSet, snapshot: WorkbookSnapshot): Binding {
  const tables = new Map<string, Placement>();
  const problems: BindingProblem[] = [];
  const bound: Bound[] = [];
  const looked = lookedUp(set, snapshot);
  for (const form of set.forms) {
    const [first, ...copies] = anchorsOf(set, form, snapshot);
    if (first === undefined) continue;
    const placement = placementOf(form, first, looked);
    tables.set(form.id, placement);
    bound.push({ placement, sheet: first.sheet });
    problems.push(...copies.map(({ sheet }) => ({ kind: 'copy' as const, form: form.id, sheetName: sheet.name })), ...missingParts(placement), ...strayFigures(placement, first.sheet));
  }
  return { set, tables, problems: [...problems, ...bound.flatMap((own) => belowNotes(own, bound))] };
}

interface Bound {
  readonly placement: Placement;
  readonly sheet: SheetSnapshot;
}

interface Anchor {
  readonly sheet: SheetSnapshot;
  readonly table: Area;
  readonly body: Area;
}

/**
 * The places that claim to be a form's table, the true one first. A name of the whole workbook stays with the original;
 * a copied sheet brings names of its own, which count only when the original is gone.
 */
function anchorsOf(set: FormSet, form: Form, snapshot: WorkbookSnapshot): Anchor[] {
  const bodies = named(snapshot, bodyName(set, form.id));
  const anchors = named(snapshot, tableName(set, form.id)).flatMap((name) => {
    const area = name.areas[0];
    const sheet = area === undefined ? undefined : sheetOf(snapshot, area.sheet);
    const body = bodies.find((candidate) => candidate.scope === name.scope && candidate.areas[0]?.sheet === area?.sheet)?.areas[0]?.area;
    return area === undefined || sheet === undefined || body === undefined ? [] : [{ sheet, table: area.area, body, local: name.scope !== undefined }];
  });
  const position = ({ sheet, local }: (typeof anchors)[number]) => (local ? snapshot.sheets.length : 0) + snapshot.sheets.indexOf(sheet);
  const sorted = anchors.sort((a, b) => position(a) - position(b));
  // A name of the workbook and one of the same sheet may both lead there.
  return sorted.filter((anchor, index) => sorted.findIndex(({ sheet }) => sheet === anchor.sheet) === index);
}

/** Excel compares names without regard to case. */
function named(snapshot: WorkbookSnapshot, name: string): NameSnapshot[] {
  return snapshot.names.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase() && candidate.areas.length === 1);
}

function placementOf(form: Form, { sheet, table, body }: Anchor, looked: LookedUp): Placement {
  const grid = gridOf(form);
  const columns = bindColumns(form, sheet, table, body.top);
  const rows = bindRows(grid, { sheet, columns, first: body.top, sentinel: body.bottom });
  const total = form.body.kind === 'lines' ? rows.get(form.body.total.key) : undefined;
  const lines = total === undefined ? [] : bindLines(grid, sheet, columns, { after: total, sentinel: body.bottom }, looked);
  return {
    form,
    sheetId: sheet.id,
    sheetName: sheet.name,
    area: table,
    body: { first: body.top, sentinel: body.bottom },
    columns,
    rows: new Map([...rows, ...lines.map((line) => [line.row, line.sheetRow] as const)]),
    lines,
  };
}

function missingParts({ form, columns, rows }: Placement): BindingProblem[] {
  const declared = columnsOf(form);
  const declaredRows = gridOf(form).rows;
  // Rows that only fill a lane up are missed by nobody; the one line of a table may have no label.
  const isLabelled = declaredRows.some(({ row }) => row.label !== '');
  return [
    ...columns.flatMap((column, index) => (column === undefined ? [{ kind: 'column-missing' as const, form: form.id, column: declared[index]?.key ?? '' }] : [])),
    ...declaredRows.flatMap(({ row }) => (rows.has(row.key) || (row.label === '' && isLabelled) ? [] : [{ kind: 'row-missing' as const, form: form.id, row: row.key }])),
  ];
}

/** Figures in cells that are never filled: most often meant for the row above or below. */
function strayFigures({ form, columns, rows }: Placement, sheet: SheetSnapshot): BindingProblem[] {
  return gridOf(form).rows.flatMap(({ row, columns: shown }) =>
    shown.flatMap(({ index, column }): BindingProblem[] => {
      const at = columns[index];
      const sheetRow = rows.get(row.key);
      if (column.role !== 'figure' || at === undefined || sheetRow === undefined || useOf(row, column.key) === 'input') return [];
      const { value } = cellAt(sheet, sheetRow, at);
      return typeof value === 'number' && value !== 0 ? [{ kind: 'stray', form: form.id, row: row.key, column: column.key }] : [];
    }),
  );
}

function belowNotes({ placement, sheet }: Bound, all: readonly Bound[]): BindingProblem[] {
  const { form, sheetId, sheetName, body } = placement;
  if (form.kind !== 'public') return [];
  const next = all.flatMap(({ placement: other }) => (other.sheetId === sheetId && other.area.top >= body.sentinel ? [other.area.top] : []));
  const rows = enteredBelow(placement, sheet, Math.min(Infinity, ...next));
  return rows.length > 0 ? [{ kind: 'below-notes', form: form.id, sheetName, rows }] : [];
}
