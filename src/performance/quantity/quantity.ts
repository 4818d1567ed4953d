import { Decimal } from '../../amount';
import { type DateSpan, dateIn } from './date';
import { withDigits } from './numerals';
import { type Operator, isUnfinished, operatorAround } from './operator';

/** A number with what it counts. */
export interface Measure {
  readonly kind: 'number';
  readonly operator: Operator;
  readonly value: Decimal;
  readonly unit: string;
  /** 每月, 人均: what the number holds of, where it is not the whole year. */
  readonly each: string;
  /** 增长, 下降: the number is a difference. */
  readonly change: '' | '+' | '-';
  /** `==`, `≤≥` */
  readonly odd: boolean;
  readonly leadingZero: boolean;
}

/** What an indicator's target or actual value says. */
export type Quantity =
  | Measure
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal; readonly unit: string }
  | { readonly kind: 'date'; readonly span: DateSpan }
  /** an operator or a unit without its number: `≤人`, `=%` */
  | { readonly kind: 'unfinished'; readonly operator: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'empty' };

const RANGE = /^(\d[\d,]*(?:\.\d+)?)([^\d~—至到-]*)(?:-|~|—+|至|到)(\d[\d,]*(?:\.\d+)?)([^\d]*)$/;
const NUMBER = /^([^\d.-]*)(-?\d[\d,]*(?:\.\d+)?)([^\d]*)$/;
/** Words before a number that leave it what it is; the year is the table's own. */
const LEAD = /^(?:实际|已|共计?|合计|总计|完成|达到?|实现|为|是|全年|年度|本年度?|当年|每年|年均|年内)+(?=[^\d]*\d)/;
const EACH = /每个?(?:月|季度?|周|天|日|人|户|次|期|台|亩|村)|[人户月日周季]均|单价/;
const MORE = /(?:增长|增加|提高|提升|上升|增收)(?:率|幅度)?(?:为|了)?$/;
const LESS = /(?:下降|降低|减少|压减|缩短|节约|节省)(?:率|幅度)?(?:为|了)?$/;
/** Nothing is to happen, or did. */
const NONE = /^(?:零|零?[未不]发生|零(?:发生|事故|投诉|伤亡|死亡|差错|失误|违规|违纪|上访|缺陷|隐患|延误))$/;
/** 5所以上（含5所） */
const INCLUDED = /\((?:含|包含|包括)[^()]*\)/g;
/** 台（套）, 100%（目标95%）; not 元/（人·天）. */
const REMARK = /(?<=[^/每])\([^()]*\)$/;

/** 12/10万, 0.8/万人: of a hundred thousand, of ten thousand. */
const OF_MANY = /(\d)\/((?:10|十)万|万)(?:分之一|人口?|名|例|次|活产)?$/;

/** Reads a target, or an actual value. `year` completes dates without one. */
export function quantityIn(written: string, year: number | undefined): Quantity {
  const text = withDigits(folded(written)).replace(OF_MANY, (_, digits: string, many: string) => `${digits}${many === '万' ? '/万' : '/十万'}`);
  if (text === '') return { kind: 'empty' };
  const span = dateIn(text, year);
  if (span !== undefined) return { kind: 'date', span };
  if (NONE.test(text)) return { kind: 'number', operator: '=', value: decimal('0'), unit: '', each: '', change: '', odd: false, leadingZero: false };
  if (isUnfinished(text)) return { kind: 'unfinished', operator: text };
  const bare = text.replace(LEAD, '');
  const range = RANGE.exec(bare.replace(/^控制在/, ''));
  if (range !== null) {
    const [, low = '0', first = '', high = '0', unit = ''] = range;
    return { kind: 'range', low: decimal(low), high: decimal(high), unit: unit === '' ? first : unit };
  }
  const number = NUMBER.exec(bare);
  if (number === null) return { kind: 'words', text };
  const [, head = '', digits = '0', tail = ''] = number;
  const { operator, before, after, odd, about } = operatorAround(head, tail);
  if (about) return { kind: 'words', text };
  return {
    kind: 'number', operator, value: decimal(digits), unit: after || before, odd,
    each: EACH.exec(before)?.[0] ?? '', change: MORE.test(before) ? '+' : LESS.test(before) ? '-' : '', leadingZero: /^0\d/.test(digits),
  };
}

function folded(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(INCLUDED, '').replace(/(k?)m([23])(?!\d)/gi, (_, kilo: string, power: string) => `${power === '2' ? '平方' : '立方'}${kilo === '' ? '米' : '公里'}`);
  return /\d/.test(plain.replace(REMARK, '')) ? plain.replace(REMARK, '') : plain;
}

function decimal(digits: string): Decimal {
  return new Decimal(digits.replaceAll(',', ''));
}
