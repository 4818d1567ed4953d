import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import type { HostOptions } from '../../../playground/host/excel-host';

/** A new Excel before each test of a file, closed after it. */
export function eachExcel(options: HostOptions = {}): () => ExcelClient {
  let excel: ExcelClient | undefined;
  beforeEach(() => {
    excel = openExcel(options);
  });
  afterEach(() => excel?.close());
  return () => {
    if (excel === undefined) throw new Error('Excel is open only while a test runs.');
    return excel;
  };
}

/** Lets everything that is on its way between host and panes arrive. */
export async function arrivals(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** One read of some cells. */
export function cells(sheet: string, address: string): Promise<{ readonly values: unknown[][]; readonly formulas: unknown[][]; readonly text: string[][] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,formulas,text');
    await context.sync();
    return { values: range.values, formulas: range.formulas, text: range.text };
  });
}

export async function write(sheet: string, address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}
