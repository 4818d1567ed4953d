import { type Decimal, ZERO, roundHalfAway } from '../../amount';
import { type FormSet, type Term, formOf, lanesOf } from '../../forms';
import { type FigureId, type Report, entryOf, figureId } from '../../report';

/** What a sum of a year's tables gives. */
export type YearAmount =
  | { readonly kind: 'amount'; readonly value: Decimal }
  /** a table that it reads is not there */
  | { readonly kind: 'absent' }
  /** a cell holds no amount where one belongs */
  | { readonly kind: 'unreadable'; readonly figure: FigureId };

/** The figures of a term in a report. A published table that is there has 0 where it prints nothing. */
function figuresOfTerm(set: FormSet, report: Report, { form, rows, column }: Term): readonly FigureId[] | undefined {
  const table = report.tables.get(form);
  if (table === undefined || typeof column !== 'string') return undefined;
  switch (rows.kind) {
    case 'keys':
      return rows.keys.map((row) => figureId(form, row, column));
    case 'codes': {
      const declared = formOf(set, form)?.body;
      const carriers =
        declared?.kind === 'fixed'
          ? declared.lanes.flatMap((lane) => lane.rows.map(({ key, code = '' }) => ({ row: key, code })))
          : table.lines;
      return carriers.filter(({ code }) => rows.codes.includes(code)).map(({ row }) => figureId(form, row, column));
    }
    default:
      return undefined;
  }
}

export function amountOf(set: FormSet, report: Report, sum: readonly Term[]): YearAmount {
  let value = ZERO;
  for (const term of sum) {
    const figures = figuresOfTerm(set, report, term);
    if (figures === undefined) return { kind: 'absent' };
    for (const figure of figures) {
      const entry = entryOf(report, figure);
      if (entry.kind === 'text' || entry.kind === 'unreadable') return { kind: 'unreadable', figure };
      // The support sheet leaves empty what is not known.
      if (entry.kind !== 'amount' && formOf(set, term.form)?.kind === 'support') return { kind: 'absent' };
      if (entry.kind === 'amount') value = value.plus(entry.value.times(term.sign));
    }
  }
  return { kind: 'amount', value };
}

/** An amount as a table holds it: a published one what it prints, also where last year's was in 元; the support sheet all of it. */
export function inTable(set: FormSet, form: string, value: Decimal): Decimal {
  return formOf(set, form)?.kind === 'support' ? value : roundHalfAway(value, set.money.places);
}

/** Keys of a form's columns that hold words. */
export function wordColumns(set: FormSet, form: string): ReadonlySet<string> {
  const declared = formOf(set, form);
  const columns = declared === undefined ? [] : lanesOf(declared).flatMap((lane) => lane.columns);
  return new Set(columns.flatMap((column) => (column.role === 'figure' && column.measure === 'text' ? [column.key] : [])));
}
