import { type SheetModel, areaAddress } from '../../workbook';

/** Queues the charts of a sheet. Its cells come first: Excel takes names and series from what stands in them. */
export function writeCharts(sheet: Excel.Worksheet, { charts = [] }: SheetModel): void {
  for (const { title, source, place, legend, format, fromZero } of charts) {
    const chart = sheet.charts.add('BarClustered', sheet.getRange(areaAddress(source)).untrack(), 'Columns');
    chart.title.text = title;
    chart.legend.visible = legend;
    if (legend) chart.legend.position = 'Bottom';
    // Bars that lie are drawn from below.
    chart.axes.categoryAxis.reversePlotOrder = true;
    // Before the axis is taken away (ExcelApi 1.1).
    if (fromZero) chart.axes.valueAxis.minimum = 0;
    // The amounts stand at the bars; the axis would say them again. Whoever shows it finds it in the same format.
    chart.axes.valueAxis.numberFormat = format;
    chart.axes.valueAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.dataLabels.showValue = true;
    chart.dataLabels.numberFormat = format;
    const { top, left, bottom, right } = place;
    chart.setPosition(areaAddress({ top, left, bottom: top, right: left }), areaAddress({ top: bottom, left: right, bottom, right }));
  }
}

/** Takes the charts off sheets that are to be written anew; one round trip, none where there is no such sheet. */
export async function dropCharts(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  if (sheets.length === 0) return;
  for (const { charts } of sheets) charts.load('items/name');
  await context.sync();
  for (const { charts } of sheets) for (const chart of charts.items) chart.delete();
}
