/**
 * Finds declared rows or columns among the actual ones, in their order: the pairing whose words agree best. What a
 * person inserted has no partner; one whose words were changed is paired by its place between its neighbours.
 */
export function align(declared: number, actual: number, agreement: (declared: number, actual: number) => number): (number | undefined)[] {
  const best = pairings(declared, actual, agreement);
  const paired: (number | undefined)[] = Array.from({ length: declared });
  let d = 0;
  let a = 0;
  while (d < declared && a < actual) {
    const here = agreement(d, a);
    if (here > 0 && value(best, d, a) === here + value(best, d + 1, a + 1)) {
      paired[d] = a;
      d += 1;
      a += 1;
    } else if (value(best, d, a) === value(best, d + 1, a)) d += 1;
    else a += 1;
  }
  fillGaps(paired, actual);
  return paired;
}

type Table = readonly (readonly number[])[];

/** Best total agreement of the declared from `d` with the actual from `a`. */
function pairings(declared: number, actual: number, agreement: (declared: number, actual: number) => number): Table {
  const best: number[][] = Array.from({ length: declared + 1 }, () => new Array<number>(actual + 1).fill(0));
  for (let d = declared - 1; d >= 0; d -= 1) {
    const row = best[d] ?? [];
    for (let a = actual - 1; a >= 0; a -= 1) {
      row[a] = Math.max(agreement(d, a) + value(best, d + 1, a + 1), value(best, d + 1, a), value(best, d, a + 1));
    }
  }
  return best;
}

function value(table: Table, d: number, a: number): number {
  return table[d]?.[a] ?? 0;
}

/** Where as many are left over on both sides between two pairs, nothing was inserted: only the words differ. */
function fillGaps(paired: (number | undefined)[], actual: number): void {
  let start = 0;
  while (start < paired.length) {
    if (paired[start] !== undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < paired.length && paired[end] === undefined) end += 1;
    const from = start === 0 ? 0 : (paired[start - 1] ?? 0) + 1;
    const to = end === paired.length ? actual : (paired[end] ?? actual);
    if (to - from === end - start) for (let index = start; index < end; index += 1) paired[index] = from + index - start;
    start = end;
  }
}
