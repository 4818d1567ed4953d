import type { Scope } from '../../forms';
import type { Grid, GridForm, GridRow } from './grid';
import type { Place } from './select';

const ONE_COLUMN: readonly undefined[] = [undefined];

/** Every place where an identity with this scope is repeated, in the order of the sheet. */
export function placesOf(grid: Grid, scope: Scope): Place[] {
  switch (scope.kind) {
    case 'once':
      return [{}];
    case 'columns':
      return scope.columns.map((column) => ({ column }));
    case 'rows': {
      const form = grid.get(scope.form);
      return atRows(scope.form, scope.keys.flatMap((key) => form?.rows.get(key) ?? []), scope.columns);
    }
    case 'lines': {
      const form = grid.get(scope.form);
      return form === undefined ? [] : atRows(scope.form, [...(scope.total ? totals(form) : []), ...form.lines], scope.columns);
    }
    case 'parents': {
      const form = grid.get(scope.form);
      if (form === undefined) return [];
      const parents = [...totals(form), ...form.lines].filter((row) => form.children.has(row.code) && isParent(form, row));
      return atRows(scope.form, parents, scope.columns);
    }
    case 'codes':
      return codesOf(grid, scope.forms, scope.level).flatMap((code) => columns(scope.columns).map((column) => place({ code }, column)));
  }
}

function atRows(form: string, rows: readonly GridRow[], of: readonly string[] | undefined): Place[] {
  return rows.flatMap((row) => columns(of).map((column) => place({ form, row, code: row.code }, column)));
}

function columns(of: readonly string[] | undefined): readonly (string | undefined)[] {
  return of ?? ONE_COLUMN;
}

function place(at: Place, column: string | undefined): Place {
  return column === undefined ? at : { ...at, column };
}

function totals(form: GridForm): GridRow[] {
  return form.layout.rows.flatMap((row) => form.rows.get(row.key) ?? []);
}

/** A line without a code is nobody's parent, though the 类 stand under `''` too. */
function isParent(form: GridForm, row: GridRow): boolean {
  return row.code !== '' || form.layout.rows.some(({ key }) => key === row.key);
}

function codesOf(grid: Grid, forms: readonly string[], level: 'all' | 'class'): string[] {
  const codes = new Set<string>();
  for (const id of forms) {
    for (const code of grid.get(id)?.byCode.keys() ?? []) if (level === 'all' || code.length === 3) codes.add(code);
  }
  return [...codes].sort();
}
