import { namingOf } from '../../src/app/findings/naming';
import { FUNCTIONAL, nameOf } from '../../src/classification';
import type { FormSet } from '../../src/forms';
import { type FigureId, type Report, figureKey } from '../../src/report';

export interface FigureNames {
  /** `公开05表 2080106 就业管理事务 基本支出` */
  readonly name: (id: FigureId) => string;
  /** Words are kept there, which can be written from here; other cells hold figures and are filled in the sheet. */
  readonly holdsText: (id: FigureId) => boolean;
}

/** Lines are named as their tables name them; a line that is gone by now, by the classification. */
export function figureNamesOf(set: FormSet, report: () => Report): FigureNames {
  return {
    name: (id) => {
      const { table, row, column } = namingOf(set, report()).name(id);
      const code = row === figureKey(id).row ? nameOf(FUNCTIONAL, row.replace(/#\d+$/, '')) : undefined;
      return [table, row, code ?? '', column].filter((part) => part !== '').join(' ');
    },
    holdsText: (id) => namingOf(set, report()).kind(id).measure === 'text',
  };
}
