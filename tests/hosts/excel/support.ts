import type { FormSet } from '../../../src/forms';
import type { HostProblem } from '../../../src/hosts/excel';
import type { Outcome } from '../../../src/workbook';

/** The value of what must have gone well. */
export function valueOf<T>(outcome: Outcome<T, HostProblem>): T {
  if (!outcome.ok) throw new Error(`Excel refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export function setOf(sets: readonly FormSet[]): FormSet {
  const [set] = sets;
  if (set === undefined) throw new Error('The product ships no form set.');
  return set;
}

/** Gives the workbook a defined name, as an insertion does. */
export async function anchorAt(formula: string, name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.add(name, formula);
    await context.sync();
  });
}

/** Events go their way over the bridge, and an answer to them too. */
export function quiet(milliseconds = 60): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
