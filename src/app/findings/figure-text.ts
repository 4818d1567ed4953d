import { type FigureId, figureKey } from '../../report';
import type { Naming } from './naming';

/** `说明参数 收入总计 上年数` */
export function figureText(naming: Naming, figure: FigureId): string {
  return `${naming.table(figureKey(figure).form)} ${naming.short(figure)}`;
}
