import type { FormSet } from '../../src/forms';
import { type Report, entryOf, figureId } from '../../src/report';
import { derive } from '../../src/rules';
import type { ModelCell, WorkbookModel } from '../../src/workbook';
import { Decimal } from '../../src/amount';

/** The model with every stored result wrong: what a judge answers is then its own. */
export function withWrongResults(model: WorkbookModel): WorkbookModel {
  return mapCells(model, (cell) => (cell.content.kind === 'formula' ? { ...cell, content: { ...cell.content, result: new Decimal('98765.43') } } : cell));
}

/** The model with every second code of the lines, or part of one, stored as a number, as pasting leaves them. */
export function withNumericCodes(model: WorkbookModel): WorkbookModel {
  let index = 0;
  return mapCells(model, (cell) => {
    if (cell.style !== 'code' || cell.content.kind !== 'text' || !/^(?:2\d{2,6}|\d{2})$/.test(cell.content.text)) return cell;
    index += 1;
    return index % 2 === 0 ? { ...cell, content: { kind: 'number', value: new Decimal(cell.content.text) } } : cell;
  });
}

function mapCells(model: WorkbookModel, change: (cell: ModelCell) => ModelCell): WorkbookModel {
  return { ...model, sheets: model.sheets.map((sheet) => (sheet.form === undefined ? sheet : { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === undefined ? undefined : change(cell)))) })) };
}

/** What the core computes for a figure; an empty one prints like 0. */
export function computedBy(set: FormSet, report: Report): (form: string, row: string, column: string) => string {
  const derived = derive(set, report);
  return (form, row, column) => {
    const entry = entryOf(derived, figureId(form, row, column));
    return entry.kind === 'amount' ? entry.value.toString() : entry.kind === 'empty' ? '0' : entry.kind;
  };
}
