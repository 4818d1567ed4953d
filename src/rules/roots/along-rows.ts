import { outcomeOf } from './change';
import type { Explanation } from './explanation';
import { lostFrom } from './lost';
import { Moves, NOTHING, contentOf } from './moves';
import type { Far, Search } from './search';
import { type Meant, explanationOf, isChanged } from './slide';
import { type Band, isFilled, isSlid, turned } from './tracks';
import { Course } from './walk';

/**
 * Rows that slid along some columns: from each row whose first place is empty, over any below it. The last place was empty before,
 * unless the rules of the row say what it held.
 */
export function* slidesInBand({ world, coefficients, mark, pace }: Search, { by, published, extent, rows }: Band, far: Far, found: Explanation[]): Generator<void, void, void> {
  const course = new Course(world, coefficients, rows);
  for (const [start, first] of rows.entries()) {
    if (!isSlid(first) || (far === 2 && isFilled(first[1]))) continue;
    const moves = new Moves(world, coefficients);
    const lines: Meant[][] = [];
    let [lost, asked] = [0, 0];
    for (const i of course.walk(start, moves, mark)) {
      const cells = rows[i] ?? [];
      if (isFilled(cells[0]) || (far === 2 && isFilled(cells[1])) || pace.isSpent) break;
      if (pace.step()) yield;
      for (const [place, cell] of cells.slice(0, -far).entries()) moves.move(cell, contentOf(cells[place + far] ?? cell));
      const over = cells.slice(-far).map((cell): Meant => ({ cell, value: lostFrom(world, coefficients, cell, moves, course.openAfter(i)) ?? 0n }));
      for (const { cell, value } of over) {
        if (value === 0n) moves.move(cell, NOTHING);
        else moves.moveOpen(cell, value);
      }
      lost += over.filter(({ value }) => value !== 0n).length;
      asked += over.filter((one) => one.value !== 0n && isChanged(one)).length;
      const changed = [...cells.slice(0, -far).map((cell, place): Meant => ({ cell, value: cells[place + far]?.value ?? 0n })), ...over].filter(isChanged);
      if (changed.length > 0) lines.push([...turned(changed, by)]);
      if (lines.length > 1 && changed.length > 0 && mark.isWithinReach(moves.gain)) {
        found.push(...mark.reachedBy(explanationOf(world, { lines: [...lines], along: 'row', by, far, published, outcome: outcomeOf(world, moves), lost, asked, open: lost, block: extent })));
      }
    }
  }
}
