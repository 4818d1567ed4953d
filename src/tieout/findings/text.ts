import type { FormSet } from '../../forms';
import type { Severity, TextFinding, TextRule } from '../claim';
import { numbersIn } from '../number';
import { type Outline, type Paragraph, kindOf } from '../text';

type Found = Pick<TextFinding, 'start' | 'end'> & { readonly values?: Readonly<Record<string, string>>; readonly expected?: string; readonly quote?: string };

/** What can be seen in the words alone. */
export function textFindings(set: FormSet, text: string, outline: Outline, missingTables: readonly string[]): TextFinding[] {
  const findings: TextFinding[] = [];
  const add = (rule: TextRule, severity: Severity, found: readonly Found[]) => {
    for (const { start, end, values = {}, expected, quote } of found) {
      const paragraph = outline.paragraphs.find((each) => start >= each.start && start < each.end);
      const section = [paragraph?.section?.title ?? '', paragraph?.section?.heading ?? ''].filter((each) => each !== '').join(' ');
      findings.push({ rule, severity, section, quote: quote ?? text.slice(Math.max(0, start - 15), end + 15).replace(/\s+/g, ' ').trim(), start, end, values, ...(expected === undefined ? {} : { expected }), cells: [] });
    }
  };
  add('internal-mark', 'error', internalMarks(text));
  const flow = outline.whole ? outline.lines.filter(({ text: line }) => !/[\t….·]\s*\d+\s*$/.test(line)) : outline.lines;
  for (const { start, text: line } of flow) {
    add('doubled-words', 'error', matches(line, start, DOUBLED));
    add('doubled-words', 'error', matches(line, start, DOUBLED_MARKS));
    add('blank', 'error', matches(line, start, NO_SHARE));
  }
  for (const paragraph of outline.paragraphs) {
    add('blank', 'error', matches(paragraph.text, paragraph.start, BLANK));
    add('template-words', 'error', matches(paragraph.text, paragraph.start, TEMPLATE));
    add('malformed-number', 'error', numbersIn(paragraph.text).filter(({ malformed }) => malformed).map((each) => ({ start: paragraph.start + each.start, end: paragraph.start + each.end, values: { said: each.text } })));
    add('doubled-sentence', 'error', doubledSentences(paragraph));
    add('stray-break', 'warning', matches(paragraph.text, paragraph.start, /\n\s*[。，；、]/g));
    add('improvement', 'error', improvements(paragraph));
  }
  if (outline.whole) {
    add('missing-section', 'warning', missingSections(set, outline));
    add('missing-table', 'warning', missingTables.map((name) => ({ start: outline.narrative.start, end: outline.narrative.start, quote: name, values: { name } })));
    add('unit-names', 'error', unitNames(text));
    add('unit-words', 'warning', unitWords(outline));
  }
  return findings;
}

const DOUBLED = /\d{4}年年|(?:万元|支出|收入|增加|减少|增长|下降|预算|决算|其中|主要|合计|经费|年度|情况|完成|一般公共预算|财政拨款)(?=(?:万元|支出|收入|增加|减少|增长|下降|预算|决算|其中|主要|合计|经费|年度|情况|完成|一般公共预算|财政拨款))/g;
const DOUBLED_MARKS = /。{2}|，{2}|；{2}|、{2}|：{2}|%%|％％|，。|；。|。，|。；/g;
const BLANK = /[XＸx×]{2,}|_{2,}|＿{2,}|【[^】]*】|\[\s*\]|［\s*］|增加（减少）|减少（增加）|增长（下降）|下降（增长）|增加\/减少|增长\/下降|□/g;
/** 占…的, and then no percentage. */
const NO_SHARE = /占(?:总|本年|全部|年初|全年)?(?:预算)?(?:支出|收入)(?:合计|总额|总计)?的(?![\s\d百【]|比|份额|部分|[XＸ×_])[^，。；]{0,4}/g;
const TEMPLATE = /本部门（单位）|本单位（部门）|本部门\/单位/g;

function matches(text: string, from: number, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[0];
    const next = text.slice(match.index + said.length, match.index + said.length * 2);
    if (pattern === DOUBLED && !/^\d/.test(said) && next !== said) return [];
    return [{ start: from + match.index, end: from + match.index + said.length, values: { said: pattern === DOUBLED && !/^\d/.test(said) ? said + said : said.trim() } }];
  });
}

