import type { Rows, Sum, Term } from '../../forms';
import type { Grid, GridForm, GridRow } from './grid';
import type { Figure } from './model';

/** Where a scope stands when its identity is repeated there. */
export interface Place {
  readonly form?: string;
  readonly row?: GridRow;
  /** Code of the row, or the code itself where the scope runs over codes; `''` on 合计 and rows without one. */
  readonly code?: string;
  readonly column?: string;
}

export interface SignedFigure {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** The figures of a sum. A row that the report does not print has none: it counts as exactly 0. */
export function figuresAt(grid: Grid, sum: Sum, place: Place): SignedFigure[] {
  const selected: SignedFigure[] = [];
  for (const term of sum) {
    const form = grid.get(term.form);
    const column = typeof term.column === 'string' ? term.column : place.column;
    if (form === undefined || column === undefined) continue;
    for (const row of rowsAt(form, term, place)) {
      const figure = row.figures.get(column);
      if (figure !== undefined) selected.push({ figure, sign: term.sign });
    }
  }
  return selected;
}

const NONE: readonly GridRow[] = [];

function rowsAt(form: GridForm, term: Term, place: Place): readonly GridRow[] {
  const { rows } = term;
  switch (rows.kind) {
    case 'keys':
      return rows.keys.flatMap((key) => form.rows.get(key) ?? NONE);
    case 'here':
      return here(form, place);
    case 'children':
      return place.code === undefined ? NONE : (form.children.get(place.code) ?? NONE);
    case 'same-code':
      return place.code === undefined ? NONE : (form.byCode.get(place.code) ?? NONE);
    case 'codes':
      return rows.codes.flatMap((code) => form.byCode.get(code) ?? NONE);
  }
}

function here(form: GridForm, place: Place): readonly GridRow[] {
  if (place.row === undefined) return NONE;
  // Of another form, the row of the same key: 合计 against 合计.
  const row = form.layout.form.id === place.form ? place.row : form.rows.get(place.row.key);
  return row === undefined ? NONE : [row];
}

/** Whether which rows are selected depends on the lines that a form prints. */
export function followsLines(rows: Rows): boolean {
  return rows.kind !== 'keys';
}
