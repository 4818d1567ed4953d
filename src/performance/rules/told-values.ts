import { Decimal, plain } from '../../amount';
import { type Quantity, quantityIn } from '../quantity/quantity';
import type { Field, Indicator, PerformanceTable } from '../table';
import { longestShared, sharedPairs } from '../words';
import { type Found, type TableRule, found } from './found';
import { numberIn } from '../quantity/number';
import { agree, spanOf, textsOf } from './told-money';

/** Values of indicators that the texts repeat, against the table's own. */
export const toldValues: TableRule = ({ table }) => textsOf(table).flatMap((field) => [...satisfactionFindings(table, field), ...valueFindings(table, field)]);

interface Known {
  readonly line: Indicator;
  readonly field: Field;
  readonly value: Decimal;
  readonly unit: string;
  readonly target: Decimal | undefined;
}

function isSatisfaction({ first, second, third }: Indicator): boolean {
  return `${first}${second}${third.text}`.includes('满意');
}

const SATISFACTION = /满意(?:度|率|程度)?[^，。；;\d%％]{0,10}?(\d+(?:\.\d+)?)[%％](以上)?/g;

function satisfactionFindings(table: PerformanceTable, field: Field): Found[] {
  const known = knownValues(table).filter(({ line, unit }) => isSatisfaction(line) && unit === '%');
  if (known.length === 0) return [];
  return [...field.text.matchAll(SATISFACTION)].flatMap((match): Found[] => {
    const said = new Decimal(match[1] ?? '0');
    if (known.some(({ value, target }) => value.eq(said) || (match[2] !== undefined && (value.gte(said) || target?.eq(said) === true)))) return [];
    const [first] = known;
    return [found('X-text-number', field, { said: match[0], name: first?.line.third.text ?? '' }, {
      span: spanOf(match), expected: known.map(({ value }) => `${value.toString()}%`).join('、'), fields: [field, ...known.map((each) => each.field)],
    })];
  });
}

function knownValues({ indicators }: PerformanceTable): readonly Known[] {
  return indicators.flatMap((line): Known[] => {
    const { actual, target, adjusted } = line;
    if (actual === undefined) return [];
    const value = quantityIn(actual.text, undefined);
    const wanted = quantityIn(adjusted !== undefined && adjusted.text !== '' ? adjusted.text : (target?.text ?? ''), undefined);
    if (value.kind !== 'number') return [];
    const unit = unitOf(value, wanted);
    return [{ line, field: actual, value: value.value, unit, target: wanted.kind === 'number' ? wanted.value : undefined }];
  });
}

/** 万 where 万元 is meant; a unit that only the target has. */
function unitOf({ unit }: Extract<Quantity, { kind: 'number' }>, wanted: Quantity): string {
  const other = wanted.kind === 'number' ? wanted.unit : '';
  return unit === '' || (unit === '万' && other === '万元') ? other : unit;
}

/** Letters of the words before a number that must be those of an indicator. */
const SURE = 4;

/**
 * A number in the unit of an indicator whose name the words before it share. That it is the target instead is a sure sign;
 * any other number only where the name is told nearly whole.
 */
function valueFindings(table: PerformanceTable, field: Field): Found[] {
  const known = knownValues(table).filter(({ line, unit }) => unit !== '' && !isSatisfaction(line));
  const money = table.funds.flatMap((row) => [row.asked, row.planned, row.budget, row.executed, row.balance].flatMap((each) => numberIn(each)?.value ?? []));
  return known.length === 0 ? [] : [...field.text.matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)([%％]|[\u4e00-\u9fa5/]{1,8})/g)].flatMap((match): Found[] => {
    const said = new Decimal((match[1] ?? '0').replaceAll(',', ''));
    const places = (match[1]?.split('.')[1] ?? '').length;
    const words = (match[2] ?? '').replace('％', '%');
    const subject = /[^，。；、：,;:\d%％]*$/.exec(field.text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? '';
    const sameUnit = known.filter(({ unit }) => words.startsWith(unit));
    const [best, next] = sameUnit.map((each) => ({ each, pairs: pairsWith(subject, each.line) })).sort((a, b) => b.pairs - a.pairs);
    if (best === undefined || best.pairs < 2 || next?.pairs === best.pairs) return [];
    const { value, target, unit, line } = best.each;
    if (agree(said, places, value) || sameUnit.some((other) => other !== best.each && agree(said, places, other.value)) || (unit === '万元' && money.some((own) => agree(said, places, own)))) return [];
    const isTarget = target?.eq(said) === true;
    if (!isTarget && longestShared(subject, line.third.text) < SURE) return [];
    const length = (match[1] ?? '').length + unit.length;
    return [found('X-text-number', field, { said: `${subject}${match[1] ?? ''}${unit}`, name: line.third.text }, {
      span: { start: match.index - subject.length, end: match.index + length }, expected: `${value.toString()}${unit}`, fields: [field, best.each.field],
    })];
  });
}

/** Pairs of letters that the words share with the indicator's name and its level: 装修成本 of a cost named 装修零工市场的. */
function pairsWith(subject: string, { third, second }: Indicator): number {
  return sharedPairs(plain(subject), `${plain(third.text)} `) + sharedPairs(plain(subject), ` ${plain(second).replace(/指标$/, '')}`);
}
