import { fold } from '../amount';
import type { FormSet } from '../forms';
import { placesOf } from '../forms/places';
import { type WorkbookSnapshot, cellAt } from '../workbook';

/** Rows of a sheet in which unit and title stand, and how long such a text may be. */
const MOST_ROWS = 15;
const LONGEST = 80;
/** What may stand before a place that begins a name: nothing, or a larger place. */
const BEFORE = String.raw`(?:^|[^\p{Script=Han}]|[省市区州县])`;

/** The places of a set that a workbook names above its tables or in the names of its sheets: `岚县创业就业服务中心` is in 山西. */
export function placeSaid(set: FormSet, snapshot: WorkbookSnapshot): string | undefined {
  const places = placesOf(set);
  if (places.length === 0) return undefined;
  const wanted = new RegExp(`${BEFORE}(${places.join('|')})`, 'u');
  for (const text of textsAbove(snapshot)) {
    const [, place] = wanted.exec(text) ?? [];
    if (place !== undefined) return place;
  }
  return undefined;
}

function* textsAbove({ sheets }: WorkbookSnapshot): Generator<string> {
  for (const sheet of sheets) {
    yield fold(sheet.name);
    // A ledger beside the tables has more rows than a call has arguments.
    let top = Infinity;
    for (const row of sheet.rows.keys()) top = Math.min(top, row);
    for (const [row, cells] of sheet.rows) {
      if (row - top >= MOST_ROWS) continue;
      for (let column = 0; column < cells.length; column += 1) {
        const { value } = cellAt(sheet, row, column);
        if (typeof value === 'string' && value.length > 1 && value.length <= LONGEST) yield fold(value);
      }
    }
  }
}
