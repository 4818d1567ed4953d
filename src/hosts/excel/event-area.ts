import { type Area, columnIndex, parseArea } from '../../workbook';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const ROWS = /^\$?(\d+):\$?(\d+)$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** The areas that an event's address names: cells, whole rows, whole columns, or several of them. */
export function eventAreas(address: string): Area[] {
  return address.split(',').flatMap((part) => {
    const local = part.slice(part.lastIndexOf('!') + 1).trim();
    return parseArea(local) ?? wholeRows(local) ?? wholeColumns(local) ?? [];
  });
}

function wholeRows(text: string): Area | undefined {
  const [, first, last] = ROWS.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return { top: parseInt(first, 10) - 1, left: 0, bottom: parseInt(last, 10) - 1, right: LAST_COLUMN };
}

function wholeColumns(text: string): Area | undefined {
  const [, first, last] = COLUMNS.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return { top: 0, left: columnIndex(first), bottom: LAST_ROW, right: columnIndex(last) };
}

export function common(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function bounds(areas: readonly Area[]): Area | undefined {
  const [first, ...others] = areas;
  if (first === undefined) return undefined;
  return others.reduce(
    (all, { top, left, bottom, right }) => ({
      top: Math.min(all.top, top),
      left: Math.min(all.left, left),
      bottom: Math.max(all.bottom, bottom),
      right: Math.max(all.right, right),
    }),
    first,
  );
}
