import type { WorkbookModel } from '../../workbook';
import { type Insertion, freeName } from './inserting';

/** A sheet of the product's own making: a report. One of its name that is there already is asked about. */
export function modelSheet(name: string, modelOf: (name: string) => WorkbookModel): Insertion {
  return {
    sheets: () => [name],
    model: (inventory, choice) => {
      const isThere = freeName(name, inventory) !== name;
      if (isThere && choice === 'keep') return undefined;
      return { model: modelOf(choice === 'replace' ? name : freeName(name, inventory)), replace: choice === 'replace' ? new Set([name]) : new Set() };
    },
    done: ({ sheets }) => ({ kind: 'written', sheet: sheets[0]?.name ?? name }),
  };
}
