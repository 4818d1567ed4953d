import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { narrate, narrativeText } from '../../src/narrative';
import { lanxian, lanxianText } from '../samples/lanxian-2024/load';
import { statedIn, unstated } from './numbers';
import { sectionOf } from './reports';

const GOLDEN = join(__dirname, 'golden', 'lanxian-2024.txt');

const narrative = narrate(shanxi2024, lanxian());
const text = narrativeText(narrative);

/** Part three as published: title → text of the section. */
const published = new Map(
  lanxianText()
    .split(/^第三部分 情况说明$/m)[1]
    ?.split(/^第四部分 /m)[0]
    ?.split(/^(?=[一二三四五六七八九十]、)/m)
    .filter((section) => section.trim() !== '')
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n'))]) ?? [],
);

/** What part three states and should not. Each is wrong in the source, or not what its printed figures give. */
const SLIPS: readonly { readonly section: string; readonly number: string; readonly why: string }[] = [
  { section: '二、收入决算情况说明', number: '99.9%', why: '1397.29 / 1398.76 = 99.8949… %; 99.90 comes from 元 that are not printed' },
  { section: '二、收入决算情况说明', number: '0.1%', why: '1.47 / 1398.76 = 0.1051… %; 0.10 comes from 元 that are not printed' },
  { section: '五、一般公共预算财政拨款支出决算情况说明', number: '100%', why: '下降100%。 is left over from another sentence: the decrease is 29.23 %' },
  { section: '五、一般公共预算财政拨款支出决算情况说明', number: '4.91万元', why: 'copied from the paragraph above: 住房保障支出 is 11.27' },
];

describe('the report of 岚县创业就业服务中心', () => {
  it('reads as kept', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('has the ten sections as published', () => {
    expect(narrative.sections.map(({ title }) => title)).toEqual([...published.keys()]);
  });

  it.each([...published])('%s states every number that is right in the source', (title, source) => {
    const section = narrative.sections.find((each) => each.title === title);
    const told = sectionOf(narrative, section?.key ?? '').join('\n');
    const slips = SLIPS.filter((slip) => slip.section === title).map(({ number }) => number);
    expect(unstated(statedIn(source), statedIn(told)).sort()).toEqual(slips.sort());
  });

  it('does not repeat the slips', () => {
    expect(text).toContain('财政拨款收入1,397.29万元，占比99.89%；');
    expect(text).toContain('其他收入1.47万元，占比0.11%。');
    const housing = text.split('\n').filter((line) => line.startsWith('住房保障支出'));
    expect(housing).toHaveLength(2);
    expect(housing.flatMap(statedIn).filter(({ unit }) => unit === '万元').map(({ value }) => value)).toEqual(Array(6).fill('11.27'));
    expect(text).not.toContain('下降100');
    expect(text).not.toContain('年年');
    expect(text).toContain('其他社会保障缴费0.20万元');
    expect(text).not.toMatch(/（单位）|改进管理措施/);
  });

  it('leaves nothing to fill in', () => {
    const blanks = narrative.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens)).filter((token) => token.kind === 'blank');
    expect(blanks.filter(({ open }) => open)).toEqual([]);
    expect(blanks.map(({ id }) => id)).toContain('P/221/reason');
  });

  it('says each number from its cells', () => {
    const tokens = narrative.sections[2]?.paragraphs[1]?.tokens.filter((token) => token.kind === 'figure');
    expect(tokens?.map((token) => [token.text, token.format.kind, token.cells])).toEqual([
      ['143.67', 'amount', ['03/total/basic']],
      ['10.28%', 'percent', ['03/total/basic', '01/r58/amount']],
    ]);
  });

  it('is written without thousands separators on request', () => {
    const plain = narrativeText(narrate(shanxi2024, lanxian(), { grouping: false }));
    expect(plain).toBe(text.replace(/(\d),(\d{3})/g, '$1$2'));
    expect(plain).toContain('1397.29');
  });
});
