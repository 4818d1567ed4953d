import { restoreAddInData, takeOver } from '../../../playground/files/add-in-data';
import { NO_ADD_IN_DATA } from '../../../playground/files/opened-book';
import { readXlsx } from '../../../playground/files/read-xlsx';
import { writeXlsx } from '../../../playground/files/write-xlsx';
import { ExcelHost } from '../../../playground/host/excel-host';
import { headlessGrid } from '../../../playground/host/univer/headless';
import { fillSample } from '../../../src/app/fill-sample';
import { readWorkbook } from '../../../src/hosts/file';
import { workbookBytes } from '../../../src/hosts/file/workbook-bytes';
import { formSet } from '../../../src/forms';
import { bind, type WorkbookSnapshot } from '../../../src/workbook';
import sample from '../../samples/lanxian-2024/report.json';

const hosts: ExcelHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

async function open(bytes: Uint8Array): Promise<ExcelHost> {
  const book = await readXlsx(bytes.slice().buffer);
  const host = new ExcelHost(headlessGrid(book.data));
  hosts.push(host);
  takeOver(host, book);
  restoreAddInData(host, NO_ADD_IN_DATA);
  return host;
}

async function sampleBytes(): Promise<Uint8Array> {
  const filled = fillSample(sample);
  if (!filled.ok) throw new Error('The sample is no report.');
  return workbookBytes(filled.value.model);
}

function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`The file cannot be read: ${read.problem.kind}`);
  return read.value;
}

/** The grid leaves quotes away where they are not needed, as Excel does. */
const PLAIN_QUOTES = /'([\p{L}\d]+)'!/gu;

/** What the product reads of a file, apart from the numbers that files give to sheets. */
function contentOf({ sheets, names }: WorkbookSnapshot) {
  const nameOf = (id: string) => sheets.find((sheet) => sheet.id === id)?.name;
  return {
    sheets: sheets.map(({ name, hidden, rows, merges }) => ({ name, hidden, rows: JSON.stringify([...rows], (key, value: unknown) => (key === 'formula' && typeof value === 'string' ? value.replace(PLAIN_QUOTES, '$1!') : value), 1).split('\n'), merges: [...merges].map((area) => JSON.stringify(area)).sort() })),
    names: names.map(({ name, areas }) => `${name} ${JSON.stringify(areas.map((it) => [nameOf(it.sheet), it.area]))}`).sort(),
  };
}

test('the sample opened and saved says the same: cells, formulas, merges, names', async () => {
  const original = await sampleBytes();
  const saved = await writeXlsx((await open(original)).book);
  expect(contentOf(snapshotOf(saved))).toEqual(contentOf(snapshotOf(original)));
});

test('the sample opened and saved is bound to its tables again', async () => {
  const saved = await writeXlsx((await open(await sampleBytes())).book);
  const shanxi = formSet('shanxi-2024');
  if (shanxi === undefined) throw new Error('The product ships no such set.');
  expect(bind(shanxi, snapshotOf(saved)).tables.size).toBe(shanxi.forms.length);
});
