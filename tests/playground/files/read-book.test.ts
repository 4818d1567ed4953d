import { utils, write } from '@e965/xlsx';
import { asXlsx } from '../../../playground/files/as-xlsx';
import { readBook } from '../../../playground/files/read-book';

/** The page does it in a worker. */
const convert = (bytes: ArrayBuffer) => asXlsx(bytes);

function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

async function cells(bytes: Uint8Array): Promise<unknown> {
  const { data } = await readBook(buffer(bytes), convert);
  const first = data.sheets?.[data.sheetOrder?.[0] ?? ''];
  return { name: first?.name, value: first?.cellData?.[1]?.[1]?.v, merges: first?.mergeData?.length };
}

const made = utils.book_new();
const sheet = utils.aoa_to_sheet([['公开05表', null], ['2080106', 1398.76]]);
sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
utils.book_append_sheet(made, sheet, '公开05表');

test.each(['xlsx', 'xls', 'xlml', 'html'] as const)('a workbook written as %s', async (bookType) => {
  const bytes = write(made, { type: 'buffer', bookType }) as Buffer;
  expect(await cells(bytes)).toEqual({ name: bookType === 'html' ? 'Sheet1' : '公开05表', value: 1398.76, merges: 1 });
});

test('what nobody can read', async () => {
  await expect(readBook(buffer(Buffer.from('d0cf11e0a1b11ae100', 'hex')), convert)).rejects.toThrow();
});
