import type { FigureToken } from '../../src/narrative';
import type { FigureId } from '../../src/report';

/** Cells that stand together in a computation, under a word that says what for. */
export interface SourceGroup {
  readonly word: 'addends' | 'part' | 'whole' | 'actual' | 'budget' | 'current' | 'previous';
  readonly of: readonly { readonly sign: 1 | -1; readonly cell: FigureId }[];
}

/** How a number follows from its cells, in the order of its formula. */
export function sourcesOf({ from }: FigureToken): readonly SourceGroup[] {
  switch (from.kind) {
    case 'sum':
      return [{ word: 'addends', of: from.of }];
    case 'share':
      return [{ word: 'part', of: from.part }, { word: 'whole', of: from.whole }];
    case 'completion':
      return [{ word: 'actual', of: from.part }, { word: 'budget', of: from.whole }];
    case 'difference':
    case 'rate':
      return [{ word: 'current', of: from.current }, { word: 'previous', of: from.previous }];
  }
}
