import { deflateSync } from 'node:zlib';
import mammoth from 'mammoth';
import { outlineOf } from '../../cli/document/pdf-outline';
import { Decimal } from '../../src/amount';
import { compose, documentHtml, documentText, estimatePages, headingsOf, plainTable, textBlock, wordBytes, zipped, type Disclosure } from '../../src/document';
import { ordinal } from '../../src/document/ordinal';
import { fontTable } from '../../src/document/word/fonts';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { openZip } from '../../src/hosts/file/node-codec';
import { amountEntry, figureId, lineKeys, type Report } from '../../src/report';
import { lanxian } from '../samples/lanxian-2024/load';

function paper(...texts: string[]): Disclosure {
  return { title: '一页', unit: '甲', header: '甲', blocks: [{ kind: 'heading', level: 1, text: '一页', anchor: '_Toc0001', page: 'text', newPage: false }, ...texts.map((text) => textBlock('body', text))] };
}

/** 05 with so many lines; `unit` may be long. */
function longReport(lines: number, unit = '甲'): Report {
  const report = lanxian();
  const codes = Array.from({ length: lines }, (_, i) => String(2_010_101 + i));
  const entries = new Map(codes.map((code, i) => [figureId('05', code, 'basic'), amountEntry(new Decimal(i + 1), 2)] as const));
  const profile = report.tables.get('P');
  if (profile === undefined) throw new Error('no P');
  return {
    set: report.set,
    tables: new Map([
      ...report.tables,
      ['05', { form: '05', lines: lineKeys(codes).map((row, i) => ({ row, code: codes[i] ?? '', name: `项目${i}` })), entries, origins: new Map() }],
      ['P', { ...profile, entries: new Map([...profile.entries, [figureId('P', 'unit', 'text'), { kind: 'text', text: unit }]]) }],
    ]),
  };
}

function composed(report: Report): Disclosure {
  const document = compose(shanxi2024, report);
  if (document === undefined) throw new Error('no document');
  return document;
}

test.each([[1, '一'], [9, '九'], [10, '十'], [12, '十二'], [20, '二十'], [31, '三十一'], [99, '九十九']])('%i is %s', (number, text) => expect(ordinal(number)).toBe(text));

test('what XML cannot hold or would misread arrives as it was meant', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await wordBytes(paper('<甲> & "乙"\u0001\u0000丙 𠮷'), new Map())) });
  expect(value).toContain('<甲> & "乙"丙 𠮷');
});

test('what a person left open in a reason or a text is marked like a blank, letter for letter', () => {
  const report = lanxian();
  const profile = report.tables.get('P');
  const entries = new Map([...(profile?.entries ?? [])].map(([id, entry]) => [id, entry.kind === 'text' && /reason/i.test(id) ? { kind: 'text' as const, text: '项目减少，【待定】，另有XX个项目' } : entry] as const));
  const texts = { form: 'T', lines: [], entries: new Map([[figureId('T', 'duties', 'text'), { kind: 'text' as const, text: '负责创业服务。\n职责待补充。' }]]), origins: new Map() };
  if (profile === undefined) throw new Error('no P');
  const { blocks } = composed({ ...report, tables: new Map([...report.tables, ['P', { ...profile, entries }], ['T', { ...texts, entries: new Map([...(report.tables.get('T')?.entries ?? []), ...texts.entries]) }]]) });
  const runs = blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []));
  const open = new Set(runs.flatMap(({ text, open: isOpen }) => (isOpen === true ? [text] : [])));
  expect([...open].filter((text) => !text.includes('请'))).toEqual(expect.arrayContaining(['【待定】', 'XX']));
  expect(runs.filter(({ open: isOpen }) => isOpen !== true).some(({ text }) => /【待定】|XX|待补充/.test(text))).toBe(false);
  expect(runs.map(({ text }) => text).join('')).toContain('项目减少，【待定】，另有XX个项目');
});

test('every Chinese font names free families to take instead, the Chinese and the English name of each', () => {
  const instead = [...fontTable().matchAll(/w:altName w:val="([^"]*)"/g)].map(([, names = '']) => names.split(','));
  expect(instead).toHaveLength(4);
  for (const names of instead) expect(names.filter((name) => /思源|Source Han|Noto/.test(name)).map((name) => name.slice(0, 4))).toEqual(['思源' + (names.includes('思源黑体') ? '黑体' : '宋体'), 'Sour', 'Sour', 'Noto', 'Noto']);
});

test('a zip is read by another reader, whatever it holds', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
  const bytes = Buffer.from(await zipped([['目录/甲.txt', '甲'.repeat(5000)], ['空', ''], ['noise', noise]]));
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.problem.kind);
  expect(new TextDecoder().decode(zip.value.part('目录/甲.txt'))).toBe('甲'.repeat(5000));
  expect(zip.value.part('空')?.length).toBe(0);
  expect([...(zip.value.part('noise') ?? [])]).toEqual([...noise]);
  expect(bytes.length).toBeLessThan(7000);
});

