import { Decimal, plain } from '../../amount';
import { type Quantity, quantityIn } from '../quantity/quantity';
import { isSlip } from '../quantity/slip';
import { withoutMarks } from '../told/marks';
import { type Mention, isWithin, mentionsIn, roleOf, textsOf } from '../told/mention';
import type { Role } from '../told/role';
import type { Field, Indicator, PerformanceTable } from '../table';
import { longestShared, sharedPairs } from '../words';
import { type Context, type Found, type TableRule, found } from './found';
import { moneyIn } from '../quantity/money';
import { yearOf } from './targets';
import { agree } from './agree';
import { tellsOfLater } from './told-money';

/** Values of indicators that the texts repeat, against the table's own. */
export const toldValues: TableRule = (context) => {
  const known = knownValues(context.table);
  return known.length === 0 ? [] : textsOf(context.table).filter((field) => !tellsOfLater(context.table, field)).flatMap((field) => valueFindings(context, field, known));
};

interface Known {
  readonly line: Indicator;
  readonly field: Field;
  readonly value: Decimal;
  readonly unit: string;
  /** Numbers of the targets, adjusted or not: both ends of a range. */
  readonly targets: readonly Decimal[];
  readonly wanted: Field | undefined;
}

function isSatisfaction({ first, second, third }: Indicator): boolean {
  return `${first}${second}${third.text}`.includes('满意');
}

function knownValues({ indicators }: PerformanceTable): readonly Known[] {
  return indicators.flatMap((line): Known[] => {
    const { actual, target, adjusted } = line;
    if (actual === undefined) return [];
    const wanted = adjusted !== undefined && adjusted.text !== '' ? adjusted : target;
    const isRate = /[率度比重例]$/.test(plain(line.third.text));
    const quantity = quantityOf(wanted, isRate && actual.numeric);
    const value = quantityOf(actual, quantity.kind === 'number' && (quantity.unit === '%' || (isRate && quantity.unit === '')));
    if (value.kind !== 'number') return [];
    const targets = [target, adjusted].flatMap((each) => endsOf(quantityOf(each, value.unit === '%')));
    return [{ line, field: actual, value: value.value, unit: unitOf(value, quantity), targets, wanted }];
  }).filter(({ unit }) => unit !== '');
}

/** A cell in percent format holds 0.96 where the texts say 96%. */
function quantityOf(field: Field | undefined, isShare: boolean): Quantity {
  const quantity = quantityIn(field?.text ?? '', undefined);
  const inSheet = field?.numeric === true && isShare && quantity.kind === 'number' && quantity.unit === '' && quantity.value.abs().lte(1);
  return inSheet ? { ...quantity, value: quantity.value.times(100), unit: '%' } : quantity;
}

function endsOf(quantity: Quantity): readonly Decimal[] {
  return quantity.kind === 'number' ? [quantity.value] : quantity.kind === 'range' ? [quantity.low, quantity.high] : [];
}

/** 万 where 万元 is meant; a unit that only the target has. */
function unitOf({ unit }: Extract<Quantity, { kind: 'number' }>, wanted: Quantity): string {
  const other = wanted.kind === 'number' ? wanted.unit : '';
  return unit === '' || (unit === '万' && other === '万元') ? other : unit;
}

/** What a mention is about. */
interface Claim {
  readonly mention: Mention;
  /** More than one where the words do not tell which: satisfaction. */
  readonly about: readonly Known[];
  readonly role: Role;
  /** The words before the number say its role; a number without a name of its own needs that. */
  readonly own: boolean;
  /** The name is told nearly whole. */
  readonly sure: boolean;
  /** Only a part of the name is told: a number is another's unless it is a slip of this one. */
  readonly faint: boolean;
  /** The name is told whole. */
  readonly isWhole: boolean;
  /** Where the name begins. */
  readonly from: number;
}

