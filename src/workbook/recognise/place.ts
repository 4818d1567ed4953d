import { type Form, columnsOf } from '../../forms';
import { lineKeys } from '../../report';
import type { Area } from '../area';
import { gridOf } from '../form-grid';
import { SUMS } from '../found-sums';
import type { PlacedLine, Placement } from '../placement';
import { type BodyRow, isPageSum, isPageWord, isTotalRow } from './body-rows';
import { Cells } from './cells';
import type { Fit } from './fit';
import { type Group, sameFigures } from './group';
import type { SheetLane } from './lanes';
import type { Money } from './money';
import { putFoot } from './place-foot';
import { type Piece, wholeNames } from './whole-names';

/** A table put together, and what of the sheet it leaves over. */
export interface Placed {
  readonly placement: Placement;
  /** Rows with figures that are none of the form's. */
  readonly unknown: readonly { readonly lane: SheetLane; readonly row: BodyRow }[];
  /** Keys of declared rows that stand nowhere. */
  readonly missing: readonly string[];
}

/** The cells of a group as a placement that everything else can use. */
export function placeGroup({ form, fits }: Group, money: Pick<Money, 'unit' | 'exact'>): Placed {
  const cells = new Cells(form);
  const unknown: { lane: SheetLane; row: BodyRow }[] = [];
  const lines = form.body.kind === 'lines' ? putLines(form, fits, cells, unknown) : putRows(form, fits, cells, unknown);
  const [first] = fits;
  const sheet = first?.lane.sheet.sheet;
  const own = fits.filter(({ lane }) => lane.sheet === first?.lane.sheet);
  const area = areaOf(own);
  const sheetRows = [...cells.rows.values(), ...lines.map(({ sheetRow }) => sheetRow)];
  const top = first === undefined ? 0 : first.lane.block.area.bottom + 1;
  const placement: Placement = {
    form,
    sheetId: sheet?.id ?? '',
    sheetName: sheet?.name ?? '',
    area,
    body: { first: Math.min(top, ...sheetRows), sentinel: Math.max(area.bottom, ...sheetRows) + 1 },
    columns: cells.columns,
    rows: cells.rows,
    lines,
    found: { cells: cells.cells, money: money.unit, exact: money.exact, sums: SUMS },
  };
  const missing = gridOf(form).rows.flatMap(({ row }) => (row.label === '' || cells.rows.has(row.key) ? [] : [row.key]));
  return { placement, unknown, missing };
}

/** From the title to the last row. */
export function areaOf(fits: readonly Fit[]): Area {
  const lanes = fits.map(({ lane }) => lane);
  const titles = fits.flatMap(({ around }) => (around.inherited ? [] : around.titles));
  return {
    // A page without heads begins with its rows.
    top: Math.min(...lanes.map(({ block, rows }) => (block.area.top >= 0 ? block.area.top : (rows[0] ?? 0))), ...titles.map(({ row }) => row).filter((row) => row >= 0)),
    left: Math.min(...lanes.map(({ left }) => left)),
    bottom: Math.max(0, ...lanes.map(({ block, rows }) => rows.at(-1) ?? block.area.bottom)),
    right: Math.max(...lanes.map(({ right }) => right)),
  };
}

function putLines(form: Form, fits: readonly Fit[], cells: Cells, unknown: { lane: SheetLane; row: BodyRow }[]): readonly PlacedLine[] {
  const totalKey = form.body.kind === 'lines' ? form.body.total.key : '';
  const begun: { readonly fit: Fit; readonly row: BodyRow; readonly code: string }[] = [];
  const pieces: Piece[] = [];
  const isCoded = fits.some(({ body }) => body.some(({ code }) => code !== ''));
  for (const fit of fits) {
    for (const row of fit.body) {
      const isLine = row.code !== '' || row.hasFigures;
      if (isTotalRow(row) && row.code === '') {
        pieces.push({ fit, row, kind: 'other' });
        if (cells.rows.has(totalKey)) unknown.push({ lane: fit.lane, row });
        else {
          cells.putWords(totalKey, 0, fit.lane, row);
          cells.putFigures(totalKey, 0, fit, row.row);
        }
      } else if (isPageSum(row) || begun.some((line) => line.code === row.code && row.code !== '' && line.fit !== fit && sameFigures(line.fit, line.row, fit, row))) continue;
      else if (row.code === '' && row.hasFigures && isCoded) unknown.push({ lane: fit.lane, row });
      else if (isLine) {
        begun.push({ fit, row, code: row.code });
        pieces.push({ fit, row, kind: 'line' });
      } else if (row.bare !== '' && !isPageWord(row)) pieces.push({ fit, row, kind: 'words' });
    }
  }
  const keys = lineKeys(begun.map(({ code }) => code));
  const names = wholeNames(pieces);
  return begun.map(({ fit, row, code }, index) => {
    const key = keys[index] ?? code;
    cells.putWords(key, 0, fit.lane, row);
    cells.putFigures(key, 0, fit, row.row);
    return { row: key, code, name: names.get(row) ?? row.label, sheetRow: row.row };
  });
}

function putRows(form: Form, fits: readonly Fit[], cells: Cells, unknown: { lane: SheetLane; row: BodyRow }[]): readonly PlacedLine[] {
  for (const fit of fits) {
    for (const { key, lane, at } of fit.rows.rows) {
      cells.putWords(key, lane, fit.lane, at);
      cells.putFigures(key, lane, fit, at.row);
    }
  }
  putCrossed(form, fits, cells);
  putEmptyLine(form, fits, cells);
  const feet = putFoot(form, fits, cells);
  for (const fit of fits) unknown.push(...fit.rows.unknown.filter((row) => row.hasFigures && !feet.has(`${String(fit.lane.left)}/${String(row.row)}/${fit.lane.sheet.sheet.id}`)).map((row) => ({ lane: fit.lane, row })));
  return [];
}

/** The one line of a table whose columns are rows here. */
function putCrossed(form: Form, fits: readonly Fit[], cells: Cells): void {
  const key = form.body.kind === 'fixed' ? form.body.lanes[0]?.rows[0]?.key : undefined;
  if (key === undefined) return;
  for (const { crossed, lane } of fits) {
    columnsOf(form).forEach((column, index) => {
      const found = crossed?.get(column.key);
      if (found === undefined) return;
      cells.put(key, column.key, lane, { row: found.row.row, column: found.slot.column });
      cells.begin(index, found.slot.column);
    });
  }
}

/** The one line of a table without figures: the row under its heads, unless the table's notes follow them at once. */
function putEmptyLine(form: Form, [first]: readonly Fit[], cells: Cells): void {
  const key = form.body.kind === 'fixed' && form.body.lanes.length === 1 && form.body.lanes[0]?.rows.length === 1 ? form.body.lanes[0].rows[0]?.key : undefined;
  if (key === undefined || first === undefined || cells.rows.has(key)) return;
  const { lane: { sheet, block, left, right } } = first;
  const below = block.area.bottom + 1;
  const isWorded = sheet.columnsIn(below).some((column) => column >= left && column <= right && sheet.kindAt(below, column) === 'text');
  cells.putFigures(key, 0, first, isWorded ? undefined : below);
}
