import { Decimal, convert } from '../../amount';
import type { FundsColumn } from '../../forms';
import { numberIn } from '../quantity/number';
import { quantityIn } from '../quantity/quantity';
import { mentionsIn, textsOf } from '../told/mention';
import { type Field, type PerformanceTable, wholeOf } from '../table';
import { type TableRule, found } from './found';
import { agree } from './agree';
import { namesMoney } from './names-money';

/** 元 where the form has 万元. */
const FACTOR = new Decimal(10_000);
/** So many digits of a rounded number, and of one that is the same, are no coincidence. */
const DIGITS = { rounded: 4, same: 3 } as const;
/** The cost of the whole project, not of a part of it. */
const WHOLE_COST = /总(?:成本|投资|费用|额|经费)|项目(?:总|成本|资金|经费|投资)|资金总|预算(?:控制|总)/;
const COLUMNS: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed'];

/** Amounts of 资金总额 that were entered in 元 where the heads do not say 元: the texts or the costs tell the same in 万元. One finding for all of them. */
export const moneyUnit: TableRule = ({ table }) => {
  const wrong = inYuan(table);
  const [first] = wrong;
  if (first === undefined) return [];
  const { field, value, said, where } = first;
  return [found('X-unit', field, { said: field.text, told: said, where, name: table.form.heads[first.column].text }, { expected: value.div(FACTOR).toString(), fields: wrong.map((each) => each.field) })];
};

interface Wrong {
  readonly column: FundsColumn;
  readonly field: Field;
  readonly value: Decimal;
  /** What tells the same in its proper unit: 170万元. */
  readonly said: string;
  /** What that is: 装修成本, 实际完成情况. */
  readonly where: string;
}

function inYuan(table: PerformanceTable): readonly Wrong[] {
  // Its heads say so.
  if (table.money === '元') return [];
  const whole = wholeOf(table);
  const amounts = COLUMNS.flatMap((column) => {
    const field = whole?.[column];
    const value = numberIn(field)?.value;
    return field === undefined || value === undefined || value.lt(FACTOR) ? [] : [{ column, field, value }];
  });
  if (amounts.length === 0) return [];
  const told = toldIn(table);
  // Another project may have ten thousand times as much: what is told as it stands is right.
  if (amounts.some(({ value }) => told.some((each) => agree(each.value, each.places, value)))) return [];
  const matches = amounts.flatMap((each) => {
    const same = told.filter((one) => isTold(one, each.value.div(FACTOR)));
    const [match] = [...same.filter(isSure), ...same];
    return match === undefined ? [] : [{ ...each, said: match.said, where: match.where, sure: same.some(isSure) }];
  });
  // One amount of a digit or two may be anything that costs as much; two that differ are no chance.
  const isProven = matches.some(({ sure }) => sure) || matches.some(({ value }) => !value.eq(matches[0]?.value ?? value));
  return isProven ? matches : [];
}

function isSure({ value, named }: ToldMoney): boolean {
  return named || value.precision() >= DIGITS.same;
}

/** Rounded to two digits one amount in twenty agrees by chance: a cost of ≤1.5万元 says nothing of 14,500 that the project has. */
function isTold({ value, places }: ToldMoney, amount: Decimal): boolean {
  return value.eq(amount) || (value.precision() >= DIGITS.rounded && agree(value, places, amount));
}

/** The amount, in 元 by the rest of its table, that these words tell in 万元. */
export function isToldOfYuan(table: PerformanceTable, value: Decimal, places: number): boolean {
  return inYuan(table).some((each) => agree(value, places, each.value.div(FACTOR)));
}

interface ToldMoney {
  /** 万元 */
  readonly value: Decimal;
  readonly places: number;
  readonly said: string;
  readonly where: string;
  /** The words say that it is the project's: 全年预算数15万元. */
  readonly named: boolean;
}

function toldIn(table: PerformanceTable): readonly ToldMoney[] {
  const texts = textsOf(table).flatMap((field) => mentionsIn(field.text, undefined).flatMap(({ value, places, before, after, start, end }) => {
    const unit = /^(?:万元|亿元|元)(?![/／每])/.exec(after)?.[0];
    return value === undefined || unit === undefined ? [] : [moneyOf(value, places, unit, { said: field.text.slice(start, end) + unit, where: titleOf(table, field), named: namesMoney(before) })];
  }));
  const costs = table.indicators.flatMap(({ target, adjusted, actual, third }) => [target, adjusted, actual].flatMap((field) => {
    const quantity = quantityIn(field?.text ?? '', undefined);
    return field !== undefined && quantity.kind === 'number' && /^(?:万元|亿元)$/.test(quantity.unit) ? [moneyOf(quantity.value, quantity.value.decimalPlaces(), quantity.unit, { said: field.text, where: third.text, named: WHOLE_COST.test(third.text) })] : [];
  }));
  return [...texts, ...costs].filter(({ value }) => value.gt(0));
}

function moneyOf(value: Decimal, places: number, unit: string, words: Pick<ToldMoney, 'said' | 'where' | 'named'>): ToldMoney {
  if (unit === '元') return { value: convert(value, '元', '万元'), places: places + 4, ...words };
  return { value: unit === '亿元' ? value.times(FACTOR) : value, places, ...words };
}

/** What a text of the table is called. */
function titleOf({ form: { heads }, variant, goal, analysis }: PerformanceTable, field: Field): string {
  const part = analysis.find(({ text }) => text === field);
  if (part === undefined) return field === goal ? heads.goal.text : heads.achieved.text;
  return part.label === '' ? (variant.analysis.find(({ key }) => key === part.key)?.title.text ?? heads.analysis.text) : part.label;
}
