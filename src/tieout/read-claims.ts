import { type Decimal, type MoneyUnit, convert } from '../amount';
import type { SectionKind } from '../forms';
import type { ClaimKind, Period } from './claim';
import { foldMarks } from './fold';
import { type Stated, numbersIn } from './number';
import type { Quantity, Vocabulary } from './quantity';
import type { Paragraph } from './text';

/** A number as read: what it is said of, before it is judged. */
export interface ReadClaim {
  readonly paragraph: Paragraph;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly stated: Stated;
  /** In the set's unit. */
  readonly value: Decimal;
  readonly places: number;
  readonly kind: ClaimKind;
  readonly period: Period;
  /** Of a change or rate: against what. */
  readonly against: 'previous' | 'budget';
  readonly direction?: 'up' | 'down';
  readonly subjects: readonly Quantity[];
  /** Nothing unknown stands between name and number: a difference is an error, not a misreading. */
  readonly sure: boolean;
  /** Inside a reason or a purpose. */
  readonly loose: boolean;
  /** Of a share: what it is said to be a share of. */
  readonly whole: readonly Quantity[];
  /** The words before the number, marks folded. */
  readonly lead: string;
  /** A sentence that is nothing but a direction and a percentage: `下降100%。` */
  readonly stray: boolean;
}

