import { BooleanNumber, type Injector, InterceptorEffectEnum, type IStyleData, type Workbook } from '@univerjs/core';
import { INTERCEPTOR_POINT, IRenderManagerService, SheetInterceptorService, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { GridPort, PaintedRule } from '../../host/grid/grid-port';

/** A formula that looks at no cell. The add-in's marks are of this kind: true wherever they stand. */
const LOOKS_AT_CELLS = /\$?[A-Z]{1,3}\$?\d+(?!["\w])|!|ROW\(|COLUMN\(/i;

/** Paints conditional formats over the cells' own. Rules that would have to be worked out cell by cell are kept, not painted. */
export function rulePainter(injector: Injector, workbook: Workbook): NonNullable<GridPort['paintRules']> {
  const painted = new Map<string, readonly PaintedRule[]>();

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const rule = painted.get(subUnitId)?.find(({ area }) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right);
      if (rule === undefined) return next(cell);
      const own = workbook.getStyles().getStyleByCell(cell) ?? {};
      return next({ ...cell, s: { ...own, ...look(rule) } });
    },
  });

  return (sheetId, rules) => {
    painted.set(sheetId, rules.filter(({ formula }) => !LOOKS_AT_CELLS.test(formula)));
    const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId }, true);
    skeletons.reCalculate();
    render.mainComponent?.makeForceDirty();
  };
}

function look({ fill, fontColor, bold }: PaintedRule): IStyleData {
  return {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}
