import { type Decimal, ZERO, convert, plain, roundHalfAway } from '../../amount';
import { moneyIn } from '../quantity/money';
import { numberIn } from '../quantity/number';
import { withoutMarks } from '../told/marks';
import { isWithin, mentionsIn, roleOf, textsOf } from '../told/mention';
import { type Field, type FundsRow, type PerformanceTable, wholeOf } from '../table';
import { type Context, type Found, type TableRule, found } from './found';
import { agree } from './agree';
import { SAID } from './names-money';
import { isToldOfYuan } from './money-unit';
import { yearOf } from './targets';

/** What may stand before a balance that is the whole one: 政府采购结余 is another. */
const WHOLE = /^(?:项目|资金|预算|财政|专项|年度|经费|产生|形成|有)*$/;

type Said = 'initial' | 'budget' | 'executed' | 'rate' | 'balance';

function saidOf(words: string): Said {
  if (words.startsWith('年初')) return 'initial';
  if (/^全年预算|^预算数/.test(words)) return 'budget';
  if (/^结[转余]/.test(words)) return 'balance';
  return /执行率|^预算执行$/.test(words) ? 'rate' : 'executed';
}

/** The money of the texts against the funds of the same table. */
export const toldMoney: TableRule = (context) => textsOf(context.table).flatMap((field) => [...malformed(field), ...(tellsOfLater(context.table, field) ? [] : moneyFindings(context, field))]);

/** What is to be done next year holds next year's numbers. */
export function tellsOfLater({ analysis }: PerformanceTable, field: Field): boolean {
  return analysis.some(({ text, key, label }) => text === field && (key === 'measures' || (key === undefined && /措施|建议/.test(label))));
}

/** `2.43.9.5万元` */
function malformed(field: Field): Found[] {
  return [...field.text.matchAll(/\d+(?:\.\d+){2,}(?=万元|亿元|元|[%％])/g)].map((match) => found('X-malformed', field, { said: match[0] }, { span: spanOf(match) }));
}

export function spanOf(match: { readonly index: number; readonly 0: string }): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function moneyFindings({ table, year }: Context, field: Field): Found[] {
  const isGoal = field === table.goal;
  let rateIn: number | undefined;
  return mentionsIn(field.text, yearOf(table) ?? year).flatMap((mention): Found[] => {
    const { value: digits, places: decimals, before, after, start, end, sentence, bound } = mention;
    const unit = /^(?:万元|亿元|元|[%％])/.exec(after)?.[0] ?? '';
    const [last] = [...before.matchAll(SAID)].slice(-1);
    // 执行率由88%提高到96%
    const isBare = withoutMarks(before.replace(/^[%％]/, '')) === '';
    const goesOn = last === undefined && isBare && rateIn === sentence && /[%％]/.test(unit);
    if (!isBare) rateIn = undefined;
    if (last !== undefined && withoutMarks(before.slice(last.index + last[0].length)) !== '') return [];
    if (unit === '' || digits === undefined || (last === undefined && !goesOn)) return [];
    const said: Said = last === undefined ? 'rate' : saidOf(last[1] ?? '');
    if ((said === 'rate') !== /[%％]/.test(unit)) return [];
    const from = last === undefined ? start - before.replace(/^[%％]/, '').length : start - before.length + last.index;
    rateIn = said === 'rate' ? sentence : undefined;
    const { role, own } = roleOf(mention, yearOf(table) ?? year);
    if (said === 'balance' && !WHOLE.test(withoutMarks(before.slice(0, last?.index)))) return [];
    const isOutcome = said !== 'initial' && said !== 'budget';
    if (bound === '≈' || role === 'other' || role === 'meanwhile' || (goesOn && !own) || (isOutcome && (isGoal || role === 'plan'))) return [];
    const amount = unit === '元' ? convert(digits, '元', '万元') : unit === '亿元' ? digits.times(10_000) : digits;
    const places = decimals + (unit === '元' ? 4 : 0);
    const source = sourceBefore(table, field.text, start);
    if (role === 'part' && source === undefined) return [];
    const known = [
      ...knownOf(table, said, source?.row, said !== 'rate' || namesSource(table, field.text, start)),
      // 县级资金250万元，全年支出1180万元: the whole again, where the source is named before the comma.
      ...(source?.isNear === false ? knownOf(table, said, undefined, false) : []),
    ];
    if (known.length === 0 || known.some(({ value }) => agree(amount, places, value) || (said === 'rate' && isWholeRate(amount, value)) || (bound !== undefined && isWithin(value, amount, bound)))) return [];
    // The table is wrong there, and said to be.
    if (said !== 'rate' && isToldOfYuan(table, amount, places)) return [];
    const [first] = known;
    const stop = end + unit.length;
    return [found('X-text-number', field, { said: field.text.slice(from, stop), name: first?.field.text ?? '' }, {
      span: { start: from, end: stop }, expected: roundHalfAway(first?.value ?? ZERO, said === 'rate' ? 2 : 6).toString() + (said === 'rate' ? '%' : ''), fields: [field, ...known.map((each) => each.field)],
    })];
  });
}

