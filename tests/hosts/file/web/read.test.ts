import { type WorkBook, utils, write } from '@e965/xlsx';
import { shanxi2024 } from '../../../../src/forms/shanxi-2024';
import { readWorkbook, workbookBytes } from '../../../../src/hosts/file';
import { readApart } from '../../../../src/hosts/file/web/apart';
import { readSource } from '../../../../src/hosts/file/web/read';
import { type WorkbookSnapshot, cellAt, layoutSet } from '../../../../src/workbook';
import { lanxian } from '../../../samples/lanxian-2024/load';
import { workersHere } from '../../../setup/worker-here';

async function read(name: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const outcome = await readSource(name, bytes);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

function book(): WorkBook {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet([['科目代码', '金额'], ['2080106', 1398.76]]), '表');
  return made;
}

test('a browser reads of a workbook what the command line reads', async () => {
  const bytes = await workbookBytes(layoutSet(shanxi2024, { report: lanxian() }));
  const here = readWorkbook(bytes);
  expect(here.ok && here.value).toEqual(await read('决算.xlsx', bytes));
});

test.each(['xls', 'xlsb', 'ods'] as const)('and other formats: .%s', async (bookType) => {
  const [sheet] = (await read(`表.${bookType}`, new Uint8Array(write(book(), { type: 'array', bookType }) as ArrayBuffer))).sheets;
  expect(sheet && [cellAt(sheet, 1, 0).value, cellAt(sheet, 1, 1).value]).toEqual(['2080106', 1398.76]);
});

test('a table of text is a sheet of texts', async () => {
  const [sheet] = (await read('科目.csv', Buffer.from('科目代码,科目名称\n201,"一般,公共"\n'))).sheets;
  expect(sheet && [cellAt(sheet, 1, 0).value, cellAt(sheet, 1, 1).value]).toEqual(['201', '一般,公共']);
});

test.each([['空.xlsx', ''], ['图.xlsx', 'PNG….'], ['坏.xlsx', 'PK\u0003\u0004']])('%s is refused as the command line refuses it', async (name, content) => {
  const bytes = Buffer.from(content);
  expect(await readSource(name, bytes)).toEqual(readWorkbook(bytes));
});

describe('apart', () => {
  const file = (bytes: Uint8Array): File => new File([new Uint8Array(bytes)], '表.xls');
  const bytes = new Uint8Array(write(book(), { type: 'array', bookType: 'xls' }) as ArrayBuffer);

  test('in a worker, which is ended when the person leaves or it takes too long', async () => {
    const { started } = workersHere();
    expect(await readApart(file(bytes))).toMatchObject({ ok: true });
    const leaving = new AbortController();
    const left = readApart(file(bytes), { signal: leaving.signal });
    await new Promise((resolve) => setTimeout(resolve, 0));
    leaving.abort();
    expect(await left).toBeUndefined();
    expect(await readApart(file(bytes), { seconds: 0 })).toEqual({ ok: false, problem: { kind: 'no-answer' } });
    expect(started()).toBe(3);
  });

  test('a file that is gone meanwhile', async () => {
    const gone = Object.assign(file(bytes), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
    expect(await readApart(gone)).toMatchObject({ ok: false, problem: { kind: 'not-readable' } });
  });
});
