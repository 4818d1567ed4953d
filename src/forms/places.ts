import { places as shanghai } from './shanghai-2024/places';
import { places as shanxi } from './shanxi-2024/places';

/** By set, and beside the sets like readings: asked for only where the tables of another hand may be of several sets. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([['shanxi-2024', shanxi], ['shanghai-2024', shanghai]]);

/** Names of places whose units publish by a set; none where nobody declared them. */
export function placesOf({ id }: { readonly id: string }): readonly string[] {
  return PLACES.get(id) ?? [];
}
