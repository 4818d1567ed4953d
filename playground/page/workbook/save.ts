import { addInData } from '../../files/add-in-data';
import { writeXlsx } from '../../files/write-xlsx';
import type { ExcelHost } from '../../host/excel-host';
import { element } from '../element';
import { keep } from './store';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook to the person as a file, and keeps it in the browser too. */
export async function saveWorkbook(host: ExcelHost, name: string): Promise<void> {
  const bytes = await writeXlsx(host.book);
  await keep('saved', { name, bytes: bytes.buffer, addIn: addInData(host) });
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  element('a', { href: url, download: name }).click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
