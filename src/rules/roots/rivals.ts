import { type Explanation, SPEAKS_FOR_ITSELF } from './explanation';
import type { BareRoot } from './root-cause';

/** So many are named beside the first; the others say no more than that the identities do not tell. */
const MOST_RIVALS = 2;

/**
 * Of explanations, the likeliest first, those that explain as much as the first by a slide, or instead of one, but no other
 * length of the same slide; and the figures that could as well be wrong as a line be missing.
 */
export function rivalsOf([first, ...others]: readonly Explanation[]): readonly BareRoot[] {
  if (first === undefined || first.rank < SPEAKS_FOR_ITSELF) return [];
  const rivals: BareRoot[] = [];
  for (const other of others) {
    const { gain, root, open } = other;
    if (gain !== first.gain || rivals.length === MOST_RIVALS) break;
    if (isRival(first, other) && [first.root, ...rivals].every((known) => isOther(root, open, known))) rivals.push(root);
  }
  return rivals;
}

function isRival(first: Explanation, { root, repaired }: Explanation): boolean {
  if (root.kind === 'shift' || first.root.kind === 'shift') return true;
  return first.root.kind === 'line' && root.kind === 'figure' && [...first.repaired].every((rule) => repaired.has(rule));
}

/** Whether it says something else: nothing of what the other does, or that figures only moved where the other has one of them be any. */
function isOther(root: BareRoot, open: number | undefined, known: BareRoot): boolean {
  if (known.kind === 'figure' && root.kind === 'shift' && open === 0) return true;
  const figures = new Set(figuresOf(known));
  return figuresOf(root).every((figure) => !figures.has(figure));
}

function figuresOf(root: BareRoot): readonly string[] {
  switch (root.kind) {
    case 'figure':
      return [root.figure, ...root.others];
    case 'shift':
      return root.figures;
    case 'line':
      return [];
  }
}
