import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { workbookBytes } from '../../src/hosts/file';
import { layoutSet } from '../../src/workbook';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { sampleBytes, writeEdited } from './workbooks';

const folder = temporaryFolder('bad-');

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The head of a compound file, and a stream name somewhere in its directory. */
function compound(stream: string): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  return Buffer.concat([head, Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]);
}

interface Part {
  readonly path: string;
  readonly content: Buffer | string;
  /** What the directory says that it unpacks to, if it lies. */
  readonly declared?: number;
}

/** A zip file, made by hand: no library makes one that lies. */
function zipOf(...parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  for (const { path, content, declared } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const name = Buffer.from(path);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(declared ?? bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(locals.reduce((total, { length }) => total + length, 0), 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), about, name, packed);
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, at, name);
  }
  const [body, directory] = [Buffer.concat(locals), Buffer.concat(entries)];
  const end = Buffer.alloc(22);
  Buffer.from('PK\x05\x06', 'latin1').copy(end);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

function relation(type: string, target: string): string {
  return `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
}

/** A workbook of one sheet. */
function workbookOf(sheet: Buffer | string): Buffer {
  return zipOf(
    { path: '_rels/.rels', content: relation('officeDocument', 'xl/workbook.xml') },
    { path: 'xl/_rels/workbook.xml.rels', content: relation('worksheet', 'worksheets/sheet1.xml') },
    { path: 'xl/workbook.xml', content: '<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>' },
    { path: 'xl/worksheets/sheet1.xml', content: sheet },
  );
}

/** Bytes that pack no better than cells do. */
function noise(length: number): Buffer {
  const block = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 7919) % 251));
  return Buffer.alloc(length, Buffer.concat(Array.from({ length: 40 }, (_, i) => block.map((byte) => byte ^ i))));
}

async function sentenceOf(path: string): Promise<string> {
  const [checked, narrated] = [await juesuan('check', path), await juesuan('narrate', path, '--out', join(folder, 'never.txt'))];
  expect(checked).toEqual({ code: 2, out: '', err: narrated.err });
  expect(narrated).toEqual({ code: 2, out: '', err: checked.err });
  expect(checked.err.split('\n')).toHaveLength(2);
  expect(checked.err.startsWith(`${path}：`)).toBe(true);
  const json = await juesuan('check', path, '--json');
  expect(json).toEqual({ code: 2, out: '', err: checked.err });
  const english = await juesuan('check', path, '--lang', 'en');
  expect(english.err.startsWith(`${path}: `)).toBe(true);
  expect(english.err.slice(path.length)).toMatch(/^[\x20-\x7e]+\.\n$/);
  return checked.err.slice(path.length + 1, -1);
}

describe('what is not a workbook is refused in one sentence that names it', () => {
  test.each<[what: string, make: () => string, sentence: string]>([
    ['no such file', () => join(folder, '没有.xlsx'), '找不到这个文件，请核对文件名和所在文件夹。'],
    ['a file taken for a folder', () => join(put('文件', 'x'), 'F.xlsx'), '找不到这个文件，请核对文件名和所在文件夹。'],
    ['a folder', () => (mkdirSync(join(folder, '目录.xlsx')), join(folder, '目录.xlsx')), '这是文件夹，不是文件；请写明文件夹里的 .xlsx 文件。'],
    ['an empty file', () => put('零.xlsx', ''), '文件是空的（0字节）。'],
    ['words', () => put('文字.xlsx', '本年收入合计 1398.76'), '这不是 Excel 工作簿（.xlsx）。'],
    ['a web page called .xls', () => put('网页.xls', '<html><table><tr><td>1</td></tr></table></html>'), '这个工作簿里没有找到决算公开表；请用本工具生成的模板填写后再试。'],
    ['an old workbook', () => put('旧.xls', compound('Workbook')), '这是旧格式的 .xls 文件；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。'],
    ['an encrypted workbook', () => put('加密.xlsx', compound('EncryptedPackage')), '文件设有打开密码；请在 Excel 或 WPS 中去掉密码、保存后再试。'],
    ['another compound file', () => put('文稿.doc', compound('WordDocument')), '这不是 Excel 工作簿（.xlsx）。'],
    ['a zip of something else', () => put('照片.zip', zipOf({ path: '照片.jpg', content: 'x' })), '这不是 Excel 工作簿（.xlsx）。'],
    ['the head of a zip', () => put('头.xlsx', Buffer.from('PK\x03\x04', 'latin1')), '文件已损坏，读不出来；请重新取得一份，或用 Excel 打开修复后再试。'],
    [
      'a part that unpacks to more than it declares',
      () => put('谎.xlsx', zipOf({ path: '_rels/.rels', content: Buffer.alloc(50_000_000), declared: 1000 })),
      '文件解压后大得不正常，可能是恶意文件，没有打开。',
    ],
    ['a sheet of endless repetition', () => put('炸弹.xlsx', workbookOf(Buffer.alloc(100_000_000, ' '))), '文件解压后大得不正常，可能是恶意文件，没有打开。'],
    ['more cells than any disclosure has', () => put('大.xlsx', workbookOf(noise(70_000_000))), '文件内容过大（超过64MB），不像决算公开表。'],
  ])('%s', async (_what, make, sentence) => expect(await sentenceOf(make())).toBe(sentence));

  test('a workbook cut off anywhere', async () => {
    const bytes = await sampleBytes();
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const path = put(`截断${share}.xlsx`, bytes.subarray(0, bytes.length * share));
      expect(await sentenceOf(path)).toBe('文件已损坏，读不出来；请重新取得一份，或用 Excel 打开修复后再试。');
    }
  });

  test('a workbook with a flipped bit in one sheet: the others are checked, no paper is made of it', async () => {
    const flipped = (whole: Uint8Array, part: string): Buffer => {
      const bytes = Buffer.from(whole);
      const at = bytes.indexOf(part) + part.length + 200;
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      return bytes;
    };
    const path = put('坏一位.xlsx', flipped(await sampleBytes(), 'xl/worksheets/sheet5.xml'));
    const checked = await juesuan('check', path);
    // The other tables of the sample have an error of their own.
    expect(checked.code).toBe(1);
    expect((await juesuan('check', put('空表坏一位.xlsx', flipped(await workbookBytes(layoutSet(shanxi2024, { forms: ['05', 'P'] })), 'xl/worksheets/sheet1.xml')))).code).toBe(2);
    expect(checked.out).toContain('没有读出、没有核对；请重新取得一份，或用 Excel 打开修复后再核对一次\n  工作表“公开05表”：它的内容解不开\n');
    expect(checked.out).toContain('没有找到公开05表，与它们有关的关系没有核对。');
    expect(checked.out).not.toContain('没有发现问题');
    const json = await juesuan('check', path, '--json', '--lang', 'en');
    expect(JSON.parse(json.out)).toMatchObject({ damagedSheets: [{ sheet: '公开05表', why: 'packed', from: null, message: 'the sheet “公开05表”: its content cannot be unpacked' }] });
    expect(await juesuan('narrate', path)).toEqual({ code: 2, out: '', err: `${path}：文件已损坏：工作表“公开05表”：它的内容解不开；请重新取得一份，或用 Excel 打开修复后再试。\n` });
  });

  test('a workbook without a known table', async () => {
    const path = await writeEdited(
      folder,
      (book) => {
        for (const { id } of [...book.worksheets]) book.removeWorksheet(id);
        book.addWorksheet('工资').getCell('A1').value = 1;
      },
      '工资.xlsx',
    );
    const { code, out, err } = await juesuan('check', path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`${path}：这个工作簿里没有找到决算公开表；请用本工具生成的模板填写后再试。\n`);
    expect((await juesuan('narrate', path)).err).toBe(err);
  });

  test('a file that points to itself', async () => {
    const path = join(folder, '循环.xlsx');
    symlinkSync(path, path);
    const { code, err } = await juesuan('check', path);
    expect(code).toBe(2);
    expect(err).toBe(`${path}：文件读不了（ELOOP）；请看是否有权限、是否被其他程序占用。\n`);
  });
});
