import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { patchedWorkbook, readDamagedFile, readWorkbook, readWorkbookFile, workbookBytes } from '../../../src/hosts/file';
import { type DamagedSheet, layoutSet } from '../../../src/workbook';
import { temporaryFolder } from '../../setup/temporary';
import { randomFrom } from '../../workbook/random-report';
import { workbookOf, zipOf } from './xlsx-parts';

const GOOD = zipOf(workbookOf([{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }]));

function problemOf(bytes: Uint8Array): string {
  const read = readWorkbook(bytes);
  return read.ok ? 'none' : read.problem.kind;
}

function compound(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]);
}

const MEGABYTE = 1024 * 1024;
const folder = temporaryFolder();

describe('a sheet that is not whole', () => {
  const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const sheetOf = (xml: string) => workbookOf([{ name: '总表', xml: '<sheetData/>' }, { name: '支出表', xml: `<sheetData>${xml}</sheetData>` }]);
  const cut = (by: number): Buffer => zipOf(sheetOf(CELL).map((part) => (part.path.endsWith('sheet2.xml') ? { ...part, content: part.content.subarray(0, part.content.length - by) } : part)));
  const TEXT = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

  const broken = { why: 'broken', from: 1 } as const;
  test.each<[string, Buffer, Omit<DamagedSheet, 'name'>]>([
    ['that is missing', zipOf(sheetOf(CELL).filter(({ path }) => !path.endsWith('sheet2.xml'))), { why: 'missing' }],
    ['that no relation leads to', zipOf(sheetOf(CELL).map((part) => ({ ...part, content: Buffer.from(part.content.toString().replace('Id="rId2"', 'Id="rId9"')) }))), { why: 'missing' }],
    ['that is a page about an error', zipOf(sheetOf(CELL).map((part) => (part.path.endsWith('sheet2.xml') ? { ...part, content: Buffer.from('<html><body>404</body></html>') } : part))), { why: 'broken' }],
    ['without its last tag', cut('</worksheet>'.length), broken],
    ['cut in its rows', cut('</c></row></sheetData></worksheet>'.length), broken],
    ['cut in a tag', cut(8), broken],
    ['whose cell is not closed', zipOf(sheetOf(`${CELL}<row r="2"><c r="A2"><v>1</v></row>`)), { why: 'broken', from: 2 }],
    ['with a piece cut out of its middle', zipOf(sheetOf(`${CELL}<row r="2"><c r="A2"><v>1</row><row r="8"><c r="A8"><v>2</v></c></row>`)), { why: 'broken', from: 2 }],
    ['with marks where none may be', zipOf(sheetOf(`${CELL}<row r="2"><c r="A<<2"><v>1</v></c></row>`)), { why: 'broken', from: 2 }],
    ['with tags that begin nowhere', zipOf(sheetOf(`${CELL}<<c r="A2"/><row r="2"/>`)), broken],
    ['whose rows go on to its end', zipOf(sheetOf(`${CELL}</sheetData><sheetData>`).map((part) => ({ ...part, content: Buffer.from(part.content.toString().replace('<sheetData></sheetData>', '<sheetData>')) }))), broken],
    ['whose texts are in a part that is missing', zipOf(TEXT.filter(({ path }) => !path.endsWith('sharedStrings.xml'))), { why: 'texts' }],
    ['whose texts are not among the shared ones', zipOf(TEXT), { why: 'texts' }],
    ['whose texts stand in a part that is torn', zipOf(TEXT.map((part) => (part.path.endsWith('sharedStrings.xml') ? { ...part, content: Buffer.from('<sst><si><t>甲</t></si><si><t>乙</sst>') } : part))), { why: 'texts' }],
  ])('%s is named, and the others are read where that is asked for', async (_, bytes, damage) => {
    const damaged = [{ name: '支出表', ...damage }];
    expect(readWorkbook(bytes)).toEqual({ ok: false, problem: { kind: 'damaged', sheets: damaged } });
    const path = join(folder, '损坏.xlsx');
    writeFileSync(path, bytes);
    expect(await readDamagedFile(path)).toMatchObject({ ok: true, value: { sheets: [{ name: '总表' }], damaged } });
  });

  test('shared texts may be missing where nothing asks for them', () => {
    expect(problemOf(zipOf(sheetOf(CELL).filter(({ path }) => !path.endsWith('sharedStrings.xml'))))).toBe('none');
  });
});

