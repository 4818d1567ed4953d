import { type FormSet, printedCode } from '../forms';
import { bind } from './bind';
import { codeCells } from './code-cells';
import { gridOf } from './form-grid';
import { withCell, withRowInserted } from './insert-rows';
import { type MissingFormula, missingFormulas } from './missing';
import { ownTables } from './own-tables';
import type { Placement } from './placement';
import { withParents } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** What has to be written so that a table has more lines. All positions are those after the rows were inserted, from the top down. */
export interface LinePlan {
  readonly rows: readonly { readonly sheetId: string; readonly row: number }[];
  readonly codes: readonly { readonly sheetId: string; readonly row: number; readonly column: number; readonly text: string }[];
  readonly formulas: readonly MissingFormula[];
}

/**
 * Lines for codes, by form, and for the parents that they lack, in code order: each on an empty line where one stands in
 * the right place, else on an inserted row. The formulas that are missing in `completed` tables come with them. Nothing
 * that a person entered is touched.
 */
export function planLines(set: FormSet, snapshot: WorkbookSnapshot, wanted: ReadonlyMap<string, readonly string[]>, completed: Iterable<string>): LinePlan {
  let planned = snapshot;
  const rows: Planned[] = [];
  const codes: (Planned & LinePlan['codes'][number])[] = [];
  for (const [form, listed] of wanted) {
    for (const code of withParents(listed)) {
      const placement = ownTables(bind(set, planned)).get(form);
      const cells = placement === undefined ? [] : codeCells(gridOf(placement.form), placement.columns);
      if (placement === undefined || cells.length === 0 || placement.lines.some((line) => line.code === code)) continue;
      const { sheetId } = placement;
      const { row, isFree } = placeFor(placement, code);
      if (!isFree) {
        // What was planned below moves down with everything else.
        moveDown(rows, sheetId, row);
        moveDown(codes, sheetId, row);
        rows.push({ sheetId, row });
        planned = withRowInserted(planned, sheetId, row);
      }
      for (const { at, column } of cells) {
        const text = printedCode(column, code);
        if (text === '') continue;
        codes.push({ sheetId, row, column: at, text });
        planned = withCell(planned, sheetId, row, at, text);
      }
    }
  }
  return { rows: rows.sort((a, b) => a.row - b.row), codes, formulas: missingFormulas(set, bind(set, planned), planned, completed) };
}

interface Planned {
  readonly sheetId: string;
  row: number;
}

function moveDown(planned: readonly Planned[], sheetId: string, at: number): void {
  for (const item of planned) if (item.sheetId === sheetId && item.row >= at) item.row += 1;
}

/** Before the first line of a higher code, else after the last one. A line that nobody has begun is used where it stands right there. */
function placeFor({ form, rows, lines, body }: Placement, code: string): { readonly row: number; readonly isFree: boolean } {
  const begun = new Set(lines.map(({ sheetRow }) => sheetRow));
  const total = form.body.kind === 'lines' ? (rows.get(form.body.total.key) ?? body.first) : body.first;
  const next = lines.find((line) => line.code > code);
  if (next === undefined) {
    const after = Math.max(total, ...begun) + 1;
    return { row: after, isFree: after < body.sentinel };
  }
  const above = next.sheetRow - 1;
  return above > total && !begun.has(above) ? { row: above, isFree: true } : { row: next.sheetRow, isFree: false };
}
