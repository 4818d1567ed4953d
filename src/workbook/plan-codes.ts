import type { Classification } from '../classification';
import { sourceNote } from './draw-codes';
import type { CodeLists } from './lookup';

/** How a list of codes takes the place of another one on the classification sheet. */
export interface CodePlan {
  readonly sheetId: string;
  /** Rows to insert, whole, so that every formula over the list grows along. */
  readonly insert: { readonly row: number; readonly count: number } | undefined;
  /** First cell of the list. */
  readonly row: number;
  readonly column: number;
  /** Codes and names; what the old list had more is emptied. */
  readonly rows: readonly (readonly [code: string, name: string])[];
  /** Where the sheet says where the list is from. */
  readonly note: { readonly row: number; readonly text: string };
}

/** The last row of the list stays empty, so that lines can be added at its end. */
export function planCodes({ sheetId, official: { top, left, bottom } }: CodeLists, { items, source }: Classification): CodePlan {
  const room = bottom - top;
  const more = items.length - room;
  const rows = items.map(({ code, name }) => [code, name] as const);
  return {
    sheetId, row: top, column: left,
    insert: more > 0 ? { row: bottom, count: more } : undefined,
    rows: more < 0 ? [...rows, ...Array.from({ length: -more }, () => ['', ''] as const)] : rows,
    note: { row: top - 2, text: sourceNote(source) },
  };
}
