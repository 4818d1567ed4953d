import { columnsOf } from '../../forms';
import type { PerformanceTable } from '../../performance';
import { type Area, type Binding, type CellAddress, type Computed, type Placement, type Value, type WorkbookSnapshot, cellAt, cellOf, sheetOf } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { headingOf } from '../findings/naming';

/** What a cell holds as calculated; an error is no value. */
export type CellReader = (row: number, column: number) => Pick<Computed, 'value' | 'error'>;

/** An area that the 校验报告 speaks of: its title, where it stands, and what it holds. */
export interface WatchedArea {
  readonly title: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly read: CellReader;
}

type Watched = Pick<CheckedWorkbook, 'set' | 'binding' | 'report' | 'projects'>;

/** Every table with its labels, codes, names and texts, and every 绩效自评表. */
export function watchedAreas({ set, binding, report, projects }: Watched, snapshot: WorkbookSnapshot): readonly WatchedArea[] {
  const given = givenBy(binding, report);
  const places = [
    ...[...binding.tables.values()].flatMap((table) => areasOf(table).map((place) => ({ ...place, title: headingOf(set, table.form.id) }))),
    ...projects.map(({ id, sheetId, table }) => ({ sheetId, area: belowTitle(table), title: headingOf(set, id, binding.attached) })),
  ];
  return places.flatMap(({ title, sheetId, area }) => {
    const sheet = sheetOf(snapshot, sheetId);
    if (sheet === undefined) return [];
    const read: CellReader = (row, column) => {
      const cell = cellAt(sheet, row, column);
      // A program wrote the file, and nobody calculated it yet.
      const isOpen = cell.formula !== undefined && cell.error === undefined && cell.value === null;
      return isOpen ? { value: given.get(keyOf({ sheetId, row, column })) ?? null } : cell;
    };
    return [{ title, sheetName: sheet.name, area, read }];
  });
}

interface PlacedArea {
  readonly sheetId: string;
  readonly area: Area;
}

function areasOf({ sheetId, area, body, columns, rows, found }: Placement): readonly PlacedArea[] {
  if (found === undefined) {
    return [{ sheetId, area: { top: body.first, left: area.left, bottom: Math.max(body.sentinel, ...rows.values()), right: Math.max(area.right, ...columns.map((column) => column ?? 0)) } }];
  }
  const cells = [...found.cells.values()];
  return [...new Set(cells.map((cell) => cell.sheetId))].map((id) => ({ sheetId: id, area: around(cells.filter((cell) => cell.sheetId === id)) }));
}

/** The title of a 绩效自评表 says again what stands below it, and is not found before it is calculated. */
function belowTitle({ area, fields, title, year }: PerformanceTable): Area {
  const above = new Set([title?.row, year?.row]);
  return { ...area, top: Math.min(...[...fields.values()].flatMap(({ row }) => (above.has(row) ? [] : [row]))) };
}

function around(cells: readonly CellAddress[]): Area {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** What the core knows of cells that hold the product's own formulas: amounts, texts, and the names of lines. */
function givenBy(binding: Binding, { tables }: Watched['report']): ReadonlyMap<string, Value> {
  const given = new Map<string, Value>();
  for (const [form, { entries, lines }] of tables) {
    for (const [id, entry] of entries) {
      const cell = cellOf(binding, id);
      if (cell === undefined) continue;
      if (entry.kind === 'amount') given.set(keyOf(cell), entry.value.toNumber());
      else if (entry.kind === 'text') given.set(keyOf(cell), entry.text);
    }
    const placement = binding.tables.get(form);
    const column = placement?.columns[columnsOf(placement.form).findIndex(({ role }) => role === 'name')];
    if (placement === undefined || column === undefined) continue;
    for (const { row: key, name } of lines) {
      const row = placement.rows.get(key);
      if (row !== undefined) given.set(keyOf({ sheetId: placement.sheetId, row, column }), name);
    }
  }
  return given;
}

function keyOf({ sheetId, row, column }: Omit<CellAddress, 'sheetName'>): string {
  return `${sheetId}/${row}/${column}`;
}
