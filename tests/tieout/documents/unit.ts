import { Decimal, percentOf, roundHalfAway } from '../../../src/amount';
import { ECONOMIC, FUNCTIONAL } from '../../../src/classification';
import { type Report, entryAt } from '../../../src/report';
import { said } from './tables';

/** What a writer of a narrative knows: the figures of a report, and how to write them. */
export class Unit {
  readonly name: string;
  readonly #report: Report;
  readonly #yuan: boolean;
  readonly #grouping: boolean;
  constructor(name: string, report: Report, { yuan = false, grouping = false } = {}) {
    this.name = name;
    this.#report = report;
    this.#yuan = yuan;
    this.#grouping = grouping;
  }

  value(id: string): Decimal {
    const [form = '', row = '', column = ''] = id.split('/');
    const entry = entryAt(this.#report, form, row, column);
    return entry.kind === 'amount' ? entry.value : new Decimal(0);
  }
  /** With its unit. */
  money(value: Decimal | string): string {
    const amount = typeof value === 'string' ? this.value(value) : value;
    return this.#yuan ? `${said(amount.times(10_000), this.#grouping)}元` : `${said(amount, this.#grouping)}万元`;
  }
  share(part: Decimal | string, whole: Decimal | string): string {
    const of = (value: Decimal | string) => (typeof value === 'string' ? this.value(value) : value);
    return `${said(roundHalfAway(percentOf(of(part), of(whole)) ?? new Decimal(0), 2), false)}%`;
  }
  /** 增加5万元，增长3% against `before`. */
  change(now: Decimal | string, before: Decimal, words: readonly [up: string, down: string, rise: string, fall: string] = ['增加', '减少', '增长', '下降']): string {
    const by = (typeof now === 'string' ? this.value(now) : now).minus(before);
    const size = this.money(by.abs());
    const rate = this.share(by.abs(), before);
    return by.isNegative() ? `${words[1]}${size}，${words[3]}${rate}` : `${words[0]}${size}，${words[2]}${rate}`;
  }
  /** Codes of a length that have expenditure, or only a budget. */
  codes(length: number, form = '05'): readonly string[] {
    return (this.#report.tables.get(form)?.lines ?? []).filter(({ code }) => code.length === length).map(({ code }) => code);
  }
  nameOf(code: string): string {
    return FUNCTIONAL.byCode.get(code)?.name ?? code;
  }
  /** 类（类）款（款）项（项） */
  chain(code: string): string {
    return `${this.nameOf(code.slice(0, 3))}（类）${this.nameOf(code.slice(0, 5))}（款）${this.nameOf(code)}（项）`;
  }
  against(actual: Decimal, budget: Decimal, why: string): string {
    const by = actual.minus(budget);
    return by.isZero() ? '决算数与预算数持平。' : `决算数${by.isNegative() ? '小于' : '大于'}预算数的主要原因：${why}。`;
  }
  /** Names of the items of 06 that have a figure. */
  items(...groups: readonly string[]): readonly string[] {
    return ECONOMIC.items.filter(({ code }) => code.length === 5 && groups.includes(code.slice(0, 3)) && !this.value(`06/${code}/amount`).isZero()).map(({ name }) => name);
  }
}
