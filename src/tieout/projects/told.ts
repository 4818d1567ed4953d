import { Decimal, convert } from '../../amount';
import type { PerformanceForm } from '../../forms';
import { NUMERAL, valueOf } from '../../performance';
import { type Outline, type Paragraph, placeIn } from '../text';
import { type Clause, evaluationClauses } from './clauses';

/** A number of the text about the self-evaluated projects of the year. Offsets are into the text as read. */
export interface ToldNumber {
  readonly value: Decimal;
  readonly places: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
  /** Numbers of one sentence may be parts of one whole. */
  readonly sentence: number;
  /** Of all projects; of those whose tables are shown (其中公开3个); of some, or of a change. Only the first is held against the tables. */
  readonly of: 'all' | 'shown' | 'some';
}

export interface ToldGrade extends ToldNumber {
  readonly grade: string;
  /** 均为优: as many as there are. */
  readonly all: boolean;
}

export interface ToldProjects {
  readonly counts: readonly ToldNumber[];
  /** 万元 */
  readonly money: readonly ToldNumber[];
  readonly grades: readonly ToldGrade[];
}

/** What the narrative says of all 绩效自评 of the year: how many projects, their money, their grades. */
export function toldProjects(form: PerformanceForm, outline: Outline, year: number): ToldProjects {
  const clauses = evaluationClauses(outline, year).filter(({ own }) => own);
  return { counts: clauses.flatMap(countsIn), money: clauses.flatMap(moneyIn), grades: clauses.flatMap((clause) => gradesIn(form, clause)) };
}

const LEVELS = '(?:一级|二级|三级|预算|财政|支出|专项|部门|重点|本级|一般公共|的)*';
/** In Chinese numerals only where a verb or 共 leads to it: 这三个项目, 每一个项目, 一个项目一张 count nothing. */
const SPELLED = `(?<=对|共|共有|共计|合计|总计|开展|组织|涉及)${NUMERAL}`;
/** 11个项目, 共对十一个项目, 项目共11个, 自评个数11个. */
const COUNT = new RegExp(`(\\d+|${SPELLED})(?:个|项)${LEVELS}项目|(?:项目|自评)(?:支出)?(?:个数|数量|总数|数)?(?:总计|共计|合计|共有|共|总|有|为|是|：)*(\\d+|(?<=共|共有|共计|合计|总计|有|为|是|数|：)${NUMERAL})(?:个(?!百分点|月|指标|方面|单位|问题)|项(?!指标|问题))`, 'g');
const SHOWN = /公开|反映|等\d|抽[取查]|选取|选择|挑选|附[件表后]|后附/;
/** Of some projects only, or of something that changed. */
const OF_SOME = /其中|部分|未|不|没有|暂缓|剩余|其余|另外?|分别|增加|减少|新增|增长|下降|较|相?比(?!例)|占/;

function scopeOf({ text }: Clause): ToldNumber['of'] {
  return SHOWN.test(text) ? 'shown' : OF_SOME.test(text) ? 'some' : 'all';
}

/** 优5个, 5个项目自评等级为优: no count of all. */
const GRADED = '优秀?|良好?|中|差';

function countsIn(clause: Clause): ToldNumber[] {
  const graded = new RegExp(`\\d+个(?:项目)?${FILL}(?:${GRADED})|(?:${GRADED})(?:等级|等次|级|档)?(?:的|为|共|有|项目)*\\d+个`).test(clause.text);
  return [...clause.text.matchAll(COUNT)].map((match) => {
    const digits = match[1] ?? match[2] ?? '0';
    return numberAt(clause, match.index + match[0].indexOf(digits), digits, 1, graded ? 'some' : scopeOf(clause));
  });
}

const MONEY = /(?:涉及|自评)(?:的|到|了)?(?:项目|支出|预算|财政|拨款|专项|年度|全年|执行|补助)*(?:资金|金额|经费|支出|预算)(?:总额|总量|合计|总计|共计|共|总|量|数|为|达到?|约|：)*(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/g;
/** Money of one kind, one level or one project. */
const OF_KIND = /一般公共|政府性基金|国有资本|中央|省级|市级|县级|区级|上级|本级|地方|社保|其他资金|约/;

function moneyIn(clause: Clause): ToldNumber[] {
  return [...clause.text.matchAll(MONEY)].flatMap((match) => {
    const [all, digits = '0', unit] = match;
    const value = new Decimal(digits.replaceAll(',', ''));
    const told = numberAt(clause, match.index + all.lastIndexOf(digits), digits, (unit ?? '').length, OF_KIND.test(clause.text) ? 'some' : scopeOf(clause));
    const places = told.places;
    if (unit === '元') return [{ ...told, value: convert(value, '元', '万元'), places: places + 4 }];
    return unit === '亿元' ? [{ ...told, value: value.times(10_000), places: Math.max(0, places - 4), of: places < 4 ? 'some' : told.of }] : [told];
  });
}

const FILL = '(?:绩效|自评|评价|评定|评|结果|等级|等次|得分|综合|总体|均|都|全部|定|为|是|在|获得?|达到?|属于?|被|：)*';
const BEHIND = '(?:等级|等次|级|档)?';
const BEFORE = '(?:^|(?<=[，。；、：（）为是评]|等级|结果|其中))';

function gradesIn({ grades }: PerformanceForm, clause: Clause): ToldGrade[] {
  const found: ToldGrade[] = [];
  let { text } = clause;
  const take = (pattern: RegExp, name: string) => {
    for (const match of [...text.matchAll(pattern)]) {
      const digits = match[1] ?? '';
      // 各项指标均为优
      if (digits === '' && !/自评|项目|等[级次]|结果|评[为定]/.test(clause.text)) continue;
      const at = match.index + match[0].indexOf(digits);
      found.push({ ...numberAt(clause, at, digits === '' ? match[0] : digits, digits === '' ? 0 : 1, SHOWN.test(clause.text) ? 'shown' : /增加|减少|上升|下降|较/.test(clause.text) ? 'some' : 'all'), grade: name, all: digits === '' });
      text = text.slice(0, match.index) + '〇'.repeat(match[0].length) + text.slice(match.index + match[0].length);
    }
  };
  const words = ({ name }: { readonly name: string }): string => (name === '优' ? '优秀?' : name === '良' ? '良好?' : name);
  for (const grade of grades) take(new RegExp(`${BEFORE}${words(grade)}${BEHIND}(?:（[^（）]*）)?(?:的|为|共|有|二级|自评|项目|：)*(\\d+)个`, 'g'), grade.name);
  for (const grade of grades) take(new RegExp(`(\\d+)个(?:二级)?(?:项目)?${FILL}${words(grade)}(?!于|化)${BEHIND}(?![\\d、])`, 'g'), grade.name);
  for (const grade of grades) take(new RegExp(`(?:均|都|全部)(?:被?评定?)?(?:为|是|达到?)${words(grade)}(?!于|化|质)()`, 'g'), grade.name);
  return found;
}

const SPELLED_WHOLE = new RegExp(`^${NUMERAL}$`);

/** @param unit letters after the digits that are marked with them */
function numberAt({ paragraph, from, sentence }: Clause, at: number, digits: string, unit: number, of: ToldNumber['of']): ToldNumber {
  const plain = digits.replaceAll(',', '');
  const value = /^\d/.test(plain) ? plain : SPELLED_WHOLE.test(plain) ? valueOf(plain) : 0;
  return {
    value: new Decimal(value), places: plain.split('.')[1]?.length ?? 0, paragraph, sentence, of,
    ...placeIn(paragraph.flow, from + at, from + at + digits.length + unit),
  };
}
