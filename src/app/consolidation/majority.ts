import type { Unit } from './unit';

/** Units of the 表式 and 年度 that most of them have, and the others; of two that are as frequent, that of the unit that comes first. */
export function majorityOf<Kind extends Pick<Unit, 'set' | 'year'>>(units: readonly Kind[]): { readonly alike: readonly Kind[]; readonly others: readonly Kind[] } {
  const groups = new Map<string, Kind[]>();
  for (const unit of units) {
    const key = `${unit.set.id} ${unit.year}`;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  const alike = [...groups.values()].reduce<readonly Kind[]>((most, group) => (group.length > most.length ? group : most), []);
  return { alike, others: units.filter((unit) => !alike.includes(unit)) };
}
