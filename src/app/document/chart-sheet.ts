import { type Decimal, ZERO } from '../../amount';
import { type Amount, type ChartFigures, chartFigures, fillFor } from '../../document';
import type { FormSet, Sum } from '../../forms';
import { type Report, entryAt, figureId } from '../../report';
import { type Area, type Binding, type Content, type ModelCell, type SheetChart, type WorkbookModel, type WorkbookSnapshot, address, areaAddress, cellAt, cellOf, linesIn, sheetOf, sheetPrefix, stylesOf } from '../../workbook';

/** The sheet's own name, where it is free. */
export const CHART_SHEET = '图表';

const NOTE = '数字取自各表，随表中的数字变动。以后有了新的收入、支出项目，请重新插入图表。';

/** Shown over a chart that was drawn from 0, where its figures have sunk below: its bars end at the axis. */
const BELOW = '有负数，图中没有画出，请重新插入图表。';

const NAME_WIDTH = 34;
const WIDTHS = [NAME_WIDTH, 15, 15, 3, 13, 13, 13, 13, 13];
/** Columns that a chart covers, beside its figures. */
const CHART_LEFT = 4;
const LAST = WIDTHS.length - 1;
/** Points. */
const ROW_HEIGHT = 18;
const TITLE_HEIGHT = 36;
/** Rows for a chart's title, its legend and its margins, and for each bar. */
const CHART_FRAME = 5;
const ROWS_PER_BAR = 1.2;

type Row = readonly (ModelCell | undefined)[];

/** Where figures stand, and what is known of them. */
export interface ChartSource {
  readonly set: FormSet;
  readonly report: Report;
  readonly binding: Binding;
  readonly snapshot: WorkbookSnapshot;
}

/** Charts of the set that have something to show. */
export function shownCharts({ set, report }: Pick<ChartSource, 'set' | 'report'>): readonly ChartFigures[] {
  const fill = fillFor(set, report);
  return (set.document?.charts ?? []).flatMap((chart) => chartFigures(report, chart, fill) ?? []);
}

/** Each chart beside its figures, which are formulas on the tables: a chart follows what is entered later. */
export function chartSheet(source: ChartSource, charts: readonly ChartFigures[], name: string = CHART_SHEET): WorkbookModel {
  const { set } = source;
  const rows: Row[] = [across('图表', 'title'), across(NOTE, 'note')];
  const merges: Area[] = rows.map((_, row) => ({ top: row, left: 0, bottom: row, right: LAST }));
  const heights: number[] = [TITLE_HEIGHT, ROW_HEIGHT];
  const drawn: SheetChart[] = [];
  for (const { title, years, bars } of charts) {
    const heading = `${title}（${set.money.unit}）`;
    const columns = years.previous === undefined ? [years.current] : [years.previous, years.current];
    const top = rows.length + 1;
    const fromZero = bars.every(({ current, previous }) => [current, previous].every((amount) => amount?.value.isNegative() !== true || amount.value.isZero()));
    put([cell(text(heading), 'note'), ...(fromZero ? warning({ top: top + 1, left: 1, bottom: top + bars.length, right: columns.length }) : [])]);
    if (fromZero) merges.push({ top: top - 1, left: CHART_LEFT, bottom: top - 1, right: LAST });
    put(['项目', ...columns].map((label) => cell(text(label), 'head')));
    for (const { name: label, current, previous } of bars) {
      put([cell(text(label), 'label'), ...(previous === undefined ? [current] : [previous, current]).map((amount) => cell(figure(source, amount), 'amount'))], linesIn(label, NAME_WIDTH));
    }
    const bottom = rows.length - 1;
    const last = top + CHART_FRAME + Math.ceil(bars.length * columns.length * ROWS_PER_BAR);
    while (rows.length <= last) put([]);
    drawn.push({
      title: heading,
      source: { top, left: 0, bottom, right: columns.length },
      place: { top, left: CHART_LEFT, bottom: last, right: LAST },
      legend: columns.length > 1,
      format: numberFormat(set),
      fromZero,
    });
  }
  return {
    styles: stylesOf(set),
    sheets: [{
      name, rows, merges, columnWidths: WIDTHS, defaultRowHeight: ROW_HEIGHT, rowHeights: heights,
      freeze: { rows: 0, columns: 0 },
      print: { paper: 'A4', orientation: 'landscape', onePageHigh: false, area: { top: 0, left: 0, bottom: rows.length - 1, right: LAST }, repeatRows: [0, 0] },
      names: [], choices: [], charts: drawn,
    }],
  };

  function put(cells: Row, lines = 1): void {
    rows.push(WIDTHS.map((_, column) => cells[column]));
    heights.push(Math.max(ROW_HEIGHT, lines * LINE_HEIGHT));
  }
}

const LINE_HEIGHT = 14;

function across(value: string, style: ModelCell['style']): Row {
  return WIDTHS.map((_, column) => cell(text(column === 0 ? value : ''), style));
}

/** The cells beside a heading, up to the last. */
function warning(figures: Area): Row {
  const formula = `IF(MIN(${areaAddress(figures)})<0,"${BELOW}","")`;
  return WIDTHS.slice(1).map((_, index) => (index + 1 < CHART_LEFT ? undefined : cell(index + 1 === CHART_LEFT ? { kind: 'formula', formula, result: '' } : text(''), 'note')));
}

function cell(content: Content, style: ModelCell['style']): ModelCell {
  return { content, style };
}

function text(value: string): Content {
  return value === '' ? { kind: 'blank' } : { kind: 'text', text: value };
}

function numberFormat({ money }: FormSet): string {
  return `${money.grouping ? '#,##' : ''}0${money.places > 0 ? `.${'0'.repeat(money.places)}` : ''}`;
}

/** A formula where Excel makes the same amount of the same cells; else the amount itself: a figure may be a text that only we read as one. */
function figure(source: ChartSource, { value, of }: Amount): Content {
  const linked = linkOf(source, of);
  const { places } = source.set.money;
  if (linked?.value.toFixed(places) !== value.toFixed(places)) return { kind: 'number', value };
  return { kind: 'formula', formula: `ROUND(${linked.formula},${places})`, result: value };
}

/** The sum over cells that hold numbers or nothing; undefined where one has no cell or holds something else. */
function linkOf({ report, binding, snapshot }: ChartSource, sum: Sum): { readonly formula: string; readonly value: Decimal } | undefined {
  let value = ZERO;
  const parts: string[] = [];
  for (const { sign, form, rows, column } of sum) {
    if (rows.kind !== 'keys' || typeof column !== 'string') return undefined;
    for (const row of rows.keys) {
      const known = entryAt(report, form, row, column).kind === 'amount';
      const at = cellOf(binding, figureId(form, row, column));
      const sheet = at && sheetOf(snapshot, at.sheetId);
      const held = at && sheet && cellAt(sheet, at.row, at.column).value;
      if (typeof held === 'number') value = value.plus(ZERO.plus(held).times(sign));
      else if (known) return undefined;
      if (at === undefined) continue;
      parts.push(`${sign === 1 ? '+' : '-'}SUM(${sheetPrefix(at.sheetName)}${address(at.row, at.column)})`);
    }
  }
  return parts.length === 0 ? undefined : { formula: parts.join('').replace(/^\+/, ''), value };
}
