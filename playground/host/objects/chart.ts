import { rangeArgument } from '../model/range-subject';
import type { ChartAxis, ChartState } from '../model/sheet-state';
import type { ChartSubject, SheetSubject } from '../model/subjects';
import { type Argument, flagOf, numberOf, textOf } from '../wire/arguments';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import { type HostObject, NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { CHART, CHARTS, CHART_AXES, CHART_AXIS, CHART_GRIDLINES, CHART_LABELS, CHART_LEGEND, CHART_TITLE } from './keys';

const TYPES = ['BarClustered', 'ColumnClustered', 'Pie', 'Line'];
const SERIES_BY = ['Auto', 'Columns', 'Rows'];
const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'];

const chartsOf = ({ book, sheetId }: SheetSubject): ChartState[] => book.state(book.requireSheet(sheetId).id).charts;

export const chartCollection = define(CHARTS, {
  properties: { Count: { get: (it) => chartsOf(it).length } },
  items: (it) => chartsOf(it).map((chart) => CHART.of({ sheet: it, chart })),
  item: (it, key) => find(it, key.text(0)) ?? missing(),
  methods: {
    Add: (it, args) => {
      const source = rangeArgument(it.book, it.sheetId, args.at(1));
      const chart: ChartState = {
        id: it.book.newId('chart'),
        name: `图表 ${chartsOf(it).length + 1}`,
        type: oneOf(TYPES, args.at(0)),
        seriesBy: args.isMissing(2) ? 'Auto' : oneOf(SERIES_BY, args.at(2)),
        source: it.book.anchors.hold(source.sheetId, source.area),
        place: undefined,
        title: '',
        legend: { visible: true, position: 'Right' },
        labels: { showValue: false, numberFormat: 'General' },
        categoryAxis: newAxis(false),
        valueAxis: newAxis(true),
      };
      chartsOf(it).push(chart);
      return CHART.of({ sheet: it, chart });
    },
    GetCount: (it) => chartsOf(it).length,
    GetItem: (it, args) => find(it, args.text(0)) ?? missing(),
    GetItemAt: (it, args) => {
      const chart = chartsOf(it)[args.integer(0)];
      return chart === undefined ? missing() : CHART.of({ sheet: it, chart });
    },
    GetItemOrNullObject: (it, args) => find(it, args.text(0)) ?? NULL_OBJECT,
  },
});

export const chart = define(CHART, {
  identity: ({ chart: { id } }) => ({ Id: id }),
  properties: {
    Id: { get: (it) => it.chart.id },
    Name: { get: (it) => it.chart.name },
    ChartType: { get: (it) => it.chart.type },
    PlotBy: { get: (it) => it.chart.seriesBy },
  },
  objects: {
    Title: (it) => CHART_TITLE.of(it),
    Legend: (it) => CHART_LEGEND.of(it),
    DataLabels: (it) => CHART_LABELS.of(it),
    Axes: (it) => CHART_AXES.of(it),
  },
  acts: {
    Delete: ({ sheet, chart: { id } }) => {
      const charts = chartsOf(sheet);
      const index = charts.findIndex((known) => known.id === id);
      if (index < 0) throw itemNotFound();
      charts.splice(index, 1);
    },
    SetPosition: ({ sheet: { book, sheetId }, chart: moved }, args) => {
      const start = rangeArgument(book, sheetId, args.at(0)).area;
      const end = args.isMissing(1) ? start : rangeArgument(book, sheetId, args.at(1)).area;
      moved.place = book.anchors.hold(sheetId, { top: start.top, left: start.left, bottom: end.bottom, right: end.right });
    },
  },
});

export const chartTitle = define(CHART_TITLE, {
  properties: { Text: { get: (it) => it.chart.title, set: (it, value) => void (it.chart.title = textOf(value)) } },
});

export const chartLegend = define(CHART_LEGEND, {
  properties: {
    Visible: { get: (it) => it.chart.legend.visible, set: (it, value) => void (it.chart.legend.visible = flagOf(value)) },
    Position: { get: (it) => it.chart.legend.position, set: (it, value) => void (it.chart.legend.position = oneOf(LEGEND_POSITIONS, value)) },
  },
});

export const chartLabels = define(CHART_LABELS, {
  properties: {
    ShowValue: { get: (it) => it.chart.labels.showValue, set: (it, value) => void (it.chart.labels.showValue = flagOf(value)) },
    NumberFormat: { get: (it) => it.chart.labels.numberFormat, set: (it, value) => void (it.chart.labels.numberFormat = textOf(value)) },
  },
});

export const chartAxes = define(CHART_AXES, {
  objects: {
    CategoryAxis: (it) => CHART_AXIS.of({ ...it, axis: it.chart.categoryAxis }),
    ValueAxis: (it) => CHART_AXIS.of({ ...it, axis: it.chart.valueAxis }),
  },
});

export const chartAxis = define(CHART_AXIS, {
  properties: {
    Visible: { get: ({ axis }) => axis.visible, set: ({ axis }, value) => void (axis.visible = flagOf(value)) },
    ReversePlotOrder: { get: ({ axis }) => axis.reversePlotOrder, set: ({ axis }, value) => void (axis.reversePlotOrder = flagOf(value)) },
    // An empty text leaves it to Excel again; what Excel chooses is not computed here.
    Minimum: { get: ({ axis }) => axis.minimum ?? '', set: ({ axis }, value) => void (axis.minimum = value === '' ? undefined : numberOf(value)) },
    NumberFormat: { get: ({ axis }) => axis.numberFormat, set: ({ axis }, value) => void (axis.numberFormat = textOf(value)) },
  },
  objects: { MajorGridlines: (it) => CHART_GRIDLINES.of(it) },
});

export const chartGridlines = define(CHART_GRIDLINES, {
  properties: { Visible: { get: ({ axis }) => axis.gridlines, set: ({ axis }, value) => void (axis.gridlines = flagOf(value)) } },
});

function newAxis(gridlines: boolean): ChartAxis {
  return { visible: true, gridlines, reversePlotOrder: false, minimum: undefined, numberFormat: 'General' };
}

/** By id or name. */
function find(sheet: SheetSubject, key: string): HostObject | undefined {
  const found = chartsOf(sheet).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return found && CHART.of({ sheet, chart: found } satisfies ChartSubject);
}

function missing(): never {
  throw itemNotFound();
}

function oneOf(known: readonly string[], value: Argument): string {
  const text = textOf(value);
  if (!known.includes(text)) throw invalidArgument();
  return text;
}
