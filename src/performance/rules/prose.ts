import type { Field, PerformanceTable } from '../table';
import { type Found, type TableRule, found } from './found';
import { textsOf } from '../told/mention';
import { spanOf } from './told-money';

/** What the words of a table show by themselves: cut short, said twice, copied, pieces of other sentences, other names. */
export const proseRules: TableRule = ({ table }) => {
  const texts = textsOf(table);
  return [...texts.flatMap((field) => [...doubled(field), ...inserted(field, texts)]), ...cut(table), ...copied(table), ...unitNames(table, texts)];
};

/** Letters of a text that is taken for prose, with full stops. */
const PROSE = 60;
const END = /[。！？；.!;”）)…]$/;
/** Left over after the last mark, so short that something must follow: 资金管理, 在年初. */
const REST = 6;

function cut({ analysis }: PerformanceTable): Found[] {
  return analysis.flatMap(({ text: field }): Found[] => {
    const { text } = field;
    const gap = /占(?:总|本年|全部|年初|全年)?(?:预算)?(?:支出|收入)(?:合计|总额|总计)?的(?![\s\d百]|比|份额|部分)[^，。；]{0,4}/g;
    const gaps = [...text.matchAll(gap)].map((match) => found('X-cut', field, { said: match[0] }, { span: spanOf(match) }));
    if (text.length < PROSE || !text.includes('。') || END.test(text)) return gaps;
    const rest = /[^，。；,;]*$/.exec(text)?.[0] ?? '';
    if (rest.length > REST) return gaps;
    const start = Math.max(0, text.length - 16);
    return [...gaps, found('X-cut', field, { said: text.slice(start) }, { span: { start, end: text.length } })];
  });
}

const MARKS = /。{2,}|，{2,}|；{2,}|、{2,}|：{2,}|%%|％％|，。|；。|。，/g;
/** 审核、审核 */
const WORDS = /([\u4e00-\u9fa5]{2,6})、\1(?=[、，,。;；])/g;

function doubled(field: Field): Found[] {
  const { text } = field;
  const seen: string[] = [];
  const sentences = [...text.matchAll(/[^。]{20,}。/g)].flatMap((match) => {
    const [said] = match;
    // What one sentence begins with, another may end with: 99.87%,在资金分配方面……
    const again = seen.some((before) => before.endsWith(said) || said.endsWith(before));
    seen.push(said);
    return again ? [found('X-doubled', field, { said }, { span: spanOf(match) })] : [];
  });
  const marks = [MARKS, WORDS].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => found('X-doubled', field, { said: match[0] }, { span: spanOf(match) })));
  return [...marks, ...sentences];
}

/** A text of this length that begins and ends alike is the same text. */
const COPIED = 80;

/** Output and effect in the same words: one of them was not written. */
function copied({ analysis }: PerformanceTable): Found[] {
  return analysis.flatMap(({ text: field }, at): Found[] => {
    if (field.text.length < COPIED) return [];
    const other = analysis.slice(at + 1).find(({ text }) => text.text.slice(0, COPIED) === field.text.slice(0, COPIED) && text.text.slice(-30) === field.text.slice(-30));
    return other === undefined ? [] : [found('X-copied', field, { said: field.text.slice(0, 20), name: other.label }, { fields: [field, other.text] })];
  });
}

/** 贯彻【确保求职和用工人员】贯彻党的…: a piece between twice the same word, which stands elsewhere too. */
function inserted(field: Field, texts: readonly Field[]): Found[] {
  return [...field.text.matchAll(/([\u4e00-\u9fa5]{2})([\u4e00-\u9fa5]{6,14})\1/g)].flatMap((match): Found[] => {
    const piece = match[2] ?? '';
    const times = texts.reduce((total, { text }) => total + text.split(piece).length - 1, 0);
    return times < 2 ? [] : [found('X-inserted', field, { said: match[0], name: piece }, { span: spanOf(match) })];
  });
}

/** Words after which a shorter form of the name is proper speech: 经县人力资源和社会保障局. */
const BEFORE_NAME = /[由在向经给与和对从到被是报为及各本该我全请按以的至同]$/;

/** The department's full name stands in the head: a short one in the text is a second name, a letter before it a slip. */
function unitNames({ department }: PerformanceTable, texts: readonly Field[]): Found[] {
  const full = /(?:^|\d[-—]?)([\u4e00-\u9fa5]{6,30}[局委会部厅办])$/.exec(department?.text.replace(/\s/g, '') ?? '')?.[1];
  if (full === undefined) return [];
  const results: Found[] = [];
  const short = new RegExp(`${full.slice(0, 2)}[\\u4e00-\\u9fa5]{1,5}?${full.slice(-1)}`, 'g');
  for (const field of texts) {
    const match = [...field.text.matchAll(short)].find(([said]) => said !== full && said.length < full.length && !full.startsWith(said) && isWithin(said, full));
    if (match === undefined) continue;
    results.push(found('X-unit-name', field, { said: match[0], name: full }, { span: spanOf(match), expected: full }));
    break;
  }
  const tail = full.slice(1);
  for (const field of texts) {
    for (const match of field.text.matchAll(new RegExp(`[\\u4e00-\\u9fa5]${tail}`, 'g'))) {
      const before = match[0].slice(0, 1);
      const twoBefore = field.text.slice(Math.max(0, match.index - 1), match.index + 1);
      if (before === full.slice(0, 1) || BEFORE_NAME.test(before) || !/[中]心/.test(twoBefore)) continue;
      results.push(found('X-unit-name', field, { said: `${twoBefore}${tail}`, name: full }, { span: { start: match.index, end: match.index + match[0].length } }));
    }
  }
  return results;
}

/** The letters of a short name stand in the full one in their order. */
function isWithin(short: string, full: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
