import { Decimal } from '../../../src/amount';
import { columnsOf } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { workbookBytes } from '../../../src/hosts/file';
import { type Line, type Origin, type Report, type Table, amountEntry, figureId } from '../../../src/report';
import { layoutSet } from '../../../src/workbook';
import { sampleReport } from '../reports';

/** Lines of 项 below each 款. */
const ITEMS = 90;
const CENT = new Decimal('0.01');

/** The sample's ten tables, with so many lines more in 03 and 05; sums are formulas. */
export async function longWorkbook(lines: number): Promise<Uint8Array> {
  const sample = sampleReport();
  const added = codes(lines).map((code): Line => ({ row: code, code, name: '' }));
  const tables = new Map([...sample.tables].map(([form, table]) => [form, form === '03' || form === '05' ? lengthened(table, added) : table]));
  const report: Report = { ...sample, tables };
  return workbookBytes(layoutSet(shanxi2024, { report }));
}

/** Above all of the sample's own, in code order, each 款 before its 项. */
function codes(count: number): string[] {
  const all = ['229'];
  for (let middle = 10; all.length < count; middle += 1) {
    all.push(`229${middle}`);
    for (let item = 10; item < 10 + ITEMS && all.length < count; item += 1) all.push(`229${middle}${item}`);
  }
  return all;
}

function lengthened(table: Table, added: readonly Line[]): Table {
  const entries = new Map(table.entries);
  const origins = new Map<ReturnType<typeof figureId>, Origin>(table.origins);
  const columns = shanxi2024.forms.filter(({ id }) => id === table.form).flatMap(columnsOf).filter(({ role }) => role === 'figure');
  for (const { row, code } of added) {
    for (const { key } of columns) origins.set(figureId(table.form, row, key), 'derived');
    if (code.length !== 7) continue;
    const project = figureId(table.form, row, 'project');
    entries.set(project, amountEntry(CENT, 2));
    origins.delete(project);
  }
  return { ...table, lines: [...table.lines, ...added], entries, origins };
}
