/** The address of one figure: form, row and column keys, never a cell address. `05/2080106/basic`. */
export type FigureId = `${string}/${string}/${string}`;

export interface FigureKey {
  readonly form: string;
  readonly row: string;
  readonly column: string;
}

export function figureId(form: string, row: string, column: string): FigureId {
  return `${form}/${row}/${column}`;
}

export function figureKey(id: FigureId): FigureKey {
  const afterForm = id.indexOf('/');
  const afterRow = id.indexOf('/', afterForm + 1);
  return { form: id.slice(0, afterForm), row: id.slice(afterForm + 1, afterRow), column: id.slice(afterRow + 1) };
}
