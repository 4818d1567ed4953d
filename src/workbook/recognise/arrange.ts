import type { FormSet } from '../../forms';
import type { BindingProblem } from '../binding';
import type { Evidence } from './evidence';
import type { FoundTable, Place } from './found-table';
import { fold } from './words';
import { type Owner, isOf, isOfYear, ownerOf } from './whose';

/** Which place counts for which form, and whose the tables are. */
export interface Arrangement extends Owner {
  readonly tables: ReadonlyMap<string, FoundTable>;
  /** The same tables to the cent, where a workbook has them in both units. */
  readonly exact: ReadonlyMap<string, FoundTable>;
  /** Places that are a table which stands elsewhere too. */
  readonly others: readonly FoundTable[];
}

const UNKNOWN: Owner = { unit: '', year: '' };

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
 * One place for each form: of one year and one unit, the likeliest visible one with the most figures; others that differ are
 * asked about. The same table in 元 stands behind the one in the set's unit.
 * @param owner whose they must be, where tables beside them say so; what it leaves empty they say themselves
 */
export function arrange(set: FormSet, found: readonly FoundTable[], { unit, year }: Owner = UNKNOWN): Arrangement {
  const tables = new Map<string, FoundTable>();
  const exact = new Map<string, FoundTable>();
  const others: FoundTable[] = [];
  const said = ownerOf(found);
  const owner = { unit: unit === '' ? said.unit : unit, year: year === '' ? said.year : year };
  for (const form of set.forms) {
    const all = found.filter(({ placement }) => placement.form === form).sort((a, b) => rank(b) - rank(a));
    const own = all.filter((table) => isOf(table, owner));
    const candidates = own.some(({ hidden }) => !hidden) ? own : all;
    const inUnit = candidates.filter(({ placement }) => placement.found?.money === set.money.unit);
    const inOther = candidates.filter((candidate) => !inUnit.includes(candidate));
    const [first] = inUnit.length > 0 ? inUnit : inOther;
    if (first === undefined) continue;
    const twin = inUnit.length > 0 ? inOther[0] : undefined;
    if (twin !== undefined) exact.set(form.id, twin);
    const more = all.filter((table) => table !== first && table !== twin);
    others.push(...more);
    tables.set(form.id, confirmed(asked(first, more, owner), owner));
  }
  return { tables, exact, others, ...owner };
}

/** Full tables go before empty ones where both fit alike; hidden sheets are helpers. */
function rank({ score, filled, hidden }: FoundTable): number {
  return score + (filled > 0 ? 0.15 : 0) - (hidden ? 1 : 0);
}

/** Empty and hidden ones, and those that say another year, need no question: nobody means them. They are said. */
function asked(table: FoundTable, others: readonly FoundTable[], owner: Owner): FoundTable {
  const shown = others.filter(({ hidden }) => !hidden);
  const isAnotherYears = (other: FoundTable): boolean => isOfYear(table, owner) && !isOfYear(other, owner);
  const isPlain = (other: FoundTable): boolean => other.filled === 0 || other.contents === table.contents;
  const inSameMoney = ({ placement }: FoundTable): boolean => placement.found?.money === table.placement.found?.money;
  const rivals = shown.filter((other) => !isAnotherYears(other) && !isPlain(other) && (inSameMoney(other) || !isOf(other, owner)));
  const said = shown.flatMap((other): Evidence[] => {
    const { sheetName } = other.placement;
    if (isAnotherYears(other)) return [{ kind: 'not-taken', sheetName, why: 'year', year: other.year }];
    return isPlain(other) ? [{ kind: 'not-taken', sheetName, why: other.contents === table.contents ? 'same' : 'empty', year: other.year }] : [];
  });
  const { form, sheetName } = table.placement;
  const doubts = rivals.map(({ placement }) => ({ kind: 'two-places' as const, form: form.id, sheetName, other: placement.sheetName }));
  const isWorthALook = table.confidence === 'sure' && shown.some(isAnotherYears);
  return { ...table, evidence: [...table.evidence, ...said], doubts: [...table.doubts, ...doubts], confidence: rivals.length > 0 ? 'unsure' : isWorthALook ? 'likely' : table.confidence };
}

/** The only table of a form may be another year's or another unit's. */
function confirmed(table: FoundTable, owner: Owner): FoundTable {
  const { form, sheetName } = table.placement;
  const base = { kind: 'of-another' as const, form: form.id, sheetName };
  const [own, others] = [fold(table.unit), fold(owner.unit)];
  const isOther = !own.includes(others) && !others.includes(own);
  const doubts: BindingProblem[] = [
    ...(isOfYear(table, owner) ? [] : [{ ...base, what: 'year' as const, says: table.year, others: owner.year }]),
    ...(isOther ? [{ ...base, what: 'unit' as const, says: table.unit, others: owner.unit }] : []),
  ];
  return doubts.length === 0 ? table : { ...table, doubts: [...table.doubts, ...doubts], confidence: 'unsure' };
}
