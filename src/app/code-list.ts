import { type Classification, type ImportedList, itemOf, levelOf } from '../classification';
import { importSheets } from '../classification/import';
import type { Report } from '../report';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook';

/** The list of codes on a workbook's sheets; undefined where there is none. */
export function codeListIn({ sheets }: WorkbookSnapshot): ImportedList | undefined {
  return importSheets(sheets.map(textsOf));
}

/** The first year that stands in a file's name or the heads of its sheets. */
export function yearIn(name: string, { sheets }: WorkbookSnapshot): string {
  const heads = sheets.flatMap((sheet) => [sheet.name, ...textsOf(sheet).slice(0, HEAD_ROWS).flat()]);
  return [name, ...heads].flatMap((text) => /(?:^|\D)(20\d\d)(?:\D|$)/.exec(text)?.[1] ?? [])[0] ?? '';
}

const HEAD_ROWS = 5;

/** The cells of a sheet as texts, empty rows left out. */
export function textsOf({ rows }: SheetSnapshot): readonly (readonly string[])[] {
  return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => Array.from(cells, (cell) => {
    const value = typeof cell === 'object' ? cell.value : cell;
    return value === undefined || value === null ? '' : String(value);
  }));
}

/** What another list means to the codes that a report's tables use. */
export interface CodeChanges {
  readonly unlisted: readonly string[];
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly now: string }[];
}

export function codeChanges(report: Report, list: Classification, nameOf: (code: string) => string | undefined): CodeChanges {
  const used = [...new Set([...report.tables.values()].flatMap(({ lines }) => lines.map(({ code }) => code)))].filter((code) => levelOf(code) !== undefined).sort();
  return {
    unlisted: used.filter((code) => itemOf(list, code) === undefined),
    renamed: used.flatMap((code) => {
      const now = itemOf(list, code)?.name;
      const before = nameOf(code);
      return now === undefined || before === undefined || before === now ? [] : [{ code, before, now }];
    }),
  };
}