function valueFindings({ table, year }: Context, field: Field, known: readonly Known[]): Found[] {
  const claims = claimsIn(field.text, known, yearOf(table) ?? year, field === table.goal);
  const money = table.funds.flatMap((row) => [row.asked, row.planned, row.budget, row.executed, row.balance].flatMap((each) => moneyIn(table, each)?.value ?? []));
  return claims.flatMap((claim): Found[] => {
    const { mention: { value: said, places, end }, about, role, sure, faint, isWhole, from } = claim;
    const [first] = about;
    if (said === undefined || first === undefined || isRight(claim, claims)) return [];
    if (first.unit === '万元' && !isWhole && money.some((own) => agree(said, places, own))) return [];
    if (!sure && (role !== 'actual' || !(isSlipOf(said, first, known) || (!faint && isTarget(claim))))) return [];
    const stop = end + first.unit.length;
    const expected = role === 'plan' && first.wanted !== undefined ? first.wanted.text : [...new Set(about.map(({ value, unit }) => `${value.toString()}${unit}`))].join('、');
    return [found('X-text-number', field, { said: field.text.slice(from, stop), name: first.line.third.text }, {
      span: { start: from, end: stop }, expected, fields: [field, ...about.map((each) => each.field)],
    })];
  });
}

/** A slip of this value, and no value of another line. */
function isSlipOf(said: Decimal, own: Known, known: readonly Known[]): boolean {
  return isSlip(said, own.value) && !known.some(({ value, targets }) => [value, ...targets].some((each) => each.eq(said)));
}

function isTarget({ mention: { value }, about }: Claim): boolean {
  return value !== undefined && about.some(({ targets }) => targets.some((target) => target.eq(value)));
}

function isActual({ mention: { value, places }, about }: Claim): boolean {
  return value !== undefined && about.some((each) => agree(value, places, each.value));
}

function isRight(claim: Claim, claims: readonly Claim[]): boolean {
  const { mention: { value: said, bound, sentence }, about, role } = claim;
  if (said === undefined || (role !== 'actual' && role !== 'plan') || isActual(claim)) return true;
  const isBound = bound !== undefined && about.some(({ value, targets }) => [value, ...(role === 'plan' ? targets : [])].some((own) => isWithin(own, said, bound)));
  if (isBound || (role === 'plan' && isTarget(claim))) return true;
  const same = claims.filter((other) => other !== claim && other.mention.sentence === sentence && other.about.some((each) => about.includes(each)));
  // A plan of its own is another matter.
  if (role === 'plan' && claim.own) return false;
  // 12公里，实际完成12.5公里: the first is the plan. Parts that add up are none of them the whole.
  if (same.some(isActual) || (isTarget(claim) && !claim.own && same.some(({ own, role: other }) => own && other === 'actual'))) return true;
  const parts = [claim, ...same].filter((each) => each.role === 'actual' || each.role === 'part').reduce((sum, { mention }) => sum.plus(mention.value ?? 0), new Decimal(0));
  return same.length > 0 && about.some(({ value }) => value.eq(parts));
}

function claimsIn(text: string, known: readonly Known[], year: number | undefined, isGoal: boolean): readonly Claim[] {
  const claims: Claim[] = [];
  let last: Claim | undefined;
  for (const mention of mentionsIn(text, year)) {
    if (last?.mention.sentence !== mention.sentence) last = undefined;
    const before = withoutUnit(mention, known);
    const isBare = withoutMarks(before) === '';
    const sameUnit = known.filter(({ unit }) => startsWithUnit(mention.after, unit));
    const named = namedIn(before, sameUnit) ?? (isBare && last !== undefined && before !== '' && !/均|依次/.test(before) ? { about: last.about.filter((each) => sameUnit.includes(each)), sure: last.sure, faint: last.faint, at: 0 } : undefined);
    const [first] = named?.about ?? [];
    if (named === undefined || first === undefined) {
      if (!isBare) last = undefined;
      continue;
    }
    const { role, own } = roleOf(mention, year, named.about.every(({ line }) => line.third.text === first.line.third.text) ? first.line.third.text : '');
    const isWhole = plain(before).includes(plain(first.line.third.text));
    last = {
      // Nothing has come of a goal yet.
      mention, about: named.about, own, role: isGoal && role === 'actual' ? 'plan' : role,
      sure: isGoal ? isWhole : named.sure, faint: named.faint, isWhole,
      from: mention.start - before.length + named.at,
    };
    claims.push(last);
  }
  return claims;
}

/** The words before a number without the unit of the number before it. */
function withoutUnit({ before, isFirst }: Mention, known: readonly Known[]): string {
  if (isFirst) return before.trimStart();
  const unit = known.map((each) => each.unit).filter((each) => startsWithUnit(before, each)).sort((a, b) => b.length - a.length)[0] ?? '';
  return before.slice(unit.length);
}

