import { Decimal } from '../../amount';
import { quantityIn } from '../quantity/quantity';
import type { Field, Indicator } from '../table';
import { type Found, type TableRule, found } from './found';
import { yearOf } from './targets';

/** Shares of a whole: never more than all of it. */
const OF_ALL = /(?:合格|覆盖|满意|及时|按[期时]完成|达标|优良|优秀|准确|正确|知晓|普及|参与|参保|参合|到位|到课|出勤|完好|合规|兑[付现]|发放|拨付|入学|巩固|就业|治愈|检出|处理|处置|办结|结案|回收|成活|通过|响应|公开|验收|建档|抽检|送达|无害化)(?:率|比例|度|程度)$/;
/** What was planned may be exceeded, within reason. */
const OF_PLAN = /(?:完成|实现|达成|执行|支出|使用)(?:率|比例|度)$/;
const GROWS = /超额|产值|产量|税|收入|招商|引资|增长|增加|提高|提升/;
const ALL = 100;
const TWICE = 200;

function mostOf({ third }: Indicator): number | undefined {
  const name = third.text.replace(/[（(][^（）()]*[）)]$/, '').trim();
  if (GROWS.test(name)) return undefined;
  return OF_ALL.test(name) ? ALL : OF_PLAN.test(name) ? TWICE : undefined;
}

/** 合格率105%, 12/10 of a rate. */
export const impossible: TableRule = ({ table, year }) => table.indicators.flatMap((line): Found[] => {
  const most = mostOf(line);
  const wrong = most === undefined ? [] : [line.target, line.adjusted, line.actual].filter((field): field is Field => field !== undefined && exceeds(field, line, most, yearOf(table) ?? year));
  const [first] = wrong;
  return first === undefined ? [] : [found('X-impossible', first, { name: line.third.text, said: [...new Set(wrong.map(({ text }) => text))].join('、') }, { fields: wrong })];
});

function exceeds(field: Field, line: Indicator, most: number, year: number | undefined): boolean {
  const [, part, whole] = /^(\d+(?:\.\d+)?)[/／](\d+(?:\.\d+)?)[个人户项件次]?$/.exec(field.text.replace(/\s/g, '')) ?? [];
  if (part !== undefined && whole !== undefined) return new Decimal(whole).gt(0) && new Decimal(part).div(whole).times(100).gt(most);
  const quantity = quantityIn(field.text, year);
  if (quantity.kind === 'range') return quantity.unit === '%' && quantity.high.gt(most);
  if (quantity.kind !== 'number' || quantity.change !== '') return false;
  if (quantity.unit === '%') return quantity.value.gt(most);
  const others = [line.target, line.adjusted, line.actual].flatMap((other) => (other === undefined || other === field ? [] : [{ other, said: quantityIn(other.text, year) }]));
  // 105 beside 95%; 1.05 beside 0.95 in cells of percent format.
  const besidePercent = others.some(({ said }) => said.kind === 'number' && said.unit === '%');
  const besideShare = field.numeric && others.some(({ other, said }) => other.numeric && said.kind === 'number' && said.unit === '' && said.value.gt(0) && said.value.lte(1) && !said.value.isInteger());
  return quantity.unit === '' && ((besidePercent && quantity.value.gt(most)) || (besideShare && quantity.value.times(100).gt(most) && quantity.value.lt(10)));
}
