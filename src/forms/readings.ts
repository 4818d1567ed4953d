import type { Reading } from './language';
import { reading as shanghai } from './shanghai-2024/reading';
import { reading as shanxi } from './shanxi-2024/reading';

/** By set: long, and asked for only where a text is read. So they are kept beside the sets, which the pane loads at once. */
const READINGS: ReadonlyMap<string, Reading> = new Map([['shanxi-2024', shanxi], ['shanghai-2024', shanghai]]);

/** How published texts name the figures of a set; a set without it cannot be tied out. */
export function readingOf({ id }: { readonly id: string }): Reading | undefined {
  return READINGS.get(id);
}
