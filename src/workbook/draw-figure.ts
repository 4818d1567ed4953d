import type { Form, Row } from '../forms';
import { type Entry, STRUCTURAL, entryAt } from '../report';
import { BLANK, type Canvas, textContent } from './canvas';
import { type Target, definitionOf } from './definition';
import type { DrawContext } from './draw-context';
import { type GridColumn, measureOf, useOf } from './form-grid';
import { formulaOf } from './formula';
import type { Plan } from './plan';
import type { Content } from './sheet-model';
import type { StyleKey } from './style';
import { placesOf } from './values';

const DASHES = '——';

/** Draws one figure's cell: its formula, a person's entry, `——`, or nothing. `row` is missing on lines. */
export function drawFigure(canvas: Canvas, plan: Plan, sheetRow: number, { index, column }: GridColumn, row: Row | undefined, target: Target, context: DrawContext): void {
  const { form } = plan.placement;
  if (useOf(row, column.key) !== 'input') {
    const entered = context.report === undefined ? undefined : entryAt(context.report, form.id, target.row.key, column.key);
    const entry: Entry = entered !== undefined && entered.kind !== 'empty' ? entered : useOf(row, column.key) === 'structural' ? STRUCTURAL : { kind: 'empty' };
    canvas.put(sheetRow, index, entryContent(entry), entry.kind === 'amount' ? 'amount' : entry.kind === 'structural' ? 'structural' : 'blank');
    return;
  }
  const written = context.values.written(target);
  const definition = written.kind === 'formula' ? definitionOf(context.set, target, (id) => context.placements.has(id)) : undefined;
  if (written.kind === 'formula' && definition !== undefined) {
    const formula = formulaOf(definition, placesOf(context.set, target), { placement: plan.placement, sheetRow, target }, context.placements);
    canvas.put(sheetRow, index, { kind: 'formula', formula, result: written.result }, figureStyle(form, row, column, true));
    return;
  }
  const entry: Entry = written.kind === 'entry' ? written.entry : { kind: 'empty' };
  canvas.put(sheetRow, index, entryContent(entry), entry.kind === 'structural' ? 'structural' : figureStyle(form, row, column, false));
  if (entry.kind === 'text') canvas.growFor(sheetRow, entry.text, column.width);
}

function entryContent(entry: Entry): Content {
  switch (entry.kind) {
    case 'empty':
      return BLANK;
    case 'structural':
      return textContent(DASHES);
    case 'amount':
      return { kind: 'number', value: entry.value };
    case 'text':
    case 'unreadable':
      return textContent(entry.text);
  }
}

function figureStyle(form: Form, row: Row | undefined, column: GridColumn['column'], derived: boolean): StyleKey {
  const support = form.kind === 'support';
  switch (measureOf(row, column)) {
    case 'text':
      return support ? 'entryText' : 'name';
    case 'count':
      return derived ? 'countDerived' : support ? 'entryCount' : 'count';
    case 'amount':
      if (support && !derived) return 'entryAmount';
      return row?.emphasis === 'total' ? 'amountTotal' : 'amount';
  }
}
