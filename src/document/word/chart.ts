import { Decimal, ZERO } from '../../amount';
import type { ChartBlock, Disclosure } from '../model';
import { paragraph } from './paragraph';
import { DECLARATION, el, escaped } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const CHART = `${DRAWING}/chart`;

export function chartsIn({ blocks }: Disclosure): readonly ChartBlock[] {
  return blocks.filter((block) => block.kind === 'chart');
}

/** English Metric Units of a centimetre. */
const EMU = 360_000;
const WIDTH = 15 * EMU;

/** Bars lie: names of 科目 are long. Higher the more bars there are. */
function heightOf({ categories, series }: ChartBlock): number {
  return Math.trunc((3 + 0.8 * categories.length * series.length) * EMU);
}

/** Points that the chart takes on the page. */
export function chartHeight(chart: ChartBlock): number {
  return heightOf(chart) / 12_700;
}

/** The place of a chart in the text; `number` counts from 1. */
export function chartParagraph(chart: ChartBlock, number: number): string {
  const size = { cx: WIDTH, cy: heightOf(chart) };
  const reference = el('c:chart', { 'xmlns:c': CHART, 'r:id': `chart${number}` });
  const inline = el(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    el('wp:extent', size),
    el('wp:docPr', { id: number, name: chart.title, descr: chart.alternative }),
    el('wp:cNvGraphicFramePr'),
    el('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, el('a:graphicData', { uri: CHART }, reference)),
  );
  return paragraph('Chart', [el('w:r', {}, el('w:drawing', {}, inline))]);
}

/** Of the longest bar. */
const ROOM = '0.25';
const COLOURS = ['A5A5A5', '2E75B6'];
const FONT = `<a:latin typeface="Times New Roman"/><a:ea typeface="仿宋_GB2312"/>`;

function look(size: number): string {
  return `<c:txPr><a:bodyPr wrap="none"/><a:p><a:pPr><a:defRPr sz="${size * 100}">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function c(name: string, value: string | number): string {
  return el(`c:${name}`, { val: value });
}

/**
 * Where the axis ends: bars begin at 0, or their lengths would lie, and beyond the longest there is room for its figure.
 * Programs otherwise begin where the figures begin.
 */
function edge({ series }: ChartBlock, side: 1 | -1): string {
  const amounts = series.flatMap(({ values }) => values).map((text) => new Decimal(text).times(side));
  const farthest = Decimal.max(ZERO, ...amounts);
  const span = Decimal.max(ZERO, ...amounts.map((amount) => amount.abs()));
  return (farthest.isZero() ? ZERO : farthest.plus(span.times(ROOM))).times(side).toFixed(2);
}

/** A chart with its figures: they are part of the file, no workbook is asked for them. */
export function chartPart(chart: ChartBlock): string {
  const { title, unit, categories, series } = chart;
  const bars = series.map((one, index) => seriesXml(one, index, categories, series.length));
  const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0">${FONT}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="0">${FONT}</a:rPr><a:t>${escaped(`${title}（${unit}）`)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const plot = el('c:barChart', {}, c('barDir', 'bar'), c('grouping', 'clustered'), c('varyColors', 0), ...bars, c('gapWidth', 60), c('axId', 1), c('axId', 2));
  // Bars that lie are drawn from below: turned round, the first name stands on top.
  const names = el('c:catAx', {}, c('axId', 1), el('c:scaling', {}, c('orientation', 'maxMin')), c('delete', 0), c('axPos', 'l'), c('majorTickMark', 'none'), c('minorTickMark', 'none'), c('tickLblPos', 'low'), look(9), c('crossAx', 2), c('crosses', 'autoZero'));
  const values = el('c:valAx', {}, c('axId', 2), el('c:scaling', {}, c('orientation', 'minMax'), c('max', edge(chart, 1)), c('min', edge(chart, -1))), c('delete', 1), c('axPos', 't'), c('majorTickMark', 'none'), c('minorTickMark', 'none'), c('tickLblPos', 'nextTo'), c('crossAx', 1), c('crosses', 'autoZero'));
  const legend = series.length > 1 ? el('c:legend', {}, c('legendPos', 'b'), c('overlay', 0), look(9)) : '';
  return (
    DECLARATION +
    el(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': `${DRAWING}/main`, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
      c('roundedCorners', 0),
      el('c:chart', {}, heading, c('autoTitleDeleted', 0), el('c:plotArea', {}, el('c:layout'), plot, names, values), legend, c('plotVisOnly', 1)),
    )
  );
}

function seriesXml({ name, values }: ChartBlock['series'][number], index: number, categories: readonly string[], count: number): string {
  const points = (list: readonly string[]): string => c('ptCount', list.length) + list.map((text, i) => el('c:pt', { idx: i }, el('c:v', {}, escaped(text)))).join('');
  const colour = COLOURS[count === 1 ? 1 : index] ?? '2E75B6';
  return el(
    'c:ser',
    {},
    c('idx', index),
    c('order', index),
    el('c:tx', {}, el('c:v', {}, escaped(name))),
    el('c:spPr', {}, el('a:solidFill', {}, el('a:srgbClr', { val: colour }))),
    c('invertIfNegative', 0),
    el('c:dLbls', {}, el('c:numFmt', { formatCode: '#,##0.00', sourceLinked: 0 }), look(9), c('showLegendKey', 0), c('showVal', 1), c('showCatName', 0), c('showSerName', 0), c('showPercent', 0), c('showBubbleSize', 0)),
    el('c:cat', {}, el('c:strLit', {}, points(categories))),
    el('c:val', {}, el('c:numLit', {}, el('c:formatCode', {}, '#,##0.00'), points(values))),
  );
}