test('what announces a list stays with it, and a mark stands before the name', async () => {
  const zip = openZip(await wordBytes({ ...paper('甲如下：', '乙。'), mark: '未通过校验' }, new Map()));
  if (!zip.ok) throw new Error(zip.problem.kind);
  const partOf = (name: string): string => new TextDecoder().decode(zip.value.part(name));
  const paragraphs = partOf('word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const keeps = (words: string): readonly boolean[] => paragraphs.filter((xml) => xml.includes(`>${words}<`)).map((xml) => xml.includes('w:keepNext'));
  expect([keeps('甲如下：'), keeps('乙。')]).toEqual([[true], [false]]);
  const head = zip.value.paths.filter((path) => path.includes('header')).map(partOf).find((xml) => xml.includes('>甲<')) ?? '';
  expect(head.indexOf('未通过校验')).toBeGreaterThan(0);
  expect(head.indexOf('未通过校验')).toBeLessThan(head.indexOf('>甲<'));
});

test('the header of a long name is written smaller to stay on one line, down to what can be read', async () => {
  const sizeOf = async (length: number, mark?: string): Promise<number | undefined> => {
    const words = '某'.repeat(length);
    const zip = openZip(await wordBytes({ ...paper('甲。'), header: words, ...(mark === undefined ? {} : { mark }) }, new Map()));
    if (!zip.ok) throw new Error(zip.problem.kind);
    const head = zip.value.paths.filter((path) => path.includes('header')).map((name) => new TextDecoder().decode(zip.value.part(name))).find((xml) => xml.includes(words)) ?? '';
    const size = /<w:sz w:val="(\d+)"\/><\/w:rPr><w:t[^>]*>某/.exec(head)?.[1];
    return size === undefined ? undefined : Number(size) / 2;
  };
  expect([await sizeOf(20), await sizeOf(51), await sizeOf(51, '未通过校验'), await sizeOf(90)]).toEqual([undefined, 8.5, 7, undefined]);
});

test('a long document is watched, and stopped', async () => {
  const document = composed(longReport(2_000));
  const seen: number[] = [];
  await wordBytes(document, estimatePages(document), { onProgress: (done, total) => seen.push(done / total) });
  expect(seen.length).toBeGreaterThan(5);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  expect(seen.at(-1)).toBe(1);
  const controller = new AbortController();
  const stopped = wordBytes(document, new Map(), { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(stopped).rejects.toThrow(/abort/i);
});

test('estimated pages go up, and longer tables push what follows', () => {
  const pagesOf = (report: Report): number[] => {
    const document = composed(report);
    const pages = estimatePages(document);
    return headingsOf(document).map(({ anchor }) => pages.get(anchor) ?? 0);
  };
  const [short, long] = [pagesOf(longReport(5)), pagesOf(longReport(400))];
  expect([...long].sort((a, b) => a - b)).toEqual(long);
  expect((long.at(-1) ?? 0) - (short.at(-1) ?? 0)).toBeGreaterThan(8);
});

test('a long name stands on the cover, in the header and over every table', async () => {
  const unit = '某某省某某市某某县农业农村和水利发展综合行政执法与技术推广服务中心（加挂动物疫病预防控制中心牌子）';
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await wordBytes(composed(longReport(3, unit)), new Map())) });
  expect(value.split(unit).length).toBeGreaterThan(10);
});

test('for the clipboard: heads keep their spans, text keeps its lines', () => {
  const document = composed(lanxian());
  const html = documentHtml(document);
  expect(html).toContain('<h1>第一部分 概况</h1>');
  expect(html).toMatch(/<th rowspan="2"[^>]*>年初结转和结余<\/th>/);
  expect(html).toMatch(/<th colspan="6"[^>]*>决算数<\/th>/);
  expect(html.match(/<table/g)).toHaveLength(10);
  expect(documentText(document)).toContain('一、一般公共预算财政拨款收入\t1\t1,397.29');
});

test('a table of texts has its head once, and a head that is empty is none', () => {
  const rows = plainTable({ page: 'portrait', widths: [1, 3], head: [], rows: [['甲', '乙']] }).rows;
  expect(rows.map(({ head }) => head)).toEqual([false]);
  expect(plainTable({ page: 'portrait', widths: [1, 3], head: ['名', '值'], rows: [['甲', '乙']] }).rows.map(({ head }) => head)).toEqual([true, false]);
});

describe('the outline of a PDF', () => {
  const title = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
  const objects = (outlines: string): string =>
    `1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[6 0 R 4 0 R]/Count 2>> endobj\n6 0 obj <</Type/Pages/Kids [3 0 R]>> endobj\n3 0 obj <</Type/Page>> endobj\n4 0 obj <</Type/Page>> endobj\n${outlines}`;
  const items = [
    `5 0 obj <</First 7 0 R>> endobj`,
    `7 0 obj <</Title${title('第一部分')}/Dest[3 0 R/XYZ 0 0 0]/First 8 0 R/Next 9 0 R>> endobj`,
    `8 0 obj <</Title${title('一、职责')}/Dest[4 0 R/XYZ 0 0 0]>> endobj`,
    `9 0 obj <</Title${title('第二部分')}/A<</S/GoTo/D[4 0 R/Fit]>>>> endobj`,
  ];
  const wanted = [{ title: '第一部分', page: 0 }, { title: '一、职责', page: 1 }, { title: '第二部分', page: 1 }];

  test('in reading order, pages counted through the tree', () => expect(outlineOf(Buffer.from(objects(items.join('\n')), 'latin1'))).toEqual(wanted));

  test('packed into a stream, as newer programs write it', () => {
    const bodies = items.map((item) => item.replace(/^\d+ 0 obj /, '').replace(/ endobj$/, ' '));
    const offsets = bodies.map((_, i) => bodies.slice(0, i).join('').length);
    const head = `${[5, 7, 8, 9].map((number, i) => `${number} ${offsets[i] ?? 0}`).join(' ')} `;
    const packed = deflateSync(Buffer.from(head + bodies.join(''), 'latin1')).toString('latin1');
    const stream = `10 0 obj <</Type/ObjStm/N 4/First ${head.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream endobj\n`;
    expect(outlineOf(Buffer.from(objects(stream), 'latin1'))).toEqual(wanted);
  });

  test('nothing where there is none', () => {
    expect(outlineOf(Buffer.from('%PDF-1.4 nothing'))).toEqual([]);
    expect(outlineOf(Buffer.from(objects(''), 'latin1'))).toEqual([]);
  });
});
