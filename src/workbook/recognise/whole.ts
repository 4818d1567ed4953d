import type { FormSet } from '../../forms';
import type { RowSupport } from '../binding';
import { type Placement, cellKey } from '../placement';
import type { Fit } from './fit';
import type { Group } from './group';
import { type TextOf, isTiedColumn, isTiedRow } from './left-out';
import { withLikelyColumns } from './likely-columns';
import { type LikelyRows, withLikelyRows } from './likely-rows';
import type { Money } from './money';
import { type Placed, placeGroup } from './place';

/** A group in which every row and column has been looked for. */
export interface Whole {
  readonly group: Group;
  readonly placed: Placed;
  readonly rows: LikelyRows;
}

/** What stands where nothing but its place says which it is counts where the sums add up with it. */
export function whole(set: FormSet, group: Group, money: Money, guess: boolean): Whole {
  const columns = withLikelyColumns(group.form, group.fits, guess);
  const rows = withLikelyRows(group.form, columns.fits, guess);
  const own = { ...group, fits: rows.fits };
  const placed = placeGroup(own, money);
  if (!guess) return { group: own, placed, rows };
  const textOf = textsOf(own.fits, placed.placement);
  const isTied = [...columns.guessed].every((column) => isTiedColumn(set, placed.placement, column, textOf)) && rows.likely.every(({ key, why }) => !isGuess(why) || isTiedRow(set, placed.placement, key, textOf));
  if (!isTied) return whole(set, group, money, false);
  return { group: own, placed, rows: { ...rows, likely: rows.likely.map((row) => (isGuess(row.why) ? { ...row, why: [...row.why, 'sums'] } : row)) } };
}

function isGuess(why: readonly RowSupport[]): boolean {
  return why.every((support) => support === 'place');
}

/** What stands in the cells of a placement. */
export function textsOf(fits: readonly Fit[], { found }: Placement): TextOf {
  const sheets = new Map(fits.map(({ lane }) => [lane.sheet.sheet.id, lane.sheet]));
  return (row, column) => {
    const cell = found?.cells.get(cellKey(row, column));
    return cell === undefined ? '' : (sheets.get(cell.sheetId)?.textAt(cell.row, cell.column) ?? '');
  };
}
