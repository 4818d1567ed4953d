import type { Unit } from './unit';

/** A workbook that says what another one says. */
export interface Copy<Kind extends Copied = Unit> {
  readonly copy: Kind;
  readonly of: Kind;
}

type Copied = Pick<Unit, 'name' | 'isNamed' | 'file' | 'set' | 'report' | 'yuan'>;

/**
 * Workbooks of one unit with the same figures: added up, its money would count twice. Two units that say their names are
 * never copies of each other, whatever their figures.
 * @returns the first of each, and the others
 */
export function withoutCopies<Kind extends Copied>(units: readonly Kind[]): { readonly firsts: readonly Kind[]; readonly copies: readonly Copy<Kind>[] } {
  const known = new Map<string, Kind>();
  const copies: Copy<Kind>[] = [];
  for (const unit of units) {
    const key = contentOf(unit);
    const of = known.get(key);
    if (of === undefined) known.set(key, unit);
    else copies.push({ copy: unit, of });
  }
  return { firsts: [...known.values()], copies };
}

function contentOf({ name, isNamed, set, report, yuan }: Copied): string {
  const amounts = [...(yuan ?? report).tables.values()].flatMap(({ entries }) => [...entries].flatMap(([figure, entry]) => (entry.kind === 'amount' && !entry.value.isZero() ? [`${figure}=${entry.value.toFixed()}`] : [])));
  return [set.id, isNamed ? name : '', ...amounts.sort()].join('\n');
}
