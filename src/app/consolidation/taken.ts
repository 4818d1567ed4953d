import { type Decimal, type Interval, ZERO, add, exactly, meets, sum } from '../../amount';
import type { FormSet } from '../../forms';
import { type FigureId, entryOf } from '../../report';
import { type Elimination, type EliminationEntry, repeatedSides, sideName, standsFor } from './elimination';
import type { Summed } from './sum';

/** What is eliminated of a figure: the side's name, and the code of the line where the table has lines. */
export interface Taken {
  readonly side: string;
  readonly code: string | undefined;
  readonly amount: Decimal;
  /** Of a row that repeats a side: whether it is, unit by unit, what the lines add up to, so that all of it goes with all of them. */
  readonly repeats: boolean;
}

/** What is eliminated of each figure that people enter, and how the sheets say it. */
export function takenFrom(set: FormSet, { report, parts }: Summed, { entries }: Elimination, leaves: (figure: FigureId) => boolean): ReadonlyMap<FigureId, Taken> {
  const taken = new Map<FigureId, Taken>();
  for (const entry of entries) {
    taken.set(entry.figure, { side: sideName(entry), code: entry.code, amount: (taken.get(entry.figure)?.amount ?? ZERO).plus(entry.eliminated), repeats: false });
  }
  for (const [figure, side] of repeatedSides(set, report, leaves)) {
    const own = entries.filter((entry) => sideName(entry) === side);
    const eliminated = sum(own.map((entry) => entry.eliminated));
    const repeats = isRepeated(set, parts.get(figure) ?? new Map(), own);
    const held = entryOf(report, figure);
    const isAll = repeats && held.kind === 'amount' && sum(own.map(({ amount }) => amount)).eq(eliminated);
    taken.set(figure, { side, code: undefined, amount: isAll ? held.value : eliminated, repeats });
  }
  return taken;
}

/** Whether each unit's part of a row may be what its lines add up to. A table that a unit lacks has no lines: its part of the row stays. */
function isRepeated(set: FormSet, amounts: ReadonlyMap<number, Decimal>, lines: readonly EliminationEntry[]): boolean {
  const added = new Map<number, Interval>();
  for (const { unit, interval } of lines) added.set(unit, add(added.get(unit) ?? exactly(ZERO), interval));
  return lines.length > 0 && [...new Set([...amounts.keys(), ...added.keys()])].every((unit) => {
    const amount = amounts.get(unit) ?? ZERO;
    return meets(amount.isZero() ? exactly(ZERO) : standsFor(set, amount), added.get(unit) ?? exactly(ZERO));
  });
}
