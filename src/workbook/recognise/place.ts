import { type Form, columnsOf, lanesOf } from '../../forms';
import { lineKeys } from '../../report';
import type { Area } from '../area';
import { gridOf } from '../form-grid';
import { type CellAddress, type PlacedLine, type Placement, cellKey } from '../placement';
import { type BodyRow, isFoot, isPageSum, isPageWord, isTotalRow } from './body-rows';
import type { Fit } from './fit';
import { type Group, sameFigures } from './group';
import type { SheetLane, Slot } from './lanes';
import type { Money } from './money';
import { type Piece, wholeNames } from './whole-names';
import { rowWords } from './words';

/** A table put together, and what of the sheet it leaves over. */
export interface Placed {
  readonly placement: Placement;
  /** Rows with figures that are none of the form's. */
  readonly unknown: readonly { readonly lane: SheetLane; readonly row: BodyRow }[];
  /** Keys of declared rows that stand nowhere. */
  readonly missing: readonly string[];
}

/** Collects the cells of one table. */
class Cells {
  readonly cells = new Map<string, CellAddress>();
  readonly rows = new Map<string, number>();
  readonly columns: (number | undefined)[];

  constructor(private readonly form: Form) {
    this.columns = columnsOf(form).map(() => undefined);
  }

  put(row: string, column: string, lane: SheetLane, at: { readonly row: number; readonly column: number }): void {
    const { id, name } = lane.sheet.sheet;
    this.cells.set(cellKey(row, column), { sheetId: id, sheetName: name, ...at });
    if (!this.rows.has(row)) this.rows.set(row, at.row);
  }

  begin(index: number, column: number): void {
    this.columns[index] ??= column;
  }

  /** The words of a row: 项目, 行次, 科目代码, 科目名称. */
  putWords(row: string, laneIndex: number, lane: SheetLane, at: BodyRow): void {
    const first = firstIndex(this.form, laneIndex);
    if (!this.rows.has(row)) this.rows.set(row, at.row);
    lanesOf(this.form)[laneIndex]?.columns.forEach((column, offset) => {
      const found = column.role === 'code' ? at.codeColumn : column.role === 'label' || column.role === 'name' ? at.labelColumn : undefined;
      if (found === undefined) return;
      this.put(row, column.key, lane, { row: at.wordsRow ?? at.row, column: found });
      this.begin(first + offset, found);
    });
  }

  /** @param sheetRow left out where the columns have heads, and nothing below them */
  putFigures(row: string, laneIndex: number, fit: Fit, sheetRow: number | undefined): void {
    const match = fit.columns.get(laneIndex);
    const first = firstIndex(this.form, laneIndex);
    lanesOf(this.form)[laneIndex]?.columns.forEach((column, offset) => {
      const slot = column.role === 'figure' ? match?.columns.get(column.key) : undefined;
      if (slot === undefined) return;
      if (sheetRow !== undefined) this.put(row, column.key, fit.lane, { row: sheetRow, column: slot.column });
      this.begin(first + offset, slot.column);
    });
  }
}