/** 个百分点, 人次, 元/人 are other units than 个, 人, 元. */
function startsWithUnit(words: string, unit: string): boolean {
  const text = words.replaceAll('％', '%');
  if (!text.startsWith(unit)) return false;
  const rest = text.slice(unit.length);
  return !rest.startsWith('/') && !(unit.endsWith('个') && /^(?:百分点|月|小时|工作日|季度)/.test(rest)) && !(unit.endsWith('人') && /^[次均]/.test(rest));
}

/** Letters of the words before a number that must be those of an indicator. */
const SURE = 4;
const SATISFACTION = /满意(?:度|率|程度)?[^，。；;]{0,10}$/;

/** Words that names of all kinds end with: they name nothing. */
const GENERAL = /面积|数量|人数|人次|次数|金额|资金|经费|比例|成本|费用|时间|长度|里程|规模|工作|完成|建设|项目|服务/g;

interface Named {
  readonly about: readonly Known[];
  readonly sure: boolean;
  readonly faint: boolean;
  /** Where in the words the name begins. */
  readonly at: number;
}

/** The indicator that the words before a number name, of those with its unit. */
function namedIn(before: string, sameUnit: readonly Known[]): Named | undefined {
  const satisfied = SATISFACTION.exec(before);
  const asked = sameUnit.filter(({ line }) => isSatisfaction(line));
  if (satisfied !== null && asked.length > 0) {
    const [best, next] = rankedBy(asked, ({ line }) => longestShared(before, line.third.text));
    return { about: best !== undefined && best.rank > (next?.rank ?? 0) ? [best.each] : asked, sure: true, faint: false, at: satisfied.index };
  }
  const others = sameUnit.filter(({ line }) => !isSatisfaction(line));
  const said = plain(withoutMarks(before));
  const holding = said.length < 2 ? [] : others.filter(({ line }) => plain(line.third.text).includes(said));
  const [best, next] = rankedBy(others, ({ line }) => pairsWith(before, line));
  if (best !== undefined && best.rank >= 2 && best.rank !== next?.rank && endsWithName(before, best.each.line)) {
    const name = plain(best.each.line.third.text);
    const isNear = longestShared(before, name) >= Math.min(SURE, name.length) || Array.from(name).every((letter) => before.includes(letter));
    return { about: namesakes(best.each, others), sure: isNear || holding.length === 1, faint: false, at: 0 };
  }
  if (holding.length === 1) return { about: holding, sure: true, faint: false, at: 0 };
  const isFaint = best?.rank === 1 && best.rank !== next?.rank && sharedPairs(said.replace(GENERAL, ' '), plain(best.each.line.third.text)) > 0 && endsWithName(before, best.each.line);
  return isFaint ? { about: namesakes(best.each, others), sure: false, faint: true, at: 0 } : undefined;
}

/** The indicator and those of its name: a text may mean the value of each. */
function namesakes(one: Known, known: readonly Known[]): readonly Known[] {
  const name = plain(one.line.third.text);
  return [one, ...known.filter((each) => each !== one && plain(each.line.third.text) === name)];
}

function rankedBy(known: readonly Known[], rankOf: (each: Known) => number): readonly { readonly each: Known; readonly rank: number }[] {
  return known.map((each) => ({ each, rank: rankOf(each) })).sort((a, b) => b.rank - a.rank);
}

/** Pairs of letters that the words share with the indicator's name and its level: 装修成本 of a cost named 装修零工市场的. */
function pairsWith(subject: string, { third, second }: Indicator): number {
  return sharedPairs(plain(subject), `${plain(third.text)} `) + sharedPairs(plain(subject), ` ${levelOf(second)}`);
}

function levelOf(second: string): string {
  return plain(second).replace(/指标$/, '');
}

/** Nothing else is named between the indicator and the number: 惠及人数中脱贫户300人. */
function endsWithName(before: string, { third, second }: Indicator): boolean {
  const names = [plain(third.text), levelOf(second)];
  for (let end = before.length; end >= 2; end--) {
    if (names.some((name) => name.includes(before.slice(end - 2, end)))) return withoutMarks(before.slice(end)) === '';
  }
  return false;
}