const LOOSE = /(?:主要)?用于(?!以下)|主要原因|主要是(?!由)|原因[是为:]|主要由于|是由于|由于|因为/g;
const DIRECTION = /(增加|增长|上升|提高|上涨|多|减少|下降|降低|减低|回落|少|节约|压减)/g;
const UP = /增加|增长|上升|提高|上涨|多/;
/** Words that may stand between a name and its number without changing what it says. */
const FILLING =
  /(?:决算支出|支出决算数?|收入决算数?|决算总额|决算数|决算|年初预算数?|全年预算数?|调整预算数?|预算数|预算|财政拨款支出|财政拨款|支出总额|支出额|支出|总额|总计|合计|金额|经费|总数|数量|数|共计|总共|共有|实有|年末|共|累计|合共|约|为|是|达到|达|有|了|的|其中|中|并|均|占|比重|比例|较上年度?|比上年度?|与上年度?相比|同比|较|比|相比|与|上年度?|\d{4}年度?|年度|年|本年度?|当年|全年|决|算|完成|增加|增长|上升|提高|上涨|减少|下降|降低|幅度|率|数额|各|分别|\(类\)|\(款\)|\(项\)|类|款|项|以前|截至|本单位|本部门|单位|部门|一般公共预算|国内|接待|批次|人次|计|使用|负担|开支|购置|更新|团组|组织|参加|安排|因公|人|全|出国|\(境\)|[,:;、."\s()\-—%元万])/g;
const BEFORE_NAME = /(?:^|[\s,:;、."()。])(?:[^\s,:;、."()。]*(?:年度|年|其中|中|的|上年|较|比|本年|主要包括|包括|为|和|及|与|占|共|当年|全年|单位|部门|财政拨款|授予|导致|开展|使用|支出|费用|元|因|用|项|类|款|\d))?$/;

/** Every number of a paragraph. */
export function readClaims(paragraph: Paragraph, vocabulary: Vocabulary, { year, money: { unit } }: { readonly year: number; readonly money: { readonly unit: MoneyUnit } }): ReadClaim[] {
  const text = foldMarks(paragraph.text);
  const kind: SectionKind = paragraph.section?.kind ?? 'other';
  const looseAt = looseRanges(text);
  const isLoose = (at: number) => looseAt.some(([from, to]) => at >= from && at < to);
  const finder = new Finder(vocabulary, kind);
  const chain = chainIn(text, vocabulary, kind);
  let paragraphSubject: readonly Quantity[] = chain ?? [];
  let sentenceSubject: readonly Quantity[] = paragraphSubject;
  const told = new Set<string>();
  let lastBase: ReadClaim['against'] = 'previous';
  let from = 0;
  let sentenceStart = 0;
  const claims: ReadClaim[] = [];
  for (const stated of numbersIn(paragraph.text)) {
    const cut = lastCut(text, sentenceStart, stated.start);
    if (cut > sentenceStart) {
      sentenceStart = cut;
      sentenceSubject = paragraphSubject;
      lastBase = 'previous';
    }
    const leadFrom = Math.max(from, sentenceStart);
    let lead = text.slice(leadFrom, stated.start);
    const loose = isLoose(stated.start);
    if (!loose) {
      // A reason that ended before this number says nothing about it.
      const ended = looseAt.filter(([, to]) => to > leadFrom && to <= stated.start).at(-1);
      if (ended !== undefined) lead = text.slice(ended[1], stated.start);
    }
    from = stated.unitEnd;
    const end = endOf(text, stated.end);
    const sentence = { start: paragraph.start + startOf(text, stated.start), end: paragraph.start + end };
    const measure = measureOf(lead, stated, year);
    const share = measure.kind === 'share';
    const found = share ? undefined : finder.last(lead, measure.kind === 'count' ? stated.unit : undefined);
    if (found !== undefined && !loose) {
      if (measure.kind !== 'count') {
        sentenceSubject = found.quantities;
        told.add(found.quantities[0]?.key ?? '');
        if (paragraphSubject.length === 0) paragraphSubject = found.quantities;
      }
    }
    const carried = measure.kind === 'count' ? finder.countNear(text.slice(sentenceStart, stated.start), stated.unit) : sentenceSubject;
    const subjects = found?.quantities ?? carried;
    const residue = found === undefined ? filled(lead) : found.residue;
    const against = measure.against ?? lastBase;
    if (measure.against !== undefined) lastBase = measure.against;
    const money = measure.kind === 'amount' || measure.kind === 'change';
    const scaled = money ? inUnit(stated, unit) : { value: stated.value, places: stated.places };
    claims.push({
      paragraph, sentence, stated, ...scaled,
      kind: measure.kind, period: measure.period, against,
      ...(measure.direction === undefined ? {} : { direction: measure.direction }),
      subjects,
      // After several matters were told, a number without a name of its own may be of any of them.
      sure: residue === '' && (found === undefined ? subjects.length > 0 && (told.size < 2 || sentenceSubject !== paragraphSubject || chain !== undefined) : found.clear),
      loose, lead,
      whole: share ? finder.whole(lead) : [],
      stray: /^\s*(?:同比)?(?:增长|下降|上升|增加|减少)\s*$/.test(text.slice(startOf(text, stated.start), stated.start)) && /^\s*[%]?[。]/.test(text.slice(stated.end, stated.unitEnd + 1)) && startOf(text, stated.start) > 0,
    });
  }
  return claims;
}

/** Finds names of a section in the words before a number. */
class Finder {
  readonly #vocabulary: Vocabulary;
  readonly #kind: SectionKind;
  constructor(vocabulary: Vocabulary, kind: SectionKind) {
    this.#vocabulary = vocabulary;
    this.#kind = kind;
  }

  last(lead: string, unit: string | undefined): { readonly quantities: readonly Quantity[]; readonly clear: boolean; readonly residue: string } | undefined {
    const pattern = this.#vocabulary.pattern(this.#kind);
    if (pattern === undefined) return undefined;
    const matches = [...lead.matchAll(pattern)].filter(([name]) => this.#fit(name, unit).length > 0);
    const match = matches.at(-1);
    if (match === undefined) return undefined;
    return {
      quantities: this.#fit(match[0], unit),
      clear: BEFORE_NAME.test(lead.slice(0, match.index)),
      residue: filled(lead.slice(match.index + match[0].length)),
    };
  }

  #fit(name: string, unit: string | undefined): readonly Quantity[] {
    const all = this.#vocabulary.named(this.#kind, name);
    return all.filter(({ count, units }) => (unit === undefined ? !count : count && (units?.includes(unit) ?? false)));
  }

  countNear(before: string, unit: string): readonly Quantity[] {
    return this.last(before, unit)?.quantities ?? [];
  }

  /** `占本年支出合计的`: the whole, where the words name one. */
  whole(lead: string): readonly Quantity[] {
    const said = /占(?!比)(.*)$/.exec(lead)?.[1] ?? '';
    const pattern = this.#vocabulary.pattern(this.#kind);
    if (pattern === undefined || said === '') return [];
    const name = [...said.matchAll(pattern)].at(-1)?.[0];
    return name === undefined ? [] : this.#fit(name, undefined);
  }
}

function filled(words: string): string {
  return words.replace(FILLING, '');
}

/** `社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）`: the one line under these parents. */
function chainIn(text: string, vocabulary: Vocabulary, kind: SectionKind): readonly Quantity[] | undefined {
  const match = /([^.。;:、\s\d()]+)\(类\)\s*[\-—、,]?\s*(?:([^。;:\s]+?)\(款\))?\s*[\-—、,]?\s*(?:([^。;:\s]+?)\(项\))?/.exec(text);
  if (match === null || kind !== 'general' || match[3] === undefined) return undefined;
  const [, ofClass = '', ofSection = '', item = ''] = match;
  const codeOf = (name: string, length: number, under: string) =>
    vocabulary.named(kind, name).filter(({ code }) => code?.length === length && code.startsWith(under));
  for (const parent of codeOf(ofClass, 3, '')) {
    for (const section of codeOf(ofSection, 5, parent.code ?? '')) {
      const found = codeOf(item, 7, section.code ?? '');
      if (found.length > 0) return found;
    }
  }
  return undefined;
}

interface MeasureOf {
  readonly kind: ClaimKind;
  readonly period: Period;
  readonly direction?: 'up' | 'down';
  readonly against?: 'previous' | 'budget';
}

function measureOf(lead: string, { unit }: Stated, year: number): MeasureOf {
  const clause = lead.slice(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf('。')) + 1);
  const word = [...clause.matchAll(DIRECTION)].at(-1)?.[0];
  const direction = word === undefined ? undefined : UP.test(word) ? 'up' : 'down';
  const tail = clause.slice(-12);
  if (unit === '%' || unit === '个百分点') {
    if (/完成|执行率|完成率/.test(clause)) return { kind: 'completion', period: 'this' };
    if (clause.includes('占')) return { kind: 'share', period: 'this' };
    return { kind: direction === undefined ? 'share' : 'rate', period: 'this', ...(direction === undefined ? {} : { direction }), ...baseOf(clause) };
  }
  if (unit === '万元' || unit === '元' || unit === '亿元' || (unit === '' && /[为是]$/.test(clause))) {
    if (direction !== undefined && new RegExp(`(?:${word ?? ''})(?:了|额|数)?(?:为|约|共计)?$`).test(tail)) return { kind: 'change', period: 'this', direction, ...baseOf(clause) };
    const words = clause.replace(/一般公共预算|政府性基金预算|国有资本经营预算|预算绩效/g, '').replace(/涉及预算/g, '');
    const budget = Math.max(words.lastIndexOf('预算'), -1);
    const actual = Math.max(words.lastIndexOf('决算'), words.lastIndexOf('执行'));
    if (budget > actual) return { kind: 'amount', period: 'budget' };
    return { kind: 'amount', period: isLast(clause, year) ? 'last' : 'this' };
  }
  return { kind: 'count', period: 'this' };
}

function baseOf(clause: string): { readonly against?: 'previous' | 'budget' } {
  const words = clause.replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, '');
  if (/(?:比|较|与|小于|大于|低于|高于)[^,]*预算/.test(words)) return { against: 'budget' };
  return /上年|同比|\d{4}年/.test(words) ? { against: 'previous' } : {};
}

