import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkBook, utils, write } from '@e965/xlsx';
import { readWorkbookFile } from '../../../src/hosts/file';
import { readForeignApart } from '../../../src/hosts/file/foreign/apart';
import { decodeText } from '../../../src/hosts/file/foreign/text';
import { type SheetSnapshot, type WorkbookSnapshot, cellAt } from '../../../src/workbook';
import { temporaryFolder } from '../../setup/temporary';

const folder = temporaryFolder('foreign-');

/** Threads compile their source first. */
jest.setTimeout(60_000);

async function read(name: string, bytes: Uint8Array | string): Promise<WorkbookSnapshot> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const outcome = await readWorkbookFile(path);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

function firstOf({ sheets: [sheet] }: WorkbookSnapshot): SheetSnapshot {
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Two sheets with what accountants' workbooks have. */
function book(): WorkBook {
  const made = utils.book_new();
  const sheet = utils.aoa_to_sheet([['公开05表', null, null], ['科目代码', '科目名称', '金额'], ['2080106', '就业管理事务', 1398.76], [208, '合计', { t: 'n', v: 2, f: 'SUM(C3:C3)' }]]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  utils.book_append_sheet(made, sheet, '公开05表');
  utils.book_append_sheet(made, utils.aoa_to_sheet([[1]]), '隐藏');
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], Names: [{ Name: '表_05', Ref: "'公开05表'!$A$1:$C$4" }] };
  return made;
}

describe('workbooks of other formats', () => {
  test.each(['xls', 'xlsb', 'ods'] as const)('.%s: cells, merges, hidden sheets', async (bookType) => {
    const snapshot = await read(`表.${bookType}`, write(book(), { type: 'buffer', bookType }) as Buffer);
    const sheet = firstOf(snapshot);
    expect(snapshot.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['公开05表', false], ['隐藏', bookType !== 'ods']]);
    expect([cellAt(sheet, 0, 0), cellAt(sheet, 2, 0), cellAt(sheet, 2, 2), cellAt(sheet, 3, 0)]).toEqual([{ value: '公开05表' }, { value: '2080106' }, { value: 1398.76 }, { value: 208 }]);
    expect(cellAt(sheet, 3, 2).value).toBe(2);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  test('defined names', async () => {
    const snapshot = await read('名.xlsb', write(book(), { type: 'buffer', bookType: 'xlsb' }) as Buffer);
    expect(snapshot.names).toEqual([{ name: '表_05', areas: [{ sheet: '1', area: { top: 0, left: 0, bottom: 3, right: 2 } }] }]);
  });

  test('a page under the name .xls: printed amounts become numbers, codes stay', async () => {
    const page = '<html><head><style>td{mso-number-format:"\\@"}</style></head><table><tr><td colspan="2">收入支出决算总表</td></tr><tr><td>0201</td><td>1,398.76</td></tr><tr><td>2080106</td><td>-12</td></tr><tr><td>2024-01</td><td>1/2</td></tr></table></html>';
    const sheet = firstOf(await read('网页.xls', page));
    const values = [1, 2, 3].map((row) => [cellAt(sheet, row, 0).value, cellAt(sheet, row, 1).value]);
    expect(values).toEqual([['0201', 1398.76], [2080106, -12], ['2024-01', '1/2']]);
    expect(cellAt(sheet, 0, 0).value).toBe('收入支出决算总表');
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test('an XML table of 2003', async () => {
    const sheet = firstOf(await read('表2003.xls', write(book(), { type: 'buffer', bookType: 'xlml' }) as Buffer));
    expect([cellAt(sheet, 0, 0).value, cellAt(sheet, 2, 0).value, cellAt(sheet, 2, 2).value]).toEqual(['公开05表', '2080106', 1398.76]);
  });

  test('what the library cannot read either keeps its own sentence; time is limited', async () => {
    const path = join(folder, '坏.xls');
    writeFileSync(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('Workbook\0', 'utf16le'), Buffer.alloc(512)]));
    expect(await readWorkbookFile(path)).toEqual({ ok: false, problem: { kind: 'old-format' } });
    expect(await readForeignApart(Buffer.from('x'), 0)).toEqual({ ok: false, problem: { kind: 'no-answer' } });
  });
});

describe('the encoding of a page', () => {
  const GBK = Buffer.from('cac2d2b5cad5c8eb', 'hex'); // 事业收入
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

  test.each<[string, Uint8Array]>([
    ['declared', Buffer.concat([latin('<meta charset="gb2312">'), GBK])],
    ['declared in a head of XML', Buffer.concat([latin('<?xml version="1.0" encoding="GBK"?>'), GBK])],
    ['not declared', GBK],
    ['declared wrongly', Buffer.concat([latin('<meta charset=utf-8>'), GBK])],
    ['declared as what nobody knows', Buffer.concat([latin('<meta charset=klingon>'), GBK])],
    ['UTF-8', Buffer.from('事业收入')],
    ['UTF-16', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('事业收入', 'utf16le')])],
    ['UTF-16, high bytes first', Buffer.concat([Buffer.from('feff', 'hex'), Buffer.from('事业收入', 'utf16le').swap16()])],
  ])('%s', (_, bytes) => expect(decodeText(bytes)).toMatch(/事业收入$/));
});
