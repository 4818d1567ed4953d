import { fold } from '../../amount';
import { type FigureId, type Report, figureKey } from '../../report';
import { groupBy } from '../audit/summary';
import type { Unit } from './unit';

/** Workbooks of one unit that say different figures of the same tables: which of them counts, only a person knows. */
export interface Versions<Kind extends Compared = Unit> {
  readonly name: string;
  readonly units: readonly Kind[];
  /** Figures that are not alike in all of them, totals included. */
  readonly differing: number;
}

type Compared = Pick<Unit, 'name' | 'isNamed' | 'report'>;

/**
 * Units that would be added up more than once. Two workbooks that share the tables of one unit between them are none.
 * @param units without copies (`withoutCopies`)
 */
export function versionsIn<Kind extends Compared>(units: readonly Kind[]): readonly Versions<Kind>[] {
  const named = units.filter(({ isNamed }) => isNamed);
  return [...groupBy(named, ({ name }) => fold(name)).values()].flatMap((group) => {
    const [first] = group;
    const amounts = group.map(({ report }) => amountsOf(report));
    const filled = amounts.map((own) => new Set([...own.keys()].map((figure) => figureKey(figure).form)));
    if (first === undefined || !filled.some((own, index) => filled.slice(0, index).some((other) => [...own].some((form) => other.has(form))))) return [];
    return [{ name: first.name, units: group, differing: differingIn(amounts) }];
  });
}

/** Amounts but 0. */
function amountsOf({ tables }: Report): ReadonlyMap<FigureId, string> {
  return new Map([...tables.values()].flatMap(({ entries }) => [...entries].flatMap(([figure, entry]) => (entry.kind === 'amount' && !entry.value.isZero() ? [[figure, entry.value.toFixed()] as const] : []))));
}

function differingIn(amounts: readonly ReadonlyMap<FigureId, string>[]): number {
  const figures = new Set(amounts.flatMap((own) => [...own.keys()]));
  return [...figures].filter((figure) => new Set(amounts.map((own) => own.get(figure))).size > 1).length;
}
