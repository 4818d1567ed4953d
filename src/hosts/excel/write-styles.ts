import type { SheetModel, Style, WorkbookModel } from '../../workbook';
import { rectangles } from './rectangles';
import type { Aspect } from './style-aspects';

/** Gives a sheet one aspect of its cells' styles: the commonest value over everything at once, then what differs. */
export function writeAspect(sheet: Excel.Worksheet, model: SheetModel, styles: WorkbookModel['styles'], aspect: Aspect): void {
  const height = model.rows.length;
  const width = model.columnWidths.length;
  const styleAt = (row: number, column: number): Style | undefined => {
    const cell = model.rows[row]?.[column];
    return cell === undefined ? undefined : styles[cell.style];
  };
  const counts = new Map<Value, { readonly style: Style; count: number }>();
  for (const row of model.rows) {
    for (const cell of row) {
      if (cell === undefined) continue;
      const style = styles[cell.style];
      const seen = counts.get(aspect.of(style)) ?? { style, count: 0 };
      seen.count += 1;
      counts.set(aspect.of(style), seen);
    }
  }
  const base = aspect.usual ?? commonest(counts);
  if (aspect.usual === undefined) {
    const style = base === undefined ? undefined : counts.get(base)?.style;
    if (style !== undefined) aspect.apply(rangeOf(sheet, 0, 0, height, width), style);
  }
  for (const [value, { style }] of counts) {
    if (value === base) continue;
    const areas = rectangles(height, width, (row, column) => {
      const own = styleAt(row, column);
      return own !== undefined && aspect.of(own) === value;
    });
    for (const { top, left, bottom, right } of areas) aspect.apply(rangeOf(sheet, top, left, bottom - top + 1, right - left + 1), style);
  }
}

type Value = ReturnType<Aspect['of']>;

function commonest(counts: ReadonlyMap<Value, { readonly count: number }>): Value | undefined {
  let best: Value | undefined;
  for (const [value, { count }] of counts) if (best === undefined || count > (counts.get(best)?.count ?? 0)) best = value;
  return best;
}

/** Untracked: nothing here outlives its request, and a tracked range costs two more actions and a clean-up request. */
export function rangeOf(sheet: Excel.Worksheet, top: number, left: number, rows: number, columns: number): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns).untrack();
}
