import type { Scope } from '../../forms';
import type { Grid, GridForm, GridRow } from './grid';
import type { Place } from './select';

/** Every place where an identity with this scope is repeated, in the order of the sheet. */
export function placesOf(grid: Grid, scope: Scope): Place[] {
  switch (scope.kind) {
    case 'once':
      return [place(undefined, undefined, undefined, undefined)];
    case 'columns':
      return scope.columns.map((column) => place(undefined, undefined, undefined, column));
    case 'rows':
      return atRows(scope.form, rowsOf(grid.get(scope.form), scope.keys), scope.columns);
    case 'lines': {
      const form = grid.get(scope.form);
      return form === undefined ? [] : atRows(scope.form, scope.total ? [...totals(form), ...form.lines] : form.lines, scope.columns);
    }
    case 'parents': {
      const form = grid.get(scope.form);
      return form === undefined ? [] : atRows(scope.form, parents(form), scope.columns);
    }
    case 'codes':
      return codesOf(grid, scope.forms, scope.level).flatMap((code) => columns(scope.columns).map((column) => place(undefined, undefined, code, column)));
  }
}

function place(form: string | undefined, row: GridRow | undefined, code: string | undefined, column: string | undefined): Place {
  return { form, row, code, column, at: row?.key ?? code };
}

const ONE_COLUMN: readonly undefined[] = [undefined];

function columns(of: readonly string[] | undefined): readonly (string | undefined)[] {
  return of ?? ONE_COLUMN;
}

function atRows(form: string, rows: readonly GridRow[], of: readonly string[] | undefined): Place[] {
  const places: Place[] = [];
  for (const row of rows) for (const column of columns(of)) places.push(place(form, row, row.code, column));
  return places;
}

function rowsOf(form: GridForm | undefined, keys: readonly string[]): GridRow[] {
  return keys.map((key) => form?.rows.get(key)).filter((row) => row !== undefined);
}

function totals(form: GridForm): GridRow[] {
  return rowsOf(form, form.layout.rows.map(({ key }) => key));
}

/** A line without a code is nobody's parent, though the 类 stand under `''` as 合计 does. */
function parents(form: GridForm): GridRow[] {
  const rows = totals(form).filter(({ code }) => form.children.has(code));
  for (const line of form.lines) if (line.code !== '' && form.children.has(line.code)) rows.push(line);
  return rows;
}

function codesOf(grid: Grid, forms: readonly string[], level: 'all' | 'class'): string[] {
  const codes = new Set<string>();
  for (const id of forms) {
    for (const code of grid.get(id)?.byCode.keys() ?? []) if (level === 'all' || code.length === 3) codes.add(code);
  }
  return [...codes].sort();
}
