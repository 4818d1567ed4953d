import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { CHART_SHEET, chartSheet, shownCharts } from '../../../src/app/document/chart-sheet';
import { type Session, openSession } from '../../../src/app/session';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { excelHost } from '../../../src/hosts/excel';
import { areaAddress, layoutSet } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { quiet } from '../../hosts/excel/support';

let excel: ExcelClient;
let session: Session;

beforeEach(async () => {
  excel = openExcel({ apiLevel: 9 });
  session = openSession(excelHost);
  await session.start();
  await session.writeSheets(layoutSet(shanxi2024, { report: lanxian() }));
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

function live() {
  const known = session.workbook();
  if (known === undefined) throw new Error('nothing is known');
  return known;
}

async function insert(): Promise<void> {
  const { checked: { set, report, binding }, snapshot } = live();
  await session.writeSheet(CHART_SHEET, (name) => chartSheet({ set, report, binding, snapshot }, shownCharts({ set, report }), name));
}

/** Values and formulas of the sheet of charts, as Excel holds them. */
async function held(address: string): Promise<{ readonly values: unknown[][]; readonly formulas: unknown[][] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(CHART_SHEET).getRange(address);
    range.load('values,formulas');
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
}

/** What Excel holds of the charts of a sheet, read by its own client. */
async function chartsOn(name: string) {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(name);
    charts.load('items/chartType,items/plotBy,items/title/text,items/legend/visible,items/dataLabels/showValue,items/dataLabels/numberFormat');
    await context.sync();
    const axes = charts.items.map(({ axes: { categoryAxis, valueAxis } }) => ({ categoryAxis: categoryAxis.load('reversePlotOrder'), valueAxis: valueAxis.load('visible,numberFormat,minimum') }));
    await context.sync();
    return charts.items.map(({ chartType, plotBy, title, legend, dataLabels }, index) => ({
      chartType, plotBy, title: title.text, legend: legend.visible, labels: dataLabels.showValue && dataLabels.numberFormat,
      reversed: axes[index]?.categoryAxis.reversePlotOrder, axis: axes[index]?.valueAxis.visible, from: axes[index]?.valueAxis.minimum as unknown,
    }));
  });
}

const places = (name: string) => {
  const { book } = excel.host;
  const sheet = book.sheet(name);
  return sheet === undefined ? [] : book.state(sheet.id).charts.map(({ source, place }) => [source.area, place?.area]);
};

test('each chart stands beside its figures, and the figures follow the tables', async () => {
  const before = excel.host.traffic.requests.length;
  await insert();
  expect(session.getState().notice).toEqual({ kind: 'written', sheet: CHART_SHEET });
  // Written; all is read; what is on sheets beside the tables; how the new sheet begins.
  expect(excel.host.traffic.requests.length - before).toBeLessThanOrEqual(4);
  const common = { chartType: 'BarClustered', plotBy: 'Columns', labels: '#,##0.00', reversed: true, axis: false, from: 0 };
  expect(await chartsOn(CHART_SHEET)).toEqual([
    { ...common, title: '收入、支出与上年比较（万元）', legend: true },
    { ...common, title: '收入结构（万元）', legend: false },
    { ...common, title: '支出结构（按功能分类）（万元）', legend: false },
  ]);
  const [compared, income] = places(CHART_SHEET);
  expect(compared).toEqual([{ top: 3, left: 0, bottom: 5, right: 2 }, { top: 3, left: 4, bottom: 13, right: 8 }]);
  expect(income?.[0]).toMatchObject({ left: 0, right: 1 });
  const { values, formulas } = await held('A4:C6');
  expect(values).toEqual([
    ['项目', '2023年', '2024年'],
    ['收入总计', 1983.9, 1399.08],
    ['支出总计', 1983.9, 1399.08],
  ]);
  expect(formulas[1]?.[2]).toMatch(/^=ROUND\(SUM\('?.+'?![A-Z]+\d+\),2\)$/);

  const other = live().checked.binding.tables.get('01');
  const row = other?.rows.get('r8') ?? -1;
  await excel.host.person.type(other?.sheetName ?? '', `C${row + 1}`, 11.47);
  await quiet(260);
  await session.refresh();
  expect((await held('C5')).values).toEqual([[1409.08]]);
});

test('written anew, the sheet has each chart once; a sheet beside it leaves the first one alone', async () => {
  await insert();
  await insert();
  expect(session.getState().question).toMatchObject({ kind: 'sheets-exist', sheets: [CHART_SHEET] });
  await session.answer('replace');
  expect(await chartsOn(CHART_SHEET)).toHaveLength(3);
  await insert();
  await session.answer('rename');
  expect(session.getState().notice).toEqual({ kind: 'written', sheet: `${CHART_SHEET} (2)` });
  expect(await chartsOn(`${CHART_SHEET} (2)`)).toHaveLength(3);
  expect(await chartsOn(CHART_SHEET)).toHaveLength(3);
});

test('a figure that Excel would not add up stands as the amount itself; a chart with a bar below 0 begins where Excel sees fit', () => {
  const { checked: { set, report, binding }, snapshot } = live();
  const without = { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === binding.tables.get('01')?.sheetName ? { ...sheet, rows: new Map() } : sheet)) };
  const [sheet] = chartSheet({ set, report, binding, snapshot: without }, shownCharts({ set, report })).sheets;
  expect(sheet?.rows[4]?.[1]?.content.kind).toBe('formula');
  expect(sheet?.rows[4]?.[2]?.content).toMatchObject({ kind: 'number' });
  const charts = shownCharts({ set, report }).map((chart, at) => (at === 1 ? { ...chart, bars: chart.bars.map((bar, index) => (index === 0 ? { ...bar, current: { ...bar.current, value: bar.current.value.negated() } } : bar)) } : chart));
  const drawn = chartSheet({ set, report, binding, snapshot }, charts).sheets[0];
  expect(drawn?.charts?.map(({ fromZero }) => fromZero)).toEqual([true, false, true]);
  // One whose figures sink below 0 later says over itself that it must be drawn anew.
  const said = drawn?.charts?.map(({ source, place }) => ({ figures: areaAddress({ ...source, top: source.top + 1, left: 1 }), above: drawn.rows[place.top - 1]?.[place.left]?.content }));
  expect(said?.map(({ figures, above }) => above?.kind === 'formula' && above.result === '' && above.formula.includes(`MIN(${figures})<0`))).toEqual([true, false, true]);
});

test('tables without figures show no chart', () => {
  expect(shownCharts({ set: shanxi2024, report: { set: shanxi2024.id, tables: new Map() } })).toEqual([]);
});
