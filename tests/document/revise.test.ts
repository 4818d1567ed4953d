import mammoth from 'mammoth';
import { type Change, openWord, revisedText, revisedWord, zipped } from '../../src/document';
import { partsOf } from '../../src/hosts/file/web/parts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file as another program wrote it. */
async function wordOf(body: string): Promise<Uint8Array> {
  return zipped([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
    ['word/document.xml', `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`],
  ]);
}

function opened(bytes: Uint8Array) {
  const parts = partsOf(bytes);
  const word = parts === undefined ? undefined : openWord(parts);
  if (word === undefined) throw new Error('no Word file');
  return word;
}

function mainOf(bytes: Uint8Array): string {
  const main = opened(bytes).parts.find(({ path }) => path === 'word/document.xml');
  return new TextDecoder().decode(main?.bytes);
}

const BOLD = '<w:rPr><w:b/></w:rPr>';
const BODY = `<w:p><w:r>${BOLD}<w:t>收入合计1,2</w:t></w:r><w:r><w:t>34.00万元&amp;，增长</w:t></w:r><w:r><w:t>5%。</w:t></w:r></w:p>`;

/** Every tracked change taken, or none. */
function accepted(xml: string): string {
  return xml.replace(/<w:del [\s\S]*?<\/w:del>/g, '').replace(/<[^>]+>/g, '');
}
function rejected(xml: string): string {
  return xml.replace(/<w:ins [\s\S]*?<\/w:ins>/g, '').replace(/<[^>]+>/g, '');
}

describe('the words of a Word file', () => {
  test('a line for every paragraph, cells between tabs, merged cells in the first of their columns', async () => {
    const cell = (text: string, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${String(span)}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const { text } = opened(await wordOf(`<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr>${cell('合计', 2)}${cell('5')}</w:tr><w:tr>${cell('')}${cell('乙')}${cell('')}</w:tr></w:tbl><w:p/>`));
    expect(text).toBe('甲\n合计\t\t5\n\t乙\t\n\n');
  });

  test('deleted words and instructions of fields are not read, inserted ones are', async () => {
    const { text } = opened(await wordOf('<w:p><w:r><w:rPr><w:del w:id="1"/></w:rPr><w:t>甲</w:t></w:r><w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins w:id="3"><w:r><w:t>丙</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'));
    expect(text).toBe('甲丙\n');
  });

  test.each([['nothing', new Uint8Array()], ['words', new TextEncoder().encode('not a docx')], ['a zip of something else', undefined]])('%s: no Word file', async (_name, bytes) => {
    const parts = partsOf(bytes ?? (await zipped([['a.txt', 'a']])));
    expect(parts === undefined ? undefined : openWord(parts)).toBeUndefined();
  });
});

describe('tracked changes', () => {
  const change: Change = { start: 4, end: 12, text: '1,243.00', note: '应为 1,243.00 <见表>' };

  test('over several runs, each with its own look', async () => {
    const word = opened(await wordOf(BODY));
    expect(word.text).toBe('收入合计1,234.00万元&，增长5%。\n');
    const bytes = await revisedWord(word, [change]);
    const xml = mainOf(bytes);
    expect(accepted(xml)).toBe('收入合计1,243.00万元&amp;，增长5%。');
    expect(rejected(xml)).toBe('收入合计1,234.00万元&amp;，增长5%。');
    expect(xml).toContain(`<w:del w:id="2" w:author="决算公开核对"><w:r>${BOLD}<w:delText xml:space="preserve">1,2</w:delText></w:r></w:del>`);
    expect(new Set(xml.match(/w:id="\d+" w:author/g)).size).toBe(3);
    expect(opened(bytes).text).toBe('收入合计1,243.00万元&，增长5%。\n');
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.trim()).toBe('收入合计1,243.00万元&，增长5%。');
  });

  test('comments are kept beside those that were there', async () => {
    const once = await revisedWord(opened(await wordOf(BODY)), [{ start: 0, end: 4, note: '第一条' }]);
    const twice = await revisedWord(opened(once), [{ start: 17, end: 19, note: '第二条' }]);
    const parts = new Map(opened(twice).parts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    expect(parts.get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(2);
    expect(parts.get('word/comments.xml')).toContain('第二条');
    expect(parts.get('[Content_Types].xml')?.match(/comments\.xml/g)).toHaveLength(1);
    expect(parts.get('word/_rels/document.xml.rels')?.match(/comments/gi)?.length).toBeGreaterThan(0);
    expect(accepted(mainOf(twice))).toBe(rejected(mainOf(twice)));
  });

  test('nothing to change leaves the part letter by letter', async () => {
    const word = opened(await wordOf(BODY));
    expect(mainOf(await revisedWord(word, []))).toBe(mainOf(await wordOf(BODY)));
  });

  test('changes that meet are not made twice', async () => {
    const xml = mainOf(await revisedWord(opened(await wordOf(BODY)), [change, { start: 6, end: 8, text: 'X' }]));
    expect(accepted(xml)).toBe('收入合计1,243.00万元&amp;，增长5%。');
  });

  test('a text without a file becomes one, its offsets kept', async () => {
    const text = '一、总体情况\n\n收入\t5.00万元\n支出6.00万元。';
    const at = text.indexOf('6.00');
    const xml = mainOf(await revisedText(text, [{ start: at, end: at + 4, text: '5.00' }]));
    expect(accepted(xml)).toContain('支出5.00万元。');
    expect(rejected(xml)).toContain('支出6.00万元。');
  });
});
