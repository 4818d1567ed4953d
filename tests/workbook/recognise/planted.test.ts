import { Decimal } from '../../../src/amount';
import { checkWorkbook } from '../../../src/app/check-workbook';
import type { FormSet } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type FigureId, type Report, amountEntry, figureKey } from '../../../src/report';
import { derive } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { laidOut } from './layouts/layout';
import { LAYOUTS } from './layouts/layouts';
import { OTHER_HANDS } from './layouts/other-hands';

function withFigure(report: Report, figure: FigureId, value: string): Report {
  const table = report.tables.get(figureKey(figure).form);
  if (table?.entries.get(figure)?.kind !== 'amount') throw new Error(`${figure} is empty`);
  const changed = { ...table, entries: new Map([...table.entries, [figure, amountEntry(new Decimal(value), 2)]]) };
  return { ...report, tables: new Map([...report.tables, [table.form, changed]]) };
}

const LANXIAN = { set: shanxi2024, report: derive(shanxi2024, lanxian()) };
const SHANGHAI = { set: shanghai(), report: invented({ seed: 5, otherBudgets: true }) };

test.each<[string, { readonly set: FormSet; readonly report: Report }, FigureId, string, string]>([
  ['a digit', LANXIAN, '02/2080106/appropriation', '189.65', 'codes in brackets behind names'],
  ['two digits that changed places', LANXIAN, '05/2080106/basic', '121.14', '总表 as one list'],
  ['a sign', LANXIAN, '03/2080106/basic', '-112.14', 'names without codes'],
  ['元 for 万元', LANXIAN, '06/30101/amount', '500700', 'shorter heads'],
  ['a decimal point', LANXIAN, '05/2080505/basic', '127.7', 'web paste: hard blanks, thousands, 0.00 everywhere'],
  // One wrong figure does not make the tables another set's.
  ['a decimal point that the other set would overlook', SHANGHAI, '04/openingCapital/amount', '374496.6', 'page subtotals'],
])('%s in plain values is named as the cause', (_slip, { set, report }, figure, value, layout) => {
  const style = { ...LAYOUTS, ...OTHER_HANDS }[layout];
  if (style === undefined) throw new Error(layout);
  const checked = checkWorkbook(laidOut(set, withFigure(report, figure, value), style));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { judged, findings } = checked.value;
  expect(checked.value.set.id).toBe(set.id);
  expect(rootCauses(judged.set, { ...judged, findings }, judged.options)[0]).toMatchObject({ kind: 'figure', figure });
});