/** `上年支出决算`, `2023年…决算数为`: last year's figure itself, not a comparison with it. */
function isLast(clause: string, year: number): boolean {
  const said = clause.slice(clause.lastIndexOf(',') + 1);
  if (/[较比]|相比/.test(said)) return false;
  const years = [...said.matchAll(/(20\d\d)年/g)].map(([, digits]) => digits);
  return said.includes('上年') || (years.length > 0 && years.at(-1) === String(year - 1));
}

function inUnit({ value, places, unit: said }: Stated, unit: MoneyUnit): { readonly value: Decimal; readonly places: number } {
  if (said === '亿元') return { value: convert(value.times(10_000), '万元', unit), places: unit === '万元' ? Math.max(0, places - 4) : 0 };
  if (said === '元' || said === '万元') return { value: convert(value, said, unit), places: said === unit ? places : unit === '万元' ? places + 4 : Math.max(0, places - 4) };
  return { value, places };
}

/** From the word that opens a reason to the end of what it says. */
function looseRanges(text: string): [number, number][] {
  return [...text.matchAll(LOOSE)].map((match): [number, number] => {
    const ends = [text.indexOf('。', match.index), text.indexOf(';', match.index)].filter((at) => at >= 0);
    return [match.index, Math.min(text.length, ...ends)];
  });
}

function lastCut(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (text[at] === '。' || text[at] === ';') return at + 1;
  return from;
}
function startOf(text: string, at: number): number {
  return text.lastIndexOf('。', at - 1) + 1;
}
function endOf(text: string, at: number): number {
  const end = text.indexOf('。', at);
  return end < 0 ? text.length : end + 1;
}
