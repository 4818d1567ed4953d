import { eachExcel } from '../../playground/host/each-excel';
import { excelHost } from '../../../src/hosts/excel';
import { fileBytes } from '../../../src/hosts/excel/file-bytes';
import { valueOf } from './support';

const excel = eachExcel();

/** More than two slices, and no byte like the one a slice before. */
const LONG = Uint8Array.from({ length: 5 * 1024 * 1024 + 17 }, (_, index) => (index * 31 + (index >> 13)) % 251);

test('every byte comes, in order, and the copy is closed', async () => {
  excel().host.files.save = () => Promise.resolve(LONG);
  const { name, bytes } = valueOf(await excelHost.fileBytes());
  expect(name).toBe('');
  expect(Buffer.compare(bytes, LONG)).toBe(0);
  expect(excel().host.files.open).toBe(0);
});

test('an Excel that hands out no file says so, by its answer, by its requirement sets, or by having no such call', async () => {
  const missing = { ok: false, problem: { kind: 'not-supported', api: 'Document.getFileAsync', advice: 'update-excel' } };
  expect(await fileBytes()).toEqual(missing);
  excel().host.files.save = () => Promise.resolve(LONG);
  const { context } = Office as unknown as { readonly context: object };
  const as = (over: object): object => Object.defineProperty(Office, 'context', { value: { ...context, ...over }, configurable: true });
  as({ requirements: { isSetSupported: (set: string) => set !== 'CompressedFile' } });
  expect(await fileBytes()).toEqual(missing);
  as({ document: undefined });
  expect(await fileBytes()).toEqual(missing);
  as({ document: {} });
  expect(await fileBytes()).toEqual(missing);
});

test('what fails is a problem, and no copy stays behind', async () => {
  const { files } = excel().host;
  files.save = () => Promise.resolve(LONG);
  const slice = files.slice.bind(files);
  let asked = 0;
  files.slice = (...range) => ((asked += 1) === 2 ? { ok: false, error: 5001 } : slice(...range));
  expect(await fileBytes()).toMatchObject({ ok: false, problem: { kind: 'unknown', code: '5001' } });
  expect(files.open).toBe(0);
  // Half a workbook is none.
  files.slice = (handle, offset, size) => slice(handle, offset, offset === 0 ? size - 1 : size);
  expect(await fileBytes()).toMatchObject({ ok: false, problem: { code: 'FileTooShort' } });
  files.slice = (handle) => slice(handle, 0, LONG.length);
  expect(await fileBytes()).toMatchObject({ ok: false, problem: { code: 'SliceTooLong' } });
  expect(files.open).toBe(0);
});

test('a host that does not answer is given up', async () => {
  excel().host.files.save = () => new Promise(() => undefined);
  expect(await fileBytes({ limit: 20 })).toMatchObject({ ok: false, problem: { kind: 'timeout' } });
});

test.each([
  ['C:\\决算\\2024 决算.xlsx', '2024 决算.xlsx'],
  ['/Users/a/Book 2024.xlsm', ''],
  ['/Users/a/Book of 2024.xlsm', 'Book of 2024.xlsm'],
  ['https://x.sharepoint.com/a/%E5%B7%A5%E4%BD%9C%E7%B0%BF%203.xlsx', ''],
  ['C:\\a\\新建 Microsoft Excel 工作表 (2).xlsx', ''],
  ['https://x.sharepoint.com/a/%E5%86%B3%E7%AE%97.xlsx?web=1', '决算.xlsx'],
  ['https://x.sharepoint.com/100%.xlsx', '100%.xlsx'],
  ['https://x.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=1', ''],
  ['https://x.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=%E5%86%B3.xlsx', '决.xlsx'],
  ['https://x.sharepoint.com/_layouts/15/doc2.ASPX?file=a%2Fb%5Cc%26d.xlsm&action=edit#x', 'c&d.xlsm'],
  ['https://x.sharepoint.com/a/b.xlsx?file=c.xlsx', 'b.xlsx'],
  ['https://x.sharepoint.com/a/b.html?file=c.xlsx', ''],
  ['https://x.sharepoint.com/..%2F..%2Fa.xlsx', 'a.xlsx'],
  ['https://x.sharepoint.com/a%5C%3A%3Cb%3E%22%7C%2A%3F.xlsx', 'b.xlsx'],
  ['C:\\甲#1\\决算 #2.xlsx', '决算 #2.xlsx'],
  ['https://x.sharepoint.com/.xlsx', ''],
  ['', ''],
  [null, ''],
])('%s is called %s', async (url, name) => {
  excel().host.files.save = () => Promise.resolve(new Uint8Array([1, 2, 3]));
  Object.assign((Office as unknown as { readonly context: { readonly document: object } }).context.document, { url });
  expect(valueOf(await fileBytes())).toEqual({ name, bytes: new Uint8Array([1, 2, 3]) });
});
