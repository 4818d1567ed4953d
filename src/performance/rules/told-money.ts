import { Decimal, ZERO, convert, plain, roundHalfAway } from '../../amount';
import { numberIn } from '../quantity/number';
import { type Field, type FundsRow, type PerformanceTable, wholeOf } from '../table';
import { type Found, type TableRule, found } from './found';

/** What is said of the money: 年初预算15万元, 全年支出数15万元, 预算执行率100%. */
const SAID = /(年初预算|全年预算|全年支出|全年执行|实际支出|实际执行|预算执行率?|资金执行率|支出执行率|执行率)(?:数额?|金额|总额|资金)*(?:约?为|是|达到?了?|共计?|合计|[：:])?(约)?(\d[\d.,]*)(万元|亿元|元|[%％])/g;

type Said = 'initial' | 'budget' | 'executed' | 'rate';

function saidOf(words: string): Said {
  if (words.startsWith('年初')) return 'initial';
  if (words.startsWith('全年预算')) return 'budget';
  return /执行率|^预算执行$/.test(words) ? 'rate' : 'executed';
}

/** The money of the analysis against the funds of the same table. */
export const toldMoney: TableRule = ({ table }) => textsOf(table).flatMap((field) => [...malformed(field), ...moneyFindings(table, field)]);

/** All texts in which a table speaks of itself. */
export function textsOf({ analysis, goal, achieved }: PerformanceTable): readonly Field[] {
  return [...(goal === undefined ? [] : [goal]), ...(achieved === undefined ? [] : [achieved]), ...analysis.map(({ text }) => text)].filter(({ text }) => text !== '');
}

/** `2.43.9.5万元` */
function malformed(field: Field): Found[] {
  return [...field.text.matchAll(/\d+(?:\.\d+){2,}(?=万元|亿元|元|[%％])/g)].map((match) => found('X-malformed', field, { said: match[0] }, { span: spanOf(match) }));
}

export function spanOf(match: { readonly index: number; readonly 0: string }): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function moneyFindings(table: PerformanceTable, field: Field): Found[] {
  return [...field.text.matchAll(SAID)].flatMap((match): Found[] => {
    const [, words = '', about, digits = '', unit = ''] = match;
    if (digits.split('.').length > 2 || about !== undefined) return [];
    const said = saidOf(words);
    if ((said === 'rate') !== /[%％]/.test(unit)) return [];
    const value = new Decimal(digits.replaceAll(',', ''));
    const amount = unit === '元' ? convert(value, '元', '万元') : unit === '亿元' ? value.times(10_000) : value;
    const places = (digits.split('.')[1] ?? '').length + (unit === '元' ? 4 : 0);
    const known = knownOf(table, said, sourceBefore(table, field.text, match.index), said !== 'rate' || namesSource(table, field.text, match.index));
    if (known.length === 0 || known.some(({ value: own }) => agree(amount, places, own))) return [];
    const [first] = known;
    return [found('X-text-number', field, { said: match[0], name: first?.field.text ?? '' }, {
      span: spanOf(match), expected: roundHalfAway(first?.value ?? ZERO, said === 'rate' ? 2 : 6).toString() + (said === 'rate' ? '%' : ''), fields: [field, ...known.map((each) => each.field)],
    })];
  });
}

/** One is the other's rounding; a text gives no fewer than two decimals. */
export function agree(said: Decimal, places: number, own: Decimal): boolean {
  return own.eq(said) || roundHalfAway(own, Math.max(places, 2)).eq(said) || roundHalfAway(said, own.decimalPlaces()).eq(own);
}

/** 中央资金全年预算为…: the source that the clause names. */
function sourceBefore({ funds }: PerformanceTable, text: string, at: number): FundsRow | undefined {
  const clause = /[^。；;]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const near = clause.split(/[，,]/).at(-1) ?? '';
  const before = clause.split(/[，,]/).at(-2) ?? '';
  const named = (words: string) => funds.find(({ label, isWhole }) => !isWhole && stemOf(label.text) !== '' && words.includes(stemOf(label.text)));
  return named(near) ?? named(before);
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
        return [...known(row.planned), ...known(row.asked)];
      case 'budget':
        return known(row.budget);
      case 'executed':
        return known(row.executed);
      case 'rate': {
        const [planned, spent] = [numberIn(row.budget)?.value, numberIn(row.executed)?.value];
        const computed = planned?.gt(0) === true && spent !== undefined && row.executed !== undefined ? [{ field: row.rate ?? row.executed, value: spent.div(planned).times(100) }] : [];
        return [...computed, ...known(row.rate)];
      }
    }
  });
}

function known(field: Field | undefined): readonly Known[] {
  const printed = numberIn(field);
  return field === undefined || printed === undefined ? [] : [{ field, value: printed.value }];
}

