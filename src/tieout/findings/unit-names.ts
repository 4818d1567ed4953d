import type { Outline, Paragraph } from '../text';
import { flowOf, placeIn } from '../text';
import { distance } from '../distance';
import { type Found, matchesIn } from './found';
import { type Likeness, likenessOf } from './unit-slip';

const LABELLED = /(?:部门|单位|编制单位)(?:（单位）)?名称[：:]\s*([^\s\d：:]{4,40}?)(?=\s|\d|$|单位[：:]|金额)/gm;
/** `上海市普陀区财政局2024年度…决算`, `…2024年度无政府性基金预算…` */
const SPOKEN = /(?:^|[。；，、：])([\u4e00-\u9fa5（）]{5,40}?)20\d\d年度?(?=(?:部门|单位)?决算|收入支出|收支|收入总计|本年收入|本年支出|财政拨款|一般公共预算|政府性基金|国有资本|“?三公|无|没有|未|机关运行|政府采购|预算绩效|绩效|开展|本年度)/g;

/** Of a bare year many things are said: only what ends as units do is taken for one. */
const UNIT_ENDS = /(?:[局委院校园办所站队会馆处厅部室台社署团场库府镇乡]|中心|中学|小学|大学|街道|公司|集团)(?:（[\u4e00-\u9fa5]+）)?$/;
/** Words before a year that are a phrase. */
const PHRASE = /^(?:本|我|与|比|较|编报|绩效)|的$|跟踪|自评|原因|由于|是$|因为|主要是/;

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The unit under two names: in the heads of the tables, and in the sentences. */
export function unitNames(text: string, { paragraphs, lines, narrative }: Outline): Found[] {
  const heads = [...text.matchAll(LABELLED)].map((match) => ({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length }));
  const titles = lines.filter(({ start, text: line }) => start < narrative.start && line.length < 60 && /20\d\d\s*年度/.test(line)).map(({ start, text: line }) => ({ flow: flowOf(text, start + partOf(line), start + line.length) }));
  const spoken = [...titles, ...paragraphs].flatMap((each) => spokenIn(each));
  const found = [
    ...unlike(heads, () => true).map(({ named: { name, start, end }, usual }): Found => ({ rule: 'unit-names', severity: 'error', start, end, values: { said: name, name: usual }, expected: usual })),
    ...unlike(spoken, nearly).map(({ named, usual }) => toldAs(named, usual, likenessOf(named.name, usual))),
  ];
  const usual = usualOf([...spoken, ...titles.flatMap((each) => titled(each))]);
  const written = usual === undefined ? [] : paragraphs.flatMap((paragraph) => misspelled(paragraph, usual));
  return [...found, ...written.filter(({ start, end }) => !found.some((other) => other.start < end && other.end > start))];
}

/** `第三部分 某某局2024年度部门决算情况说明` */
function titled({ flow }: Pick<Paragraph, 'flow'>): Named[] {
  return matchesIn(flow, /[\u4e00-\u9fa5（）]{5,40}?(?=20\d\d年)/g).map(({ start, end, said }) => ({ name: said, start, end }));
}

/** The name that is said most, more than once. */
function usualOf(names: readonly Named[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] > 1 && most[0].length >= 6 ? most[0] : undefined;
}

/** Words that begin as the name does and are it but for a slip. What only may be one is told where a sentence begins with it. */
function misspelled({ flow }: Paragraph, usual: string): Found[] {
  const found: Found[] = [];
  const begins = usual.slice(0, 2);
  for (let at = flow.text.indexOf(begins); at >= 0; at = flow.text.indexOf(begins, at + 1)) {
    if (flow.text.startsWith(usual, at)) continue;
    const like = [0, -1, -2, 1, 2]
      .map((more) => flow.text.slice(at, at + usual.length + more))
      .filter((said) => endsAs(said, usual) && /^[\u4e00-\u9fa5（）]+$/.test(said))
      .map((said) => ({ said, likeness: likenessOf(said, usual) }));
    const best = like.find(({ likeness }) => likeness === 'slip') ?? (at === 0 || /[。；]/.test(flow.text[at - 1] ?? '') ? like.find(({ likeness }) => likeness === 'near') : undefined);
    if (best !== undefined) found.push(toldAs({ name: best.said, ...placeIn(flow, at, at + best.said.length) }, usual, best.likeness));
  }
  return found;
}

