import { fold } from '../../amount';
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
 * @returns of each the one with the shortest file name, for a copy's is longer (`甲 - 副本.xlsx`), and the others
 */
export function withoutCopies<Kind extends Copied>(units: readonly Kind[]): { readonly firsts: readonly Kind[]; readonly copies: readonly Copy<Kind>[] } {
  return onceEach(units, contentOf, ({ file }) => file);
}

/** Of what says the same, by `contentOf`, the one with the shortest file name, and the others as copies of it. */
export function onceEach<Kind>(units: readonly Kind[], contentOf: (unit: Kind) => string, fileOf: (unit: Kind) => string): { readonly firsts: readonly Kind[]; readonly copies: readonly { readonly copy: Kind; readonly of: Kind }[] } {
  const content = new Map(units.map((unit) => [unit, contentOf(unit)] as const));
  const chosen = new Map<string, Kind>();
  for (const [unit, key] of content) {
    const before = chosen.get(key);
    if (before === undefined || fileOf(unit).length < fileOf(before).length) chosen.set(key, unit);
  }
  const of = (unit: Kind): Kind => chosen.get(content.get(unit) ?? '') ?? unit;
  return { firsts: units.filter((unit) => of(unit) === unit), copies: units.flatMap((copy) => (of(copy) === copy ? [] : [{ copy, of: of(copy) }])) };
}

function contentOf({ name, isNamed, set, report, yuan }: Copied): string {
  const amounts = [...(yuan ?? report).tables.values()].flatMap(({ entries }) => [...entries].flatMap(([figure, entry]) => (entry.kind === 'amount' && !entry.value.isZero() ? [`${figure}=${entry.value.toFixed()}`] : [])));
  return [set.id, isNamed ? fold(name) : '', ...amounts.sort()].join('\n');
}

/** Names that come more than once, in whatever spelling of brackets and blanks; each as it is first written. */
export function namesTwice(names: readonly string[]): readonly string[] {
  const folded = names.map(fold);
  return names.filter((_, index) => folded.indexOf(folded[index] ?? '') === index && folded.lastIndexOf(folded[index] ?? '') > index);
}
