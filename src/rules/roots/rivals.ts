import { type Explanation, SPEAKS_FOR_ITSELF } from './explanation';
import type { BareRoot } from './root-cause';

/** So many are named beside the first; the others say no more than that the identities do not tell. */
const MOST_RIVALS = 2;

/** Of explanations, the likeliest first, those that explain as much as the first by a slide, or instead of one; but no other length of the same slide. */
export function rivalsOf([first, ...others]: readonly Explanation[]): readonly BareRoot[] {
  if (first === undefined || first.rank < SPEAKS_FOR_ITSELF) return [];
  const rivals: BareRoot[] = [];
  for (const { gain, root, open } of others) {
    if (gain !== first.gain || rivals.length === MOST_RIVALS) break;
    if ((root.kind === 'shift' || first.root.kind === 'shift') && [first.root, ...rivals].every((known) => isOther(root, open, known))) rivals.push(root);
  }
  return rivals;
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
