import { Decimal, type MoneyUnit, ZERO, parseAmount } from '../../amount';
import type { FormSet } from '../../forms';
import { gridOf } from '../form-grid';
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
/** A workbook of so many figures, of which the largest is so large and not one is small, is hardly in 万元. */
const LARGE_WAN = 100_000;
const SMALLEST_WAN = 100;
const MANY = 30;
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
  const first = known.map(({ said, ...own }) => ({ ...own, money: moneyFor(set, said, most ?? own.most, units, largest) }));
  const inWan = first.filter(({ group, money }) => money.unit === '万元' && !countsThings(group));
  const tooLarge = isHardlyWan(inWan);
  // Whole hundreds throughout are 万元 that somebody multiplied: read as such they are as rounded as those, which the tolerance has to know.
  const multiplied = tooLarge && inWan.every(({ finest }) => !finest);
  const decided = first.map((entry) => (multiplied && inWan.includes(entry) ? { ...entry, money: { unit: '元', from: 'magnitude', unsure: true } as const } : entry));
  const inYuan = decided.filter(({ money }) => money.unit === '元');
  const exact = inYuan.some(({ finest }) => finest);
  return new Map(decided.map(({ group, money }) => [group, { ...money, exact: money.unit === '元' && exact, unsure: money.unsure || (tooLarge && money.unit === '万元') }] as const));
}

/** 元 under heads that say 万元: a department with so large figures has small ones, too. */
function isHardlyWan(groups: readonly Sizes[]): boolean {
  const most = groups.some((group) => group.most.gte(LARGE_WAN));
  const filled = groups.reduce((sum, { count }) => sum + count, 0);
  return most && filled >= MANY && groups.every(({ least }) => least === undefined || least.gte(SMALLEST_WAN));
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

/** Vehicles and guests are small numbers in any unit. */
function countsThings({ form }: Group): boolean {
  return gridOf(form).rows.some(({ row }) => row.measure === 'count');
}

/** Amounts of a table, without their signs. */
interface Sizes {
  readonly most: Decimal;
  /** The smallest that is not 0. */
  readonly least: Decimal | undefined;
  /** How many are not 0. */
  readonly count: number;
  /** One is no whole hundred. */
  readonly finest: boolean;
}

function sizesOf({ fits }: Group): Sizes {
  let most = ZERO;
  let least: Decimal | undefined;
  let count = 0;
  let finest = false;
  for (const { lane, columns } of fits) {
    const slots = [...new Set([...columns.values()].flatMap((match) => [...match.columns.values()]))];
    for (const row of lane.rows) {
      for (const { column } of slots) {
        const { value } = cellAt(lane.sheet.sheet, row, column);
        if (typeof value === 'boolean') continue;
        const parsed = parseAmount(typeof value === 'string' ? (measuredIn(value)?.number ?? value) : value);
        if (parsed.kind !== 'amount') continue;
        const amount = parsed.value.abs();
        if (amount.gt(most)) most = amount;
        if (!amount.mod(HUNDRED).isZero()) finest = true;
        if (amount.isZero()) continue;
        count += 1;
        if (least === undefined || amount.lt(least)) least = amount;
      }
    }
  }
  return { most, least, count, finest };
}
