import type { FormSet } from '../../forms';
import type { FoundTable, Place } from './found-table';

/** Which place counts for which form. */
export interface Arrangement {
  readonly tables: ReadonlyMap<string, FoundTable>;
  /** The same tables to the cent, where a workbook has them in both units. */
  readonly exact: ReadonlyMap<string, FoundTable>;
  /** Places that are a table which stands elsewhere too. */
  readonly others: readonly FoundTable[];
}

/** What each place is taken for: the likeliest, or the next where another place has that form for certain. */
export function preferred(places: readonly Place[]): readonly FoundTable[] {
  const claimed = new Set(places.filter(([, rival]) => rival === undefined).map(([{ placement }]) => placement.form.id));
  return places.map((place) => {
    const [best] = place;
    const chosen = place.length === 1 ? best : (place.find(({ placement }) => !claimed.has(placement.form.id)) ?? best);
    claimed.add(chosen.placement.form.id);
    return chosen;
  });
}

/**
 * One place for each form: the likeliest visible one with the most figures; others that differ are asked about. The same
 * table in 元 stands behind the one in the set's unit.
 */
export function arrange(set: FormSet, found: readonly FoundTable[]): Arrangement {
  const tables = new Map<string, FoundTable>();
  const exact = new Map<string, FoundTable>();
  const others: FoundTable[] = [];
  for (const form of set.forms) {
    const all = found.filter(({ placement }) => placement.form === form).sort((a, b) => rank(b) - rank(a));
    const candidates = ofLatestYear(all);
    const inUnit = candidates.filter(({ placement }) => placement.found?.money === set.money.unit);
    const inOther = candidates.filter((candidate) => !inUnit.includes(candidate));
    const [first, ...more] = inUnit.length > 0 ? inUnit : inOther;
    if (first === undefined) continue;
    const [twin, ...moreTwins] = inUnit.length > 0 ? inOther : [];
    if (twin !== undefined) exact.set(form.id, twin);
    others.push(...more, ...moreTwins, ...all.filter((table) => !candidates.includes(table)));
    tables.set(form.id, asked(first, more));
  }
  return { tables, exact, others };
}

/** Tables of years before the last one are another year's. */
function ofLatestYear(tables: readonly FoundTable[]): readonly FoundTable[] {
  const latest = tables.reduce((last, { year }) => (year > last ? year : last), '');
  return tables.filter(({ year }) => year === '' || year === latest);
}

/** Full tables go before empty ones where both fit alike; hidden sheets are helpers. */
function rank({ score, filled, hidden }: FoundTable): number {
  return score + (filled > 0 ? 0.15 : 0) - (hidden ? 1 : 0);
}

/** Empty and hidden ones need no question: nobody means them. */
function asked(table: FoundTable, more: readonly FoundTable[]): FoundTable {
  const rivals = more.filter(({ filled, hidden, contents }) => !hidden && filled > 0 && contents !== table.contents);
  if (rivals.length === 0) return table;
  const { form, sheetName } = table.placement;
  const doubts = rivals.map(({ placement }) => ({ kind: 'two-places' as const, form: form.id, sheetName, other: placement.sheetName }));
  return { ...table, doubts: [...table.doubts, ...doubts], confidence: 'unsure' };
}