/** 96% of 95.59%; 100% is all of it and no rounding. */
function isWholeRate(said: Decimal, own: Decimal): boolean {
  return !said.eq(100) && roundHalfAway(own, 0).eq(said);
}

/** 中央资金全年预算为…: the source that the clause names, or the one before it. */
function sourceBefore({ funds }: PerformanceTable, text: string, at: number): { readonly row: FundsRow; readonly isNear: boolean } | undefined {
  const clause = /[^。；;]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const near = clause.split(/[，,]/).at(-1) ?? '';
  const before = clause.split(/[，,]/).at(-2) ?? '';
  const named = (words: string) => funds.find(({ label, isWhole }) => !isWhole && stemOf(label.text) !== '' && words.includes(stemOf(label.text)));
  const [own, other] = [named(near), named(before)];
  return own !== undefined ? { row: own, isNear: true } : other === undefined ? undefined : { row: other, isNear: false };
}

/** A source is spoken of somewhere in the sentence. */
function namesSource({ funds }: PerformanceTable, text: string, at: number): boolean {
  const sentence = /[^。；;]*$/.exec(text.slice(0, at))?.[0] ?? '';
  return funds.some(({ label, isWhole }) => !isWhole && stemOf(label.text) !== '' && sentence.includes(stemOf(label.text).slice(0, 2)));
}

function stemOf(label: string): string {
  const name = plain(label).replace(/(?:财政)?资金?$/, '');
  return name.length >= 2 ? name : '';
}

/** A field and what it holds. */
interface Known {
  readonly field: Field;
  readonly value: Decimal;
}

/** Where no source is named, any row may be meant, and the whole first of all; a rate alone is that of the whole. */
function knownOf(table: PerformanceTable, said: Said, source: FundsRow | undefined, any: boolean): readonly Known[] {
  const whole = wholeOf(table);
  const rows = source !== undefined ? [source] : any ? [whole, ...table.funds.filter(({ isWhole }) => !isWhole)] : [whole];
  return rows.flatMap((row): readonly Known[] => {
    if (row === undefined) return [];
    switch (said) {
      case 'initial':
        return [...known(table, row.planned), ...known(table, row.asked)];
      case 'budget':
        return known(table, row.budget);
      case 'executed':
        return known(table, row.executed);
      case 'balance': {
        const [planned, spent] = [moneyIn(table, row.budget)?.value, moneyIn(table, row.executed)?.value];
        return [...known(table, row.balance), ...(row.executed === undefined || planned === undefined || spent === undefined ? [] : [{ field: row.executed, value: planned.minus(spent) }])];
      }
      case 'rate': {
        const [planned, spent] = [moneyIn(table, row.budget)?.value, moneyIn(table, row.executed)?.value];
        const computed = planned?.gt(0) === true && spent !== undefined && row.executed !== undefined ? [{ field: row.rate ?? row.executed, value: spent.div(planned).times(100) }] : [];
        return [...computed, ...rateOf(row.rate)];
      }
    }
  });
}

function rateOf(field: Field | undefined): readonly Known[] {
  const printed = numberIn(field);
  return field === undefined || printed === undefined ? [] : [{ field, value: printed.value }];
}

function known(table: PerformanceTable, field: Field | undefined): readonly Known[] {
  const printed = moneyIn(table, field);
  return field === undefined || printed === undefined ? [] : [{ field, value: printed.value }];
}

