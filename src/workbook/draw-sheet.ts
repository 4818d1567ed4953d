import { type Form, columnsOf } from '../forms';
import { areaAddress } from './a1';
import { bodyName, tableName } from './anchor';
import type { Area } from './area';
import { filledText, quoted } from './banner';
import { BODY_HEIGHT, Canvas, textContent } from './canvas';
import type { DrawContext } from './draw-context';
import { drawDeclaredRows } from './draw-fixed';
import { drawHead, noteHeight } from './draw-head';
import { drawLines } from './draw-lines';
import { gridOf } from './form-grid';
import type { Plan } from './plan';
import type { Choice, Content, SheetModel } from './sheet-model';

/** One form as a sheet. */
export function drawSheet(form: Form, plan: Plan, context: DrawContext): SheetModel {
  const { placement } = plan;
  const columns = columnsOf(form);
  const canvas = new Canvas(columns.length);
  drawHead(canvas, form, plan, context);
  drawDeclaredRows(canvas, form, plan, context);
  if (form.body.kind === 'lines') drawLines(canvas, form, plan, context);
  drawNotes(canvas, form, plan, context);
  const { first, sentinel } = placement.body;
  const right = columns.length - 1;
  return {
    name: placement.sheetName,
    form: form.id,
    rows: canvas.rows,
    merges: canvas.merges,
    columnWidths: columns.map(({ width }) => width),
    defaultRowHeight: BODY_HEIGHT,
    rowHeights: canvas.heights.map((height) => (height === 0 ? undefined : height)),
    freeze: { rows: first, columns: form.body.kind === 'lines' || form.kind === 'support' ? gridOf(form).columns.findIndex(({ column }) => column.role === 'figure') : 0 },
    print: {
      paper: 'A4',
      orientation: form.orientation,
      onePageHigh: form.body.kind === 'fixed' && form.kind === 'public',
      area: placement.area,
      repeatRows: [plan.title, first - 1],
    },
    names: [
      { name: tableName(context.set, form.id), area: placement.area },
      { name: bodyName(context.set, form.id), area: { top: first, left: 0, bottom: sentinel, right } },
    ],
    choices: choicesOf(form, plan),
  };
}

function drawNotes(canvas: Canvas, form: Form, plan: Plan, context: DrawContext): void {
  const right = columnsOf(form).length - 1;
  // A form without notes still has the row that ends the sums.
  canvas.grow(plan.placement.body.sentinel, 0);
  plan.notes.forEach((row, index) => {
    const text = form.notes[index] ?? '';
    canvas.across(row, 0, right, textContent(text), 'note');
    canvas.grow(row, noteHeight(form, text));
  });
  if (plan.emptySentence === undefined || form.emptySentence === undefined) return;
  canvas.across(plan.emptySentence, 0, right, emptySentence(form.emptySentence, form, plan, canvas, context), 'note');
  canvas.grow(plan.emptySentence, noteHeight(form, form.emptySentence));
}

/** Shows itself while no figure of the table is anything but empty or 0. */
function emptySentence(template: string, form: Form, plan: Plan, canvas: Canvas, context: DrawContext): Content {
  const { first, sentinel } = plan.placement.body;
  // Lines may be added before the first note; under a table of fixed rows that note may begin in a figure's column.
  const bottom = form.body.kind === 'lines' ? sentinel : sentinel - 1;
  const areas = figureColumns(form).map(([left, right]) => ({ top: first, left, bottom, right }));
  const tests = areas.flatMap((area) => ['>0', '<0', '?*'].map((criterion) => `COUNTIF(${areaAddress(area)},"${criterion}")`));
  const sentence = filledText(template, context);
  // Without the sheet that holds the unit's name there is nothing to refer to: the name itself stands there.
  const text = sentence.kind === 'formula' ? String(sentence.result) : sentence.kind === 'text' ? sentence.text : '';
  const shown = sentence.kind === 'formula' ? sentence.formula : quoted(text);
  const empty = areas.every((area) => isEmpty(canvas, area));
  return { kind: 'formula', formula: `IF(${tests.join('+')}=0,${shown},"")`, result: empty ? text : '' };
}

function isEmpty(canvas: Canvas, area: Area): boolean {
  return canvas.rows.slice(area.top, area.bottom + 1).every((row) =>
    row.slice(area.left, area.right + 1).every((cell) => {
      const content = cell?.content ?? { kind: 'blank' };
      if (content.kind === 'number') return content.value.isZero();
      if (content.kind === 'formula') return typeof content.result === 'string' ? content.result === '' : content.result.isZero();
      return content.kind === 'blank';
    }),
  );
}

/** Runs of neighbouring figure columns. */
function figureColumns(form: Form): [number, number][] {
  const runs: [number, number][] = [];
  for (const { index, column } of gridOf(form).columns) {
    const run = runs.at(-1);
    if (column.role !== 'figure') continue;
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** Rows whose text is one of a few words offer them; another word stays possible, the check asks about it. */
function choicesOf(form: Form, plan: Plan): Choice[] {
  return gridOf(form).rows.flatMap(({ row, columns, offset }) => {
    const words = columns.find(({ column }) => column.role === 'figure' && column.measure === 'text');
    if (row.options === undefined || words === undefined) return [];
    const sheetRow = plan.placement.body.first + offset;
    return [{ area: { top: sheetRow, left: words.index, bottom: sheetRow, right: words.index }, options: row.options }];
  });
}
