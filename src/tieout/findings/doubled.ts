import type { Flow, Paragraph } from '../text';
import { type Found, matchesIn } from './found';

const WORDS = '截至|截止|共有|分别|此外|同时|严格|认真|积极|及时|相关|有关|为了|并且|已经|均为|因此|没有|涉及|反映|占比|使用|安排|开展|组织|进行|实施|保障|购置|支付|发放|加强|推进|落实|以及|由于|因为|单位|部门|全年|本年|当年|按照|根据|关于|通过|较上年|同比|持平|其他|包括|项目|资金|工作|管理|万元|支出|收入|增加|减少|增长|下降|预算|决算|其中|主要|合计|总计|经费|年度|情况|完成|一般公共预算|政府性基金预算|财政拨款|原因|用于';
const DOUBLED = new RegExp(`\\d{4}年年|(?<!目)的的(?!确)|万元元|(?<![认作因行])为为|(${WORDS})\\1|([\\u4e00-\\u9fa5]{3,8})\\2`, 'g');
const MARKS = /。{2,}|，{2,}|；{2,}|、{2,}|：{2,}|%%|，。|；。|。，|。；|、。|：。/g;

/** A word or a mark said twice. */
export function doubledWords(flow: Flow): Found[] {
  return [
    // 住房保障支出支出决算: one ends a name, the other begins 支出决算.
    ...matchesIn(flow, DOUBLED).filter(({ said, at }) => !(/^(?:支出支出|收入收入)$/.test(said) && flow.text.startsWith('决算', at + said.length))),
    ...matchesIn(flow, MARKS),
  ].map(({ start, end, said }) => ({ rule: 'doubled-words', severity: 'error', start, end, values: { said }, put: once(said) }));
}

/** `2024年年` → `2024年`, `支出支出` → `支出`; of two marks the one that ends more. */
function once(said: string): string {
  if (/^\d/.test(said) || said === '万元元' || said === '的的') return said.slice(0, -1);
  if (/^[^。，；、：%]/.test(said)) return said.slice(said.length / 2);
  return said.includes('。') ? '。' : said.includes('；') ? '；' : said.slice(0, 1);
}

/** The same words twice in one paragraph, with the same figures or others; of two years they are told on purpose. */
export function doubledSentences({ flow }: Pick<Paragraph, 'flow'>): Found[] {
  const seen = new Map<string, string>();
  const found: Found[] = [];
  for (const { start, end, said } of matchesIn(flow, /[^。；]{12,}[。；]/g)) {
    const words = said.replace(/(?<![\d.,])(?!20\d\d年)-?\d[\d,.]*/g, '#');
    const before = seen.get(words);
    if (before !== undefined && /[\u4e00-\u9fa5]{8,}/.test(words.replace(/#/g, ''))) found.push({ rule: 'doubled-sentence', severity: 'error', start, end, values: { said, same: before === said ? 'yes' : '' }, ...(before === said ? { put: '' } : {}) });
    seen.set(words, said);
  }
  return found;
}
