import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import type { UniverContext } from './context';

/** Positive, negative and zero numbers have their sections in a number format: `0.00;-0.00;;@` shows no zeros. */
export function isHiddenBy(pattern: string, value: number): boolean {
  const sections = pattern.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return sections.length > 2 && sections[value > 0 ? 0 : value < 0 ? 1 : 2] === '';
}

/** Univer shows a number as it is where the section of its format is empty; Excel shows nothing. */
export function hideByEmptySections({ injector, workbook }: UniverContext): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, _location, next) => {
      if (typeof cell?.v !== 'number') return next(cell);
      const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      if (pattern === undefined || !isHiddenBy(pattern, cell.v)) return next(cell);
      return next({ ...cell, v: '', t: CellValueType.STRING });
    },
  });
}
