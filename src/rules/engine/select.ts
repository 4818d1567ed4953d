import type { Rows, Sum, Term } from '../../forms';
import type { Grid, GridForm, GridRow } from './grid';
import type { Figure, RuleTerm } from './model';

/** Where a scope stands when its identity is repeated there. */
export interface Place {
  readonly form: string | undefined;
  readonly row: GridRow | undefined;
  /** Code of the row, or the code itself where the scope runs over codes; `''` on 合计 and rows without one. */
  readonly code: string | undefined;
  readonly column: string | undefined;
  /** Key of the row, or the code where there is none. */
  readonly at: string | undefined;
}

/** Figures of a sum or of a rule with their signs, gathered here for one rule after another: only its count starts anew. */
export class Selection {
  private readonly figures: Figure[] = [];
  private readonly signs: (1 | -1)[] = [];
  private left = 0;
  count = 0;

  begin(): void {
    this.count = 0;
    this.left = 0;
  }

  /** What is added from now on stands on the right. */
  turn(): void {
    this.left = this.count;
  }

  add(figure: Figure, sign: 1 | -1): void {
    this.figures[this.count] = figure;
    this.signs[this.count] = sign;
    this.count += 1;
  }

  figureAt(index: number): Figure | undefined {
    return index < this.count ? this.figures[index] : undefined;
  }

  roleAt(index: number): 'left' | 'right' {
    return index < this.left ? 'left' : 'right';
  }

  signAt(index: number): 1 | -1 {
    return this.signs[index] ?? 1;
  }
}

/** Adds the figures of a sum to `selection`. A row that the report does not print has none: it counts as exactly 0. */
export function selectTerms(grid: Grid, sum: Sum, place: Place, selection: Selection): void {
  for (const term of sum) {
    const form = grid.get(term.form);
    const column = typeof term.column === 'string' ? term.column : place.column;
    if (form !== undefined && column !== undefined) selectRows(form, term, place, column, selection);
  }
}

/** The same for sums that stand on no side, such as those of conditions. */
export function termsOf(grid: Grid, sum: Sum, place: Place): readonly RuleTerm[] {
  const selection = new Selection();
  selectTerms(grid, sum, place, selection);
  const terms: RuleTerm[] = [];
  for (let i = 0; i < selection.count; i += 1) {
    const figure = selection.figureAt(i);
    if (figure !== undefined) terms.push({ figure, role: 'left', sign: selection.signAt(i) });
  }
  return terms;
}

function selectRows(form: GridForm, { rows, sign }: Term, place: Place, column: string, selection: Selection): void {
  switch (rows.kind) {
    case 'keys':
      for (const key of rows.keys) take(form.rows.get(key), column, sign, selection);
      break;
    case 'here':
      // Of another form, the row of the same key: 合计 against 合计.
      take(form.layout.form.id === place.form ? place.row : form.rows.get(place.row?.key ?? ''), column, sign, selection);
      break;
    case 'children':
      if (place.code !== undefined) takeAll(form.children.get(place.code), column, sign, selection);
      break;
    case 'same-code':
      if (place.code !== undefined) takeAll(form.byCode.get(place.code), column, sign, selection);
      break;
    case 'codes':
      for (const code of rows.codes) takeAll(form.byCode.get(code), column, sign, selection);
      break;
  }
}

function takeAll(rows: readonly GridRow[] | undefined, column: string, sign: 1 | -1, selection: Selection): void {
  if (rows !== undefined) for (const row of rows) take(row, column, sign, selection);
}

function take(row: GridRow | undefined, column: string, sign: 1 | -1, selection: Selection): void {
  const figure = row?.figures.get(column);
  if (figure !== undefined) selection.add(figure, sign);
}

/** Whether which rows are selected depends on the lines that a form prints. */
export function followsLines(rows: Rows): boolean {
  return rows.kind !== 'keys';
}
