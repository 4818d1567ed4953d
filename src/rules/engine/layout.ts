import { type Form, type FormSet, columnsOf } from '../../forms';
import type { FigureKind } from './model';

/** A figure column as one row has it. */
export interface LayoutCell {
  readonly column: string;
  readonly kind: FigureKind;
}

export interface LayoutRow {
  readonly key: string;
  readonly code: string;
  readonly cells: readonly LayoutCell[];
}

/** A form's declared rows and figures, as rules see them. */
export interface Layout {
  readonly form: Form;
  /** Rows with figures, in printed order; of a form whose lines vary, its 合计 alone. */
  readonly rows: readonly LayoutRow[];
  /** What each of its lines has, where lines vary. */
  readonly line: readonly LayoutCell[] | undefined;
  /** Row keys of each lane from top to bottom, rows without figures included; of varying lines, 合计 alone. */
  readonly strips: readonly (readonly string[])[];
  /** Key of the column that holds the lines' codes; `''` where rows are fixed. */
  readonly codeColumn: string;
  /** Column order, for putting findings in order. */
  readonly columns: readonly string[];
}

type RowDeclaration = Extract<Form['body'], { kind: 'lines' }>['total'];
type ColumnDeclaration = ReturnType<typeof columnsOf>[number];

export function layoutOf(set: FormSet, form: Form): Layout {
  const { body } = form;
  const columns = [...new Set(columnsOf(form).filter((column) => column.role === 'figure').map((column) => column.key))];
  if (body.kind === 'lines') {
    const codeColumn = body.lane.columns.find((column) => column.role === 'code')?.key ?? '';
    return { form, rows: [rowOf(set, body.total, body.lane.columns)], line: cellsOf(set, undefined, body.lane.columns), strips: [[body.total.key]], codeColumn, columns };
  }
  const printed = columnsOf(form);
  const lanes = body.lanes.flatMap((lane) => lane.rows.map((row) => rowOf(set, row, lane.columns)));
  const foot = (body.foot ?? []).map(({ row, figure }) => rowOf(set, row, printed.slice(figure, figure + 1)));
  return { form, rows: [...lanes, ...foot], line: undefined, strips: body.lanes.map((lane) => lane.rows.map(({ key }) => key)), codeColumn: '', columns };
}

function rowOf(set: FormSet, row: RowDeclaration, columns: readonly ColumnDeclaration[]): LayoutRow {
  return { key: row.key, code: row.code ?? '', cells: cellsOf(set, row, columns) };
}

function cellsOf(set: FormSet, row: RowDeclaration | undefined, columns: readonly ColumnDeclaration[]): LayoutCell[] {
  return columns.flatMap((column) => {
    if (column.role !== 'figure') return [];
    const use = typeof row?.cells === 'object' ? row.cells[column.key] : row?.cells;
    if (use === 'none') return [];
    const measure = row?.measure ?? column.measure;
    const isAmount = measure === 'amount';
    // 元 are printed to the cent, which is all there is: only 万元 are roundings of something.
    const rounds = isAmount && (row?.unit ?? set.money.unit) !== '元';
    return [{ column: column.key, kind: { measure, places: isAmount ? set.money.places : 0, rounds, ...(set.money.addends === undefined ? {} : { addends: set.money.addends }), ...(use === 'structural' ? { neverFilled: true as const } : {}) } }];
  });
}
