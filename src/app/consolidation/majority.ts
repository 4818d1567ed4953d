import type { Unit } from './unit';

type Kind = Pick<Unit, 'set' | 'year'>;

/**
 * Units of the 表式 and 年度 that most of them have, and the others; of two that are as frequent, that of the unit that
 * comes first. Many print no year: one that is not known fits any. `year` is empty where none of them says it.
 */
export function majorityOf<T extends Kind>(units: readonly T[]): { readonly alike: readonly T[]; readonly others: readonly T[]; readonly year: string } {
  const said = units.filter(({ year }) => year !== '');
  const groups = [...said, ...units].map((kind) => ({ year: kind.year, members: units.filter((unit) => fits(unit, kind)) }));
  const { members: alike, year } = groups.reduce<(typeof groups)[number]>((most, group) => (group.members.length > most.members.length ? group : most), { year: '', members: [] });
  return { alike, others: units.filter((unit) => !alike.includes(unit)), year };
}

function fits(unit: Kind, { set, year }: Kind): boolean {
  return unit.set === set && (year === '' ? unit.year === '' : unit.year === year || unit.year === '');
}