describe('files that are no workbook', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a text', Buffer.from('科目,金额\n208,1'), 'not-a-workbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-workbook'],
    ['a page saved as .xls', Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'other-format'],
    ['an XML table of 2003', Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'other-format'],
    ['an .xls', compound('Workbook'), 'old-format'],
    ['a .doc', compound('WordDocument'), 'not-a-workbook'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted'],
    ['a zip of something else', zipOf([{ path: 'readme.txt', content: Buffer.from('x') }]), 'not-a-workbook'],
    ['an OpenDocument', zipOf([{ path: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }]), 'other-format'],
    ['a Word document', zipOf(workbookOf([]).map((part) => ({ ...part, content: Buffer.from(part.content.toString().replaceAll('workbook', 'document')) , path: part.path.replaceAll('workbook', 'document') }))), 'not-a-workbook'],
    ['a binary workbook', zipOf(workbookOf([]).map((part) => ({ path: part.path.replace('workbook.xml', 'workbook.bin'), content: Buffer.from(part.content.toString().replace('xl/workbook.xml', 'xl/workbook.bin')) }))), 'other-format'],
    ['the beginning of a zip', GOOD.subarray(0, GOOD.length - 30), 'damaged'],
    ['a zip without its beginning', Buffer.concat([GOOD.subarray(0, 2), GOOD.subarray(400)]), 'damaged'],
    ['a workbook whose sheet is missing', zipOf(workbookOf([{ name: '表', xml: '' }]).slice(0, -1)), 'damaged'],
    ['a workbook without sheets', zipOf(workbookOf([])), 'damaged'],
  ])('%s', (_, bytes, expected) => {
    expect(problemOf(bytes)).toBe(expected);
  });

  test.each([['an .xls', compound('Workbook'), 'old-format'], ['a page saved as .xls', Buffer.from('<html><table>'), 'other-format']])('%s is not filled in, and not called damaged', async (name, bytes, expected) => {
    const path = join(folder, `${name}.xls`);
    writeFileSync(path, bytes);
    expect(await patchedWorkbook(path, new Map())).toEqual({ ok: false, problem: { kind: expected } });
  });

  /** A workbook whose sheet claims a size; its cells are `content`. */
  const claiming = (claims: number, content: string) => zipOf(workbookOf([{ name: '表', xml: content }]).map((part) => (part.path.includes('sheet1') ? { ...part, claims } : part)));

  test('one that unpacks to a thousand times its size', () => {
    expect(problemOf(claiming(100 * MEGABYTE, ' '.repeat(MEGABYTE)))).toBe('zip-bomb');
  });

  test('one that unpacks to more than it says', () => {
    expect(problemOf(claiming(10_000, ' '.repeat(MEGABYTE)))).toBe('zip-bomb');
  });

  test('one with a hundred megabytes of cells', () => {
    const random = randomFrom(1);
    const cells = Array.from({ length: 60_000 }, () => `<c><v>${random()}</v></c>`).join('');
    expect(readWorkbook(claiming(100 * MEGABYTE, `<sheetData><row>${cells}</row></sheetData>`))).toEqual({ ok: false, problem: { kind: 'too-large', limit: 64 * MEGABYTE } });
  });

  test('one of which a bit flipped', () => {
    const at = GOOD.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
    const flipped = Buffer.from(GOOD);
    flipped[at] = (flipped[at] ?? 0) ^ 4;
    expect(problemOf(flipped)).toBe('damaged');
  });
});

