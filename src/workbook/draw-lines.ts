import { type Form, printedCode } from '../forms';
import type { Line } from '../report';
import { BLANK, type Canvas, textContent } from './canvas';
import { codeOnRow } from './code-cells';
import type { Target } from './definition';
import type { DrawContext } from './draw-context';
import { drawFigure } from './draw-figure';
import { type GridColumn, gridOf } from './form-grid';
import { nameFormula } from './lookup';
import { shownName } from './names';
import type { Plan } from './plan';
import type { Content } from './sheet-model';
import { lineTarget } from './values';

/** A line that nobody has begun: its sum and its name's look-up are ready. */
const UNUSED: Line = { row: '', code: '', name: '' };

/** The lines of a form whose lines vary, and the empty ones that follow for entry. */
export function drawLines(canvas: Canvas, form: Form, plan: Plan, context: DrawContext): void {
  const { first, sentinel } = plan.placement.body;
  const height = gridOf(form).height;
  for (let row = first + height; row < sentinel; row += 1) {
    drawLine(canvas, plan, row, plan.lines.lines[row - first - height] ?? UNUSED, context);
  }
}

function drawLine(canvas: Canvas, plan: Plan, sheetRow: number, line: Line, context: DrawContext): void {
  const grid = gridOf(plan.placement.form);
  for (const column of grid.columns) {
    const declared = column.column;
    if (declared.role === 'figure') drawFigure(canvas, plan, sheetRow, column, undefined, targetOf(plan, declared.key, line), context);
    else if (declared.role === 'code') canvas.put(sheetRow, column.index, textContent(printedCode(declared, line.code)), 'code');
    else if (declared.role === 'name') drawName(canvas, plan, sheetRow, column, line, context);
    else canvas.put(sheetRow, column.index, BLANK, 'blank');
  }
}

function targetOf(plan: Plan, column: string, line: Line): Target {
  return lineTarget(plan.placement.form.id, column, line, plan.lines);
}

function drawName(canvas: Canvas, plan: Plan, sheetRow: number, { index, column }: GridColumn, line: Line, context: DrawContext): void {
  const known = shownName(context.names, line.code);
  const name = line.name === '' ? known : line.name;
  const code = codeOnRow(plan.placement, sheetRow);
  const looked: Content | undefined =
    context.lists === undefined || code === undefined
      ? undefined
      : { kind: 'formula', formula: nameFormula(code, context.lists), result: known };
  // A name that is not the known one was typed here and stays; the first of its code is on the own list, so it is known.
  canvas.put(sheetRow, index, looked !== undefined && name === known ? looked : textContent(name), 'name');
  // Without a height of its own a row grows when a longer name comes.
  canvas.growFor(sheetRow, name, column.width);
}
