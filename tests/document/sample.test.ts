import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { compose, estimatePages, headingsOf, wordBytes } from '../../src/document';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { lanxian, lanxianText } from '../samples/lanxian-2024/load';

function document(mark?: string) {
  const composed = compose(shanxi2024, lanxian(), mark === undefined ? {} : { mark });
  if (composed === undefined) throw new Error('no document');
  return composed;
}

async function bytes(mark?: string): Promise<Buffer> {
  const composed = document(mark);
  return Buffer.from(await wordBytes(composed, estimatePages(composed)));
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

describe('the document of the sample report', () => {
  test('has the headings of the publication, in its order', () => {
    const published = [...lanxianText().matchAll(/^(.+)\t\d+$/gm)].map(([, title]) => title);
    const own = headingsOf(document()).map(({ text }) => text);
    // The publication's own heading leaves open which of the two it is.
    expect(own.map((text) => text.replace('一、本单位职责', '一、本部门（单位）职责').replace('2024年单位决算表', '2024年部门决算表'))).toEqual(published.slice(0, own.length));
  });

  test('is the same file every time', async () => {
    expect(digest(await bytes())).toBe(digest(await bytes()));
    expect(digest(await bytes())).not.toBe(digest(await bytes('未通过校验')));
  });

  test('says what another program reads: unit, texts, narrative, terms', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await bytes() });
    for (const words of ['岚县创业就业服务中心', '2024年度单位决算公开', '（七）完成县人力资源和社会保障局交办的其它任务。', '住房保障支出年初预算11.27万元', '十二、机关运行经费：', '说明：本表无数据']) {
      expect(value).toContain(words);
    }
    expect(value).not.toContain('【');
    expect(value).not.toContain('未通过校验');
  });
});