describe('paths', () => {
  test('none, a folder, and something there', async () => {
    expect(await readWorkbookFile(join(folder, 'none.xlsx'))).toEqual({ ok: false, problem: { kind: 'not-found' } });
    expect(await readWorkbookFile(folder)).toEqual({ ok: false, problem: { kind: 'not-a-file' } });
    writeFileSync(join(folder, 'x.xlsx'), GOOD);
    expect((await readWorkbookFile(join(folder, 'x.xlsx'))).ok).toBe(true);
    expect(await readWorkbookFile(join(folder, 'x.xlsx', 'y.xlsx'))).toEqual({ ok: false, problem: { kind: 'not-found' } });
    expect(await readWorkbookFile('\0')).toMatchObject({ ok: false, problem: { kind: 'not-readable' } });
    expect(mkdtempSync(join(folder, 'd-'))).toBeTruthy();
  });
});

test('whatever is wrong with the bytes, the answer is a problem and never an exception', async () => {
  const whole = Buffer.from(await workbookBytes(layoutSet(shanxi2024, { forms: ['05', 'P'] })));
  const damage = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), fc.double({ min: 0.5, max: 1, noNaN: true }), (damages, kept) => {
      const bytes = Buffer.from(whole);
      for (const { at, bytes: put } of damages) bytes.set(put.subarray(0, bytes.length - Math.floor(at * bytes.length)), Math.floor(at * bytes.length));
      readWorkbook(bytes.subarray(0, Math.floor(bytes.length * kept)));
      readWorkbook(bytes);
    }),
    { numRuns: 200 },
  );
});

test('whatever the XML, reading ends', () => {
  const piece = fc.constantFrom('<c r="A1">', '<v>', '</v>', '</c>', '<row r="1">', '</row>', '<f t="shared" si="0">', '<', '>', '"', '<!--', '<![CDATA[', ']]>', '&lt;', '&', 'r="', '<is><t>', '<mergeCell ref="', '<x:c/>', '</', '<?', '1', 'A');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const read = readWorkbook(zipOf(workbookOf([{ name: '表', xml: `<sheetData>${pieces.join('')}` }], { strings: pieces.join(''), names: pieces.join('') })));
      expect(read.ok || read.problem.kind === 'damaged').toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('a small file that asks for more than the memory holds', () => {
  const sheets = (xml: string): Buffer => zipOf(workbookOf([{ name: '表', xml }]));

  test('copies of a long formula', () => {
    const master = `<c r="A1"><f t="shared" si="0">A1&amp;"${'1'.repeat(8000)}"</f><v>1</v></c>`;
    expect(problemOf(sheets(`<sheetData><row r="1">${master}${'<c><f t="shared" si="0"/></c>'.repeat(10_000)}</row></sheetData>`))).toBe('zip-bomb');
    expect(problemOf(sheets(`<sheetData><row r="1">${master.replace('"1', `"${'1'.repeat(500)}`)}${'<c><f t="shared" si="0"/></c>'.repeat(10_000)}</row></sheetData>`))).toBe('none');
  });

  test('rows and columns beyond the sheet, and hidden ones without end', () => {
    const columns = '<col min="1" max="99999999" hidden="1"/>'.repeat(5000);
    const read = readWorkbook(sheets(`<cols>${columns}</cols><sheetData><row r="1"><c r="ZZZZZ1"><v>1</v></c></row><row r="9999999"><c><v>1</v></c></row></sheetData>`));
    expect(read.ok && read.value.sheets.map(({ rows, hiddenColumns }) => [rows.size, hiddenColumns.size])).toEqual([[0, 16_384]]);
  });

  test('tags without attributes', () => {
    expect(problemOf(sheets(`<sheetData>${'<row/>'.repeat(300_000)}</sheetData>`))).toBe('none');
  });

  test('sheets that claim the same part', () => {
    const many = workbookOf([{ name: '表', xml: ' '.repeat(2_000_000) }]).map((part) => {
      if (!part.path.endsWith('xl/workbook.xml')) return part;
      return { ...part, content: Buffer.from(part.content.toString().replace(/<sheet .*?\/>/, (sheet) => sheet.repeat(600))) };
    });
    expect(problemOf(zipOf(many))).toBe('zip-bomb');
  });
});
