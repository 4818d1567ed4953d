import { type Form, columnsOf, lanesOf } from '../../forms';
import { type BodyRow, isFoot, isTotalRow } from './body-rows';
import { type Cells, firstIndex } from './cells';
import type { Fit } from './fit';
import type { Slot } from './lanes';
import { rowWords } from './words';

/** Labels that span columns at the foot: their figure is in their own lane, or in the last one before the next label. Gives the rows that they take. */
export function putFoot(form: Form, fits: readonly Fit[], cells: Cells): ReadonlySet<string> {
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
