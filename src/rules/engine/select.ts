import type { Rows, Sum, Term } from '../../forms';
import type { Grid, GridForm, GridRow } from './grid';
import type { RuleTerm } from './model';

/** Where a scope stands when its identity is repeated there. */
export interface Place {
  readonly form: string | undefined;
  readonly row: GridRow | undefined;
  /** Code of the row, or the code itself where the scope runs over codes; `''` on 合计 and rows without one. */
  readonly code: string | undefined;
  readonly column: string | undefined;
}

/** Adds the figures of a sum to `terms`. A row that the report does not print has none: it counts as exactly 0. */
export function selectTerms(grid: Grid, sum: Sum, place: Place, role: 'left' | 'right', terms: RuleTerm[]): void {
  for (const term of sum) {
    const form = grid.get(term.form);
    const column = typeof term.column === 'string' ? term.column : place.column;
    if (form !== undefined && column !== undefined) selectRows(form, term, place, { column, role, sign: term.sign, terms });
  }
}

/** The same for sums that stand on no side, such as those of conditions. */
export function termsOf(grid: Grid, sum: Sum, place: Place): readonly RuleTerm[] {
  const terms: RuleTerm[] = [];
  selectTerms(grid, sum, place, 'left', terms);
  return terms;
}

/** Where selected figures go. */
interface Taking {
  readonly column: string;
  readonly role: 'left' | 'right';
  readonly sign: 1 | -1;
  readonly terms: RuleTerm[];
}

function selectRows(form: GridForm, { rows }: Term, place: Place, taking: Taking): void {
  switch (rows.kind) {
    case 'keys':
      for (const key of rows.keys) take(form.rows.get(key), taking);
      break;
    case 'here':
      // Of another form, the row of the same key: 合计 against 合计.
      take(form.layout.form.id === place.form ? place.row : form.rows.get(place.row?.key ?? ''), taking);
      break;
    case 'children':
      if (place.code !== undefined) takeAll(form.children.get(place.code), taking);
      break;
    case 'same-code':
      if (place.code !== undefined) takeAll(form.byCode.get(place.code), taking);
      break;
    case 'codes':
      for (const code of rows.codes) takeAll(form.byCode.get(code), taking);
      break;
  }
}

function takeAll(rows: readonly GridRow[] | undefined, taking: Taking): void {
  for (const row of rows ?? []) take(row, taking);
}

function take(row: GridRow | undefined, { column, role, sign, terms }: Taking): void {
  const figure = row?.figures.get(column);
  if (figure !== undefined) terms.push({ figure, role, sign });
}

/** Whether which rows are selected depends on the lines that a form prints. */
export function followsLines(rows: Rows): boolean {
  return rows.kind !== 'keys';
}
