import { type Column, type Form, type Row, printedCode } from '../forms';
import { BLANK, BODY_HEIGHT, type Canvas, textContent } from './canvas';
import type { DrawContext } from './draw-context';
import { drawFigure } from './draw-figure';
import { type GridColumn, type GridRow, gridOf } from './form-grid';
import type { Plan } from './plan';
import type { Content } from './sheet-model';
import type { StyleKey } from './style';

/** Rows that the form declares: lanes side by side, the foot under them, or the 合计 of a form whose lines vary. */
export function drawDeclaredRows(canvas: Canvas, form: Form, plan: Plan, context: DrawContext): void {
  const grid = gridOf(form);
  const { first } = plan.placement.body;
  for (let row = first; row < first + grid.height; row += 1) {
    for (const { index } of grid.columns) canvas.put(row, index, BLANK, 'blank');
    // Rows for long texts keep no height of their own, so that the host grows them with what is typed.
    if (form.kind === 'public') canvas.grow(row, BODY_HEIGHT);
  }
  for (const declared of grid.rows) {
    const sheetRow = first + declared.offset;
    if (declared.foot !== undefined || form.body.kind === 'lines') drawSpanningLabel(canvas, form, sheetRow, declared);
    for (const column of declared.columns) drawDeclaredCell(canvas, plan, sheetRow, column, declared, context);
  }
}

function drawDeclaredCell(canvas: Canvas, plan: Plan, sheetRow: number, column: GridColumn, declared: GridRow, context: DrawContext): void {
  const { row } = declared;
  if (column.column.role === 'figure') {
    const target = { form: plan.placement.form.id, column: column.column.key, row: { kind: 'declared', key: row.key, code: row.code ?? '' } } as const;
    drawFigure(canvas, plan, sheetRow, column, row, target, context);
    return;
  }
  if (plan.placement.form.body.kind === 'lines') return;
  const { role, width } = column.column;
  canvas.put(sheetRow, column.index, wordOf(row, column.column), styleOf(row, role));
  if (role === 'label' || role === 'name') {
    const indented = width - (row.indent ?? 0);
    canvas.growFor(sheetRow, row.label, indented);
  }
}

/** The label of a foot cell spans the columns that it declares, that of 合计 the columns of code and name. */
function drawSpanningLabel(canvas: Canvas, form: Form, sheetRow: number, { row, foot }: GridRow): void {
  const columns = gridOf(form).columns;
  const figures = columns.findIndex(({ column }) => column.role === 'figure');
  const from = foot?.from ?? 0;
  const across = foot?.across ?? Math.max(1, figures);
  canvas.across(sheetRow, from, from + across - 1, textContent(row.label), 'labelTotal');
}

function wordOf(row: Row, column: Exclude<Column, { role: 'figure' }>): Content {
  switch (column.role) {
    case 'label':
    case 'name':
      return textContent(row.label);
    case 'number':
      return textContent(row.number === undefined ? '' : String(row.number));
    case 'code':
      return textContent(printedCode(column, row.code ?? ''));
  }
}

const INDENTED: readonly StyleKey[] = ['label', 'labelIndented', 'labelIndented2', 'labelIndented3'];

function styleOf(row: Row, role: 'label' | 'number' | 'code' | 'name'): StyleKey {
  if (role === 'number') return 'number';
  if (role === 'code') return 'code';
  if (row.emphasis === 'total') return 'labelTotal';
  if (row.emphasis === 'heading') return 'labelHeading';
  return INDENTED[Math.min(row.indent ?? 0, INDENTED.length - 1)] ?? 'label';
}
