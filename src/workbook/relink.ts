import { type FormSet, formOf } from '../forms';
import { type FigureId, type Report, figureId, figureKey } from '../report';
import { definitionOf } from './definition';
import { gridOf } from './form-grid';
import { indexLines } from './line-index';
import { planForm } from './plan';
import { figureCells } from './read-table';
import type { Content, SheetModel, WorkbookModel } from './sheet-model';
import { lineTarget } from './values';

/** What a figure's cell holds instead; undefined leaves it. */
export type Relinked = (figure: FigureId, current: Content) => Content | undefined;

/**
 * A laid out workbook with other contents in some figures' cells, on the sheets that `set` has in it.
 * @param report the one that it was laid out with
 */
export function relink(set: FormSet, model: WorkbookModel, report: Report, relinked: Relinked): WorkbookModel {
  return { ...model, sheets: model.sheets.map((sheet) => relinkSheet(set, sheet, report, relinked)) };
}

/** The same of one sheet. */
export function relinkSheet(set: FormSet, sheet: SheetModel, report: Report, relinked: Relinked): SheetModel {
  const form = set.forms.find(({ id, sheetName }) => id === sheet.form && sheetName === sheet.name);
  if (form === undefined) return sheet;
  const { placement } = planForm(form, { report });
  const rows = sheet.rows.map((row) => [...row]);
  for (const { target, sheetRow, column } of figureCells(placement, indexLines(placement.lines))) {
    const row = rows[sheetRow];
    const cell = row?.[column];
    if (row === undefined || cell === undefined) continue;
    const content = relinked(figureId(form.id, target.row.key, target.column), cell.content);
    if (content !== undefined) row[column] = { content, style: cell.style === 'structural' ? 'amount' : cell.style };
  }
  return { ...sheet, rows };
}

/** Tells whether people enter a figure of a report whose tables are all there: no identity of the set computes it. */
export function enteredIn(set: FormSet, report: Report): (figure: FigureId) => boolean {
  const indices = new Map([...report.tables].map(([id, { lines }]) => [id, indexLines(lines)] as const));
  return (figure) => {
    const { form, row, column } = figureKey(figure);
    const declared = formOf(set, form);
    const index = indices.get(form);
    if (declared === undefined || index === undefined) return false;
    const known = gridOf(declared).byKey.get(row);
    const has = (id: string): boolean => report.tables.has(id);
    if (known !== undefined) return definitionOf(set, { form, column, row: { kind: 'declared', key: row, code: known.row.code ?? '' } }, has) === undefined;
    const line = index.lines[index.position(row)];
    return line !== undefined && definitionOf(set, lineTarget(form, column, line, index), has) === undefined;
  };
}
