import type { PaintedRule } from '../grid/grid-port';
import type { SheetState } from './sheet-state';

/** A sheet's conditional formats as the grid paints them. */
export function paintedRules(state: SheetState): readonly PaintedRule[] {
  return state.rules.flatMap(({ anchor, formula, format }) => {
    if (anchor.area === undefined || formula === '') return [];
    const { fill, fontColor, bold } = format;
    return [
      {
        area: anchor.area,
        formula,
        ...(fill === undefined ? {} : { fill }),
        ...(fontColor === undefined ? {} : { fontColor }),
        ...(bold === undefined ? {} : { bold }),
      },
    ];
  });
}
