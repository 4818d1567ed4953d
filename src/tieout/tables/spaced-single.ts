import type { Decimal } from '../../amount';
import type { Form } from '../../forms';
import type { Line as ReportLine } from '../../report';
import type { Cells, Figure } from './cells';
import { type Balance, placed } from './placement';
import { piecesOf } from './words';

/** “三公”经费: one line of figures. Each 预算数 and 决算数 is the sum of its items, by the names of the columns. */
export function readSingleLine(row: string, columns: readonly Figure[], lines: readonly string[], cells: Cells): ReportLine[] | undefined {
  const numbers = lines
    .map((line) => piecesOf(line))
    .filter((pieces) => pieces.length > 0 && pieces.every(({ kind }) => kind === 'amount'))
    .map((pieces) => pieces.flatMap((piece) => (piece.kind === 'amount' ? [piece] : [])))
    // 1 2 3 … is the line that numbers the columns.
    .filter((line) => !(line.length > 3 && line.every(({ text }, i) => text === String(i + 1))));
  const longest = numbers.sort((a, b) => b.length - a.length)[0] ?? [];
  // Torn over several lines: the order of all its figures is the row's.
  if (longest.length * 2 < numbers.flat().length) return undefined;
  return putSingle(row, columns, longest.map(({ value }) => value), cells);
}

/** The only row of a form that has one without a name. */
export function singleRow({ body }: Form): string | undefined {
  const rows = body.kind === 'fixed' ? body.lanes.flatMap((lane) => lane.rows) : [];
  return rows.length === 1 && rows[0]?.label === '' ? rows[0].key : undefined;
}

/** Figures of the row, empty cells left out. */
export function putSingle(row: string, columns: readonly Figure[], values: readonly Decimal[], cells: Cells): ReportLine[] {
  const found = placed(values, columns.length, balancesOf(columns));
  cells.taken += found.filter((value) => value === undefined).length;
  columns.forEach((column, i) => {
    const value = found[i];
    if (value === undefined) cells.unknown(row, column, values.join(' '));
    else if (value !== null) cells.put(row, column, value.toString());
  });
  return [];
}

/** Which columns are, added up, which. */
export function balancesOf(columns: readonly Figure[]): Balance[] {
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  return ['budget', 'actual'].flatMap((measure): Balance[] => {
    const [total, abroad, vehicles, purchase, running, reception] = ['Total', 'Abroad', 'Vehicles', 'VehiclePurchase', 'VehicleRunning', 'Reception'].map((item) => at(`${measure}${item}`));
    if (total === undefined || abroad === undefined || vehicles === undefined || purchase === undefined || running === undefined || reception === undefined) return [];
    if ([total, abroad, vehicles, purchase, running, reception].some((each) => each < 0)) return [];
    return [{ left: [total], right: [abroad, vehicles, reception] }, { left: [vehicles], right: [purchase, running] }];
  });
}
