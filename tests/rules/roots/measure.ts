import { checkReport } from '../../../src/rules';
import { type BareRoot, type RootCause, rootCauses } from '../../../src/rules/roots';
import { type Base, brokenIn } from './bases';
import { type Kind, type Planted, plant, randomFrom } from './planting';

/** How one planted error was explained. */
export interface Explained {
  readonly kind: Kind;
  readonly base: string;
  readonly planted: Planted;
  readonly roots: readonly RootCause[];
  /** Whether no other cause of the same weight or less would explain all that the error broke: one figure weighs least. */
  readonly determined: boolean;
  /** Named by itself in front. */
  readonly first: boolean;
  /** Named by itself, in front of a group, or in it; or as what could as well be the cause. */
  readonly firstGroup: boolean;
  readonly among: boolean;
  /** Figures of the first cause that the rules cannot tell apart. */
  readonly group: number;
  readonly millis: number;
}

/** Plants an error and explains it; undefined where it breaks no identity beyond its tolerance. */
export function explain(base: Base, kind: Kind, seed: number): Explained | undefined {
  const planted = plant(base, kind, randomFrom(seed));
  if (planted === undefined) return undefined;
  const checked = checkReport(base.set, planted.report);
  const broken = brokenIn(checked.findings).filter((key) => !base.broken.has(key));
  if (broken.length === 0) return undefined;
  const start = performance.now();
  const roots = rootCauses(base.set, checked);
  const millis = performance.now() - start;
  const [root] = roots;
  const group = root?.kind === 'figure' ? 1 + root.others.length : 1;
  const first = root !== undefined && names(root, planted);
  const explainsAll = root !== undefined && broken.every((key) => root.effects.includes(key));
  return {
    determined: planted.figures.length === 1 ? group === 1 : first || !explainsAll,
    kind, base: base.name, planted, roots, millis, group,
    first, firstGroup: root !== undefined && [root, ...(root.rivals ?? [])].some((one) => holds(one, planted)), among: roots.some((one) => holds(one, planted)),
  };
}

function names(root: BareRoot, { figures, line }: Planted): boolean {
  switch (root.kind) {
    case 'figure':
      return figures.length === 1 && figures[0] === root.figure;
    case 'shift':
      return figures.length > 1 && [...root.figures].sort().join() === [...figures].sort().join();
    case 'line':
      return root.form === line?.form && (root.code === undefined ? line.code.startsWith(root.parent === 'total' ? '' : root.parent) : root.code === line.code);
  }
}

/** Whether what was planted is what is named, or what is named or a figure that cannot be told from it is part of what was planted. */
function holds(root: BareRoot, planted: Planted): boolean {
  if (names(root, planted)) return true;
  const named = root.kind === 'figure' ? [root.figure, ...root.others] : root.kind === 'shift' ? root.figures : [];
  return named.some((id) => planted.figures.includes(id) || (planted.line !== undefined && id.startsWith(`${planted.line.form}/`)));
}
