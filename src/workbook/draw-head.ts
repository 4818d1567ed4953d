import { type Form, columnsOf } from '../forms';
import { bannerSpans, filledText } from './banner';
import { type Canvas, textContent } from './canvas';
import type { DrawContext } from './draw-context';
import type { Plan } from './plan';
import { heightOf, linesIn, textWidth } from './text-size';

const TITLE_HEIGHT = 36;
const NUMBER_HEIGHT = 16;
const HEAD_HEIGHT = 18;
/** Forty characters: longer names of units are hardly found. */
const LONG_NAME = '某'.repeat(40);

/** Title, 公开NN表, the line with unit, year and money unit, and the heads of the columns. */
export function drawHead(canvas: Canvas, form: Form, plan: Plan, context: DrawContext): void {
  const last = columnsOf(form).length - 1;
  canvas.across(plan.title, 0, last, textContent(form.title), 'title');
  canvas.grow(plan.title, TITLE_HEIGHT);
  drawBanner(canvas, form, plan, context);
  drawColumnHeads(canvas, form, plan.head);
}

function drawBanner(canvas: Canvas, form: Form, plan: Plan, context: DrawContext): void {
  const { left, centre, right } = context.set.banner;
  const spans = bannerSpans(form, right);
  if (plan.tableNumber !== undefined) {
    canvas.across(plan.tableNumber, ...spans.right, textContent(form.number ?? ''), 'tableNumber');
    canvas.grow(plan.tableNumber, NUMBER_HEIGHT);
  }
  if (plan.banner === undefined) return;
  const unit = filledText(left, context);
  canvas.across(plan.banner, ...spans.left, unit, 'bannerLeft');
  canvas.across(plan.banner, ...spans.centre, filledText(centre, context), 'bannerCentre');
  canvas.across(plan.banner, ...spans.right, textContent(right), 'bannerRight');
  // Merged cells never grow by themselves, and the unit's name may come later: a long one always has room.
  const longest = left.replace('{unit}', LONG_NAME);
  const text = unit.kind === 'formula' && typeof unit.result === 'string' ? unit.result : unit.kind === 'text' ? unit.text : '';
  canvas.grow(plan.banner, heightOf(Math.max(...[text, longest].map((each) => linesIn(each, spanWidth(form, ...spans.left)))), HEAD_HEIGHT));
}

/** Lays head cells as an HTML table does: each takes the first free column of its row. */
function drawColumnHeads(canvas: Canvas, form: Form, top: number): void {
  form.head.forEach((cells, index) => {
    const row = top + index;
    canvas.grow(row, HEAD_HEIGHT);
    let column = 0;
    for (const { text, across = 1, down = 1 } of cells) {
      while (!canvas.isFree(row, column)) column += 1;
      const right = column + across - 1;
      canvas.span({ top: row, left: column, bottom: row + down - 1, right }, textContent(text), 'head');
      const needed = heightOf(linesIn(text, spanWidth(form, column, right)), HEAD_HEIGHT);
      // What spans several rows finds room in them together.
      canvas.grow(row + down - 1, down === 1 ? needed : Math.max(HEAD_HEIGHT, needed - (down - 1) * HEAD_HEIGHT));
      column = right + 1;
    }
  });
}

function spanWidth(form: Form, left: number, right: number): number {
  return columnsOf(form)
    .slice(left, right + 1)
    .reduce((width, column) => width + column.width, 0);
}

/** Notes run over the whole table and break into as many lines as they need. */
export function noteHeight(form: Form, text: string): number {
  const width = spanWidth(form, 0, columnsOf(form).length - 1);
  return heightOf(textWidth(text) < width ? 1 : linesIn(text, width), HEAD_HEIGHT);
}