/** In its last letter, or with its last two changed places. */
function endsAs(said: string, usual: string): boolean {
  return said.at(-1) === usual.at(-1) || (said.length === usual.length && said.at(-1) === usual.at(-2) && said.at(-2) === usual.at(-1));
}

/** Only a slip is sure, and can be put right without asking: anything else may be another unit. */
function toldAs({ name, start, end }: Named, usual: string, likeness: Likeness): Found {
  const about = { rule: 'unit-names', start, end, values: { said: name, name: usual }, expected: usual } as const;
  return likeness === 'slip' ? { ...about, severity: 'error', put: usual } : { ...about, severity: 'warning' };
}

/** `第三部分 ` before the name. */
function partOf(line: string): number {
  return /^\s*第[一二三四五六七八九]部分\s*/.exec(line)?.[0].length ?? 0;
}

function spokenIn({ flow }: Pick<Paragraph, 'flow'>): Named[] {
  return matchesIn(flow, SPOKEN).flatMap(({ start, said, end }) => {
    const name = said.replace(/^[。；，、：]/, '').replace(/20\d\d年度?$/, '');
    if (PHRASE.test(name) || (said.endsWith('年') && !UNIT_ENDS.test(name))) return [];
    return [{ name, start: said === name ? start : start + (/^[。；，、：]/.test(said) ? 1 : 0), end: end - (said.length - said.lastIndexOf('20')) }];
  });
}

/** Another name than the usual one. */
function unlike(names: readonly Named[], is: (name: string, usual: string) => boolean): { readonly named: Named; readonly usual: string }[] {
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [usual, most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return [];
  return names
    .filter(({ name }) => name !== usual && is(name, usual) && (counts.get(name) ?? 0) <= most)
    .map((named) => ({ named, usual }));
}

/** A slip of the pen, not a shorter way to say it: 规划与自然资源局 for 规划和自然资源局. */
function nearly(name: string, usual: string): boolean {
  return Math.abs(name.length - usual.length) <= 2 && distance(name, usual, 3) <= 3 && !usual.endsWith(name) && !name.endsWith(usual);
}

/** 本单位 and 本部门 in one narrative; `本部门（单位）` is a template's own word. */
export function unitWords({ paragraphs, lines, title }: Outline): Found[] {
  const used = paragraphs.flatMap(({ flow }) => matchesIn(flow, /本(?:单位|部门)(?!（)/g));
  const count = (word: string) => used.filter(({ said }) => said === word).length;
  const rarer = count('本部门') <= count('本单位') ? '本部门' : '本单位';
  if (count('本部门') === 0 || count('本单位') === 0) return [];
  // The document says of itself which of the two it is: the one or two others are slips.
  const level = /(部门|单位)决算/.exec([title?.text ?? '', ...lines.slice(0, 40).map(({ text }) => text)].join('').replace(/\s/g, ''))?.[1];
  const slipped = level !== undefined && rarer !== `本${level}` && count(rarer) <= 2 && count(`本${level}`) >= count(rarer) * 2;
  const right = rarer === '本部门' ? '本单位' : '本部门';
  if (slipped) return used.filter(({ said }) => said === rarer).map(({ start, end }) => ({ rule: 'unit-words', severity: 'error', start, end, expected: right, put: right }));
  return used.filter(({ said }) => said === rarer).slice(0, 1).map(({ start, end }) => ({ rule: 'unit-words', severity: 'warning', start, end }));
}
