import type { BodyRow } from './body-rows';
import type { Fit } from './fit';

/** Of a row without a code: 合计, and every 类, 款 and 项 beside which it stands, for it may be a part of each. */
export function linesOver(total: string, fits: readonly Fit[]): (row: BodyRow) => readonly string[] {
  const rows = fits.flatMap(({ body }) => body);
  const above = lastCodes(rows);
  const below = lastCodes([...rows].reverse());
  return (row) => [...new Set([total, ...[above.get(row), below.get(row)].flatMap((code = '') => (code === '' ? [] : [3, 5, 7].map((digits) => code.slice(0, digits))))])];
}

/** The last code that stands before each row; none before the first. */
function lastCodes(rows: readonly BodyRow[]): ReadonlyMap<BodyRow, string> {
  let last = '';
  return new Map(rows.map((row) => {
    const before = last;
    if (row.code !== '') last = row.code;
    return [row, before] as const;
  }));
}
