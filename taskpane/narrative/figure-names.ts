import { namingOf } from '../../src/app/findings/naming';
import { FUNCTIONAL, nameOf } from '../../src/classification';
import type { FormSet } from '../../src/forms';
import { type FigureId, figureKey } from '../../src/report';

export interface FigureNames {
  /** `公开05表 2080106 就业管理事务 基本支出` */
  readonly name: (id: FigureId) => string;
  /** Words are kept there, which can be written from here; other cells hold figures and are filled in the sheet. */
  readonly holdsText: (id: FigureId) => boolean;
}

/** Names from the declarations alone: lines are named by the classification. */
export function figureNamesOf(set: FormSet): FigureNames {
  const naming = namingOf(set, { set: set.id, tables: new Map() });
  return {
    name: (id) => {
      const { table, row, column } = naming.name(id);
      const code = row === figureKey(id).row ? nameOf(FUNCTIONAL, row.replace(/#\d+$/, '')) : undefined;
      return [table, row, code ?? '', column].filter((part) => part !== '').join(' ');
    },
    holdsText: (id) => naming.kind(id).measure === 'text',
  };
}
