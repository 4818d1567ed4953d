import { Decimal, type MoneyUnit, ZERO, parseAmount } from '../../amount';
import type { FormSet } from '../../forms';
import { cellAt } from '../snapshot';
import type { Evidence } from './evidence';
import type { Group } from './group';
import { measuredIn } from './measured';

/** The unit of a table's amounts, and how it is known. */
export interface Money {
  readonly unit: MoneyUnit;
  readonly from: Extract<Evidence, { kind: 'money' }>['from'];
  /** Known to the cent. 元 that are whole hundreds throughout were made of 万元 with two decimals: they are as rounded as those. */
  readonly exact: boolean;
  /** Head and figures do not agree, or nothing says it: a person has to. */
  readonly unsure: boolean;
}

/** No unit's total is larger in 万元, and none is smaller in 元. */
const MOST_WAN = 10_000_000;
const LEAST_YUAN = 1_000;
/** From here on figures without any unit are rather 元. */
const RATHER_YUAN = 500_000;
/** A part is never so many times as large as the largest total of the workbook. */
const TIMES = 50;
/** How far apart the largest amounts of a workbook's tables usually are. */
const ALIKE = 20;
const HUNDRED = new Decimal(100);

export function moneyOf(set: FormSet, groups: readonly Group[]): ReadonlyMap<Group, Money> {
  const known = groups.map((group) => ({ group, said: saidOf(group), ...sizesOf(group) }));
  const largest = (unit: MoneyUnit): Decimal => known.filter(({ said }) => said === unit).reduce((most, entry) => (entry.most.gt(most) ? entry.most : most), ZERO);
  const units = [...new Set(known.flatMap(({ said }) => said ?? []))];
  // Where no table says its unit, they all have the same.
  const most = units.length > 0 ? undefined : known.reduce((all, entry) => (entry.most.gt(all) ? entry.most : all), ZERO);
  const decided = known.map(({ group, said, finest, ...own }) => ({ group, finest, money: moneyFor(set, said, most ?? own.most, units, largest) }));
  const inYuan = decided.filter(({ money }) => money.unit === '元');
  const exact = inYuan.some(({ finest }) => finest);
  return new Map(decided.map(({ group, money }) => [group, { ...money, exact: money.unit === '元' && exact }] as const));
}

type Unit = Omit<Money, 'exact'>;

function moneyFor(set: FormSet, said: MoneyUnit | undefined, most: Decimal, units: readonly MoneyUnit[], largest: (unit: MoneyUnit) => Decimal): Unit {
  if (said !== undefined) return { unit: said, from: 'head', unsure: contradicts(said, most, units, largest) };
  const [only, other] = units;
  if (only !== undefined && other === undefined) {
    const tooLarge = most.gt(largest(only).times(TIMES)) && largest(only).gt(0);
    return { unit: only, from: 'other-tables', unsure: tooLarge };
  }
  if (most.gte(RATHER_YUAN)) return { unit: '元', from: 'magnitude', unsure: true };
  return { unit: set.money.unit, from: 'assumed', unsure: only !== undefined };
}

function contradicts(said: MoneyUnit, most: Decimal, units: readonly MoneyUnit[], largest: (unit: MoneyUnit) => Decimal): boolean {
  if (most.isZero()) return false;
  if (said === '万元' && most.gte(MOST_WAN)) return true;
  if (said === '元' && largest('元').lt(LEAST_YUAN)) return true;
  // Figures as large as those in the other unit are rather of that unit.
  const others = units.filter((unit) => unit !== said);
  return others.some((unit) => largest(unit).gt(0) && most.lte(largest(unit).times(ALIKE)) && most.times(ALIKE).gte(largest(unit)));
}

function saidOf({ fits }: Group): MoneyUnit | undefined {
  return fits.map(({ around }) => around.money).find((unit) => unit !== undefined);
}

/** The largest amount of a table, without its sign, and whether one is no whole hundred. */
function sizesOf({ fits }: Group): { readonly most: Decimal; readonly finest: boolean } {
  let most = ZERO;
  let finest = false;
  for (const { lane, columns } of fits) {
    const slots = [...new Set([...columns.values()].flatMap((match) => [...match.columns.values()]))];
    for (const row of lane.rows) {
      for (const { column } of slots) {
        const { value } = cellAt(lane.sheet.sheet, row, column);
        if (typeof value === 'boolean') continue;
        const parsed = parseAmount(typeof value === 'string' ? (measuredIn(value)?.number ?? value) : value);
        if (parsed.kind !== 'amount') continue;
        if (parsed.value.abs().gt(most)) most = parsed.value.abs();
        if (!parsed.value.mod(HUNDRED).isZero()) finest = true;
      }
    }
  }
  return { most, finest };
}
