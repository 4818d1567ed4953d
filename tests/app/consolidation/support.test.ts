import { checkWorkbook } from '../../../src/app/check-workbook';
import { consolidate } from '../../../src/app/consolidation/consolidate';
import { type Unit, readUnit } from '../../../src/app/consolidation/unit';
import { Decimal } from '../../../src/amount';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type FigureId, type Report, amountEntry, entryAt } from '../../../src/report';
import { derive } from '../../../src/rules';
import { layoutSet } from '../../../src/workbook';
import { snapshotOf } from '../../workbook/model-snapshot';
import { lanxian } from '../../samples/lanxian-2024/load';

const BUDGETS = ['208', '210', '221', 'general'].map((row): FigureId => `P/${row}/budget`);

/** The sample with other budgets at the start of the year: 208, 210, 221 and their sum; empty where left out. */
function unitOf(name: string, ...budgets: readonly (string | undefined)[]): Unit {
  const report = lanxian();
  const table = report.tables.get('P');
  if (table === undefined) throw new Error('no support sheet');
  const entries = new Map([...table.entries].filter(([figure]) => !BUDGETS.includes(figure)));
  BUDGETS.forEach((figure, index) => {
    const budget = budgets[index];
    if (budget !== undefined) entries.set(figure, amountEntry(new Decimal(budget), 2));
  });
  const changed: Report = { ...report, tables: new Map([...report.tables, ['P', { ...table, entries }]]) };
  const read = readUnit(snapshotOf(layoutSet(shanxi2024, { report: derive(shanxi2024, changed) })), name);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function budgets(units: readonly Unit[]) {
  const { model } = consolidate(shanxi2024, units, '某局');
  const checked = checkWorkbook(snapshotOf(model));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const text = (row: string): string => {
    const entry = entryAt(checked.value.report, 'P', row, 'budget');
    return entry.kind === 'amount' ? entry.value.toFixed(2) : entry.kind;
  };
  return { rows: ['208', '210', '221', 'general'].map(text), errors: checked.value.findings.filter(({ severity, rule }) => severity === 'error' && rule === 'P-a').map(({ key }) => key) };
}

test('a class that a unit has not budgeted counts nothing, where its sum says so', () => {
  expect(budgets([unitOf('甲', '100.00', '20.00', '3.00', '123.00'), unitOf('乙', '50.00', undefined, '1.00', '51.00')])).toEqual({ rows: ['150.00', '20.00', '4.00', '174.00'], errors: [] });
  expect(budgets([unitOf('甲', '100.00', undefined, undefined, '100.00'), unitOf('乙', undefined, '7.00', '1.01', '8.02')])).toEqual({ rows: ['100.00', '7.00', '1.01', '108.02'], errors: [] });
});

test('what a unit does not know stays unknown in the department', () => {
  expect(budgets([unitOf('甲', '100.00', '20.00', '3.00', '123.00'), unitOf('乙')])).toEqual({ rows: ['empty', 'empty', 'empty', 'empty'], errors: [] });
});
