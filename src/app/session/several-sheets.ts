import type { WorkbookModel } from '../../workbook';
import { type Insertion, taken } from './inserting';

export interface WriteSheetsOptions {
  /** The figures of the sheets that are replaced stand on others of the model: 元 that go to sheets of their own. */
  readonly keepsFigures?: boolean;
}

/** Sheets whose formulas know each other by name: they come as they are, over those of their names if the person says so, or not at all. */
export function severalSheets(model: WorkbookModel, { keepsFigures = false }: WriteSheetsOptions = {}): Insertion {
  const names = model.sheets.map(({ name }) => name);
  return {
    sheets: () => names,
    replaceOnly: true,
    keepsFigures,
    model: (inventory, choice) => {
      const there = taken(inventory, names);
      if (there.length > 0 && choice !== 'replace') return undefined;
      return { model, replace: new Set(names.filter((name) => there.some((other) => other.toLowerCase() === name.toLowerCase()))) };
    },
    done: ({ sheets }) => ({ kind: 'inserted', tables: sheets.filter(({ form }) => form !== undefined).length }),
  };
}