function firstIndex(form: Form, laneIndex: number): number {
  return lanesOf(form).slice(0, laneIndex).reduce((sum, { columns }) => sum + columns.length, 0);
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
    found: { cells: cells.cells, money: money.unit, exact: money.exact },
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

/** Labels that span columns at the foot: their figure is in their own lane, or in the last one before the next label. Gives the rows that they take. */
function putFoot(form: Form, fits: readonly Fit[], cells: Cells): ReadonlySet<string> {
  const taken = new Set<string>();
  const feet = form.body.kind === 'fixed' ? (form.body.foot ?? []) : [];
  for (const { row: declared, figure } of feet) {
    const wanted = rowWords(declared.label);
    const column = columnsOf(form)[figure];
    const fit = fits.find(({ rows }) => rows.unknown.some((row) => isFoot(row, wanted)));
    const label = fit?.rows.unknown.find((row) => isFoot(row, wanted));
    if (fit === undefined || label === undefined || column === undefined) {
      putInTotal(form, fits, figure, declared.key, cells, taken);
      continue;
    }
    const candidates = figuresRightOf(fits, fit, label);
    const chosen = candidates.find(({ filled }) => filled);
    const elsewhere = chosen === undefined ? footOnNextPage(form, fits, fit, figure) : undefined;
    taken.add(`${String(fit.lane.left)}/${String(label.row)}/${fit.lane.sheet.sheet.id}`);
    if (elsewhere !== undefined) {
      const { fit: { lane }, row, slot } = elsewhere;
      taken.add(`${String(lane.left)}/${String(row)}/${lane.sheet.sheet.id}`);
      cells.put(declared.key, column.key, lane, { row, column: slot.column });
      continue;
    }
    const own = chosen ?? candidates.at(-1);
    if (own === undefined) continue;
    taken.add(`${String(own.fit.lane.left)}/${String(label.row)}/${fit.lane.sheet.sheet.id}`);
    cells.put(declared.key, column.key, fit.lane, { row: label.row, column: own.slot.column });
  }
  return taken;
}

/** Where a wide table was cut between the label of a foot and its figure: the last row of the figure's lane, without words. */
function footOnNextPage(form: Form, fits: readonly Fit[], labelled: Fit, figure: number): { readonly fit: Fit; readonly row: number; readonly slot: Slot } | undefined {
  const laneIndex = lanesOf(form).findIndex((_, index) => firstIndex(form, index) <= figure && figure < firstIndex(form, index + 1));
  const key = columnsOf(form)[figure]?.key ?? '';
  const found = fits.flatMap((fit) => {
    const last = fit.body.at(-1);
    const slot = fit.columns.get(laneIndex)?.columns.get(key);
    const isElsewhere = fit.lane.sheet !== labelled.lane.sheet;
    return isElsewhere && last?.bare === '' && last.code === '' && last.hasFigures && slot !== undefined ? [{ fit, row: last.row, slot }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Where the lanes became columns of one lane, their sums stand in its 合计. */
function putInTotal(form: Form, fits: readonly Fit[], figure: number, key: string, cells: Cells, taken: Set<string>): void {
  const column = columnsOf(form)[figure];
  const laneIndex = lanesOf(form).findIndex((_, index) => firstIndex(form, index) <= figure && figure < firstIndex(form, index + 1));
  // All of the kind's columns stand in its first lane's place.
  const title = lanesOf(form)[laneIndex]?.title;
  for (const fit of fits) {
    const totals = fit.rows.unknown.filter((row) => isTotalRow(row));
    const total = totals.find(({ hasFigures }) => hasFigures) ?? totals[0];
    const slot = [...fit.columns].filter(([index]) => lanesOf(form)[index]?.title === title).flatMap(([, match]) => [...match.columns.values()])[0];
    if (total === undefined || slot === undefined || column === undefined || slot.path.at(-1) !== title) continue;
    cells.put(key, column.key, fit.lane, { row: total.row, column: slot.column });
    taken.add(`${String(fit.lane.left)}/${String(total.row)}/${fit.lane.sheet.sheet.id}`);
    return;
  }
}

interface FootFigure {
  readonly fit: Fit;
  readonly slot: Slot;
  readonly filled: boolean;
}

/** Figure columns from a label to the next label of its row. */
function figuresRightOf(fits: readonly Fit[], own: Fit, label: BodyRow): readonly FootFigure[] {
  const beside = fits.filter(({ lane }) => lane.sheet === own.lane.sheet && lane.left >= own.lane.left && lane.rows.includes(label.row)).sort((a, b) => a.lane.left - b.lane.left);
  const figures: FootFigure[] = [];
  for (const fit of beside) {
    const row = fit.body.find((candidate) => candidate.row === label.row);
    if (fit !== own && row !== undefined && row.bare !== '') break;
    for (const slot of fit.lane.figures) if (slot.role === 'figure') figures.push({ fit, slot, filled: fit.lane.sheet.kindAt(label.row, slot.column) !== 'empty' });
  }
  return figures;
}