/** Stamped on every page, told once. */
function internalMarks(text: string): Found[] {
  const marks = [...text.matchAll(/仅供内部(?:审核|使用|参考|审阅)|内部资料|征求意见稿|讨论稿|送审稿|审核稿|注意保密/g)];
  const seen = new Set<string>();
  return marks.flatMap((match) => {
    if (seen.has(match[0])) return [];
    seen.add(match[0]);
    const count = marks.filter(([said]) => said === match[0]).length;
    return [{ start: match.index, end: match.index + match[0].length, values: { said: match[0], count: String(count) }, quote: match[0] }];
  });
}

/** The same words twice in one paragraph, with the same figures or others. */
function doubledSentences({ text, start }: Paragraph): Found[] {
  const seen = new Map<string, string>();
  const found: Found[] = [];
  for (const match of text.matchAll(/[^。；]{12,}[。；]/g)) {
    const words = match[0].replace(/-?\d[\d,.]*/g, '#').replace(/\s/g, '');
    const before = seen.get(words);
    if (before !== undefined && /[\u4e00-\u9fa5]{8,}/.test(words.replace(/#/g, ''))) found.push({ start: start + match.index, end: start + match.index + match[0].length, values: { said: match[0].trim(), same: before === match[0].trim() ? 'yes' : '' }, quote: match[0].trim() });
    seen.set(words, match[0].trim());
  }
  return found;
}

/** Measures for 中 and 差 where nobody got them. */
function improvements({ text, start }: Paragraph): Found[] {
  const measure = /对(?:于)?[^。；，]*?(“?中”?)?[和、及]?(“?差”?)[^。；，]*?项目，?[^。；]*?(?:改进|整改)/.exec(text);
  const graded = (grade: string): number | undefined => {
    const count = new RegExp(`(\\d+)个(?:项目)?[^，。；]{0,12}[为“"]?“?${grade}”?(?=[，。；、])|[“"]${grade}[”"]的?(?:项目)?(\\d+)个`).exec(text);
    return count === null ? undefined : parseInt(count[1] ?? count[2] ?? '', 10);
  };
  if (measure === null || graded('中') !== 0 || graded('差') !== 0) return [];
  return [{ start: start + measure.index, end: start + measure.index + measure[0].length, quote: measure[0] }];
}

function missingSections(set: FormSet, { sections, narrative }: Outline): Found[] {
  const there = new Set(sections.map(({ kind, title }) => kind ?? kindOf(title)));
  const wanted = set.wording.sections.map(({ title }) => ({ title, kind: kindOf(title) }));
  const missing = wanted.filter(({ kind }) => kind !== undefined && !there.has(kind));
  // A text without most of them is divided in another way.
  if (missing.length * 2 > wanted.length) return [];
  return missing.map(({ title }) => ({ start: narrative.start, end: narrative.start, quote: title, values: { name: title } }));
}

/** 部门名称 of the tables against each other. */
function unitNames(text: string): Found[] {
  const names = [...text.matchAll(/(?:部门|单位|编制单位)名称[：:]\s*([^\s\d：:]{4,40}?)(?=\s|\d|$|单位[：:]|金额)/gm)].map((match) => ({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length }));
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return [];
  return names.filter(({ name }) => name !== usual).map(({ name, start, end }) => ({ start, end, values: { said: name, name: usual }, expected: usual }));
}

/** 本单位 and 本部门 in one narrative; `本部门（单位）` is a template's own word. */
function unitWords({ paragraphs }: Outline): Found[] {
  const used = paragraphs.flatMap(({ text, start }) => [...text.matchAll(/本(单位|部门)(?![（(])/g)].map((match) => ({ word: match[1] ?? '', start: start + match.index, end: start + match.index + 3 })));
  const count = (word: string) => used.filter((each) => each.word === word).length;
  const rarer = count('部门') <= count('单位') ? '部门' : '单位';
  return count('部门') > 0 && count('单位') > 0 ? used.filter(({ word }) => word === rarer).slice(0, 1) : [];
}
