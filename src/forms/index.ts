import type { FormSet } from './language';
import { shanghai2024 } from './shanghai-2024';
import { shanxi2024 } from './shanxi-2024';

export type * from './language';
export { columnsOf, formOf, lanesOf, printedCode } from './language';

/** Every form set that the product ships. */
export const FORM_SETS: readonly FormSet[] = [shanxi2024, shanghai2024];

export function formSet(id: string): FormSet | undefined {
  return FORM_SETS.find((set) => set.id === id);
}
