import { type Decimal, convert } from '../../amount';
import { moneyIn } from '../quantity/money';
import { quantityIn } from '../quantity/quantity';
import { isSlip } from '../quantity/slip';
import { FILLER } from '../told/marks';
import { type Mention, mentionsIn, roleOf, textsOf } from '../told/mention';
import { type Field, type FundsRow, type PerformanceTable, wholeOf } from '../table';
import { type Context, type Found, type TableRule, found } from './found';
import { yearOf } from './targets';
import { agree } from './agree';
import { namesMoney } from './names-money';
import { tellsOfLater } from './told-money';

/** Money of the texts that is told in other words than those of the heads: 省级资金50万元, 共投入资金76.4万元, 已支付…. */
export const toldFunds: TableRule = (context) => textsOf(context.table)
  .filter((field) => field !== context.table.goal && !tellsOfLater(context.table, field))
  .flatMap((field) => fundsFindings(context, field));

const SOURCE = /(中央|省级?|市级?|县级?|区级?|地方|市县(?:区|[（(]区[）)])?)(?:财政)?(?:专项|补助|配套|拨款|下达)*(?:资金|经费)(.{0,4})$/;
const MONEY = /(投入|支出|支付|使用|执行|拨付|到位|下达|安排|花费|列支)了?(?:项目|专项|财政|补助|预算)*(?:资金|经费|金额|总额)*(.{0,4})$/;

interface Amount {
  readonly mention: Mention;
  /** 万元 */
  readonly value: Decimal;
  readonly places: number;
  readonly unit: string;
}

function fundsFindings({ table, year }: Context, field: Field): Found[] {
  const own = yearOf(table) ?? year;
  const amounts = mentionsIn(field.text, own).flatMap(amountOf);
  return amounts.flatMap((amount): Found[] => {
    const { mention } = amount;
    const { role } = roleOf(mention, own);
    if (mention.bound !== undefined || role === 'other' || role === 'meanwhile' || namesMoney(mention.before) || isKnown(table, amount)) return [];
    const source = sourceOf(table, mention.before, amounts.filter(({ mention: { sentence } }) => sentence === mention.sentence));
    const said = source ?? (role === 'actual' ? spokenOf(table, mention.before) : undefined);
    if (said === undefined || /^[^，。；]{0,3}用于/.test(mention.after.slice(amount.unit.length))) return [];
    const anchored = source !== undefined && amounts.some((other) => other.mention.sentence === mention.sentence && other !== amount && moneyOf(table, wholeOf(table)).some(({ value }) => agree(other.value, other.places, value)));
    const wanted = said.known.find(({ value }) => isSlip(amount.value, value)) ?? (anchored ? said.known[0] : undefined);
    if (wanted === undefined) return [];
    const [start, stop] = [mention.start - said.words.length, mention.end + amount.unit.length];
    return [found('X-text-number', field, { said: field.text.slice(start, stop), name: said.words }, { span: { start, end: stop }, expected: `${wanted.value.toString()}万元`, fields: [field, wanted.field] })];
  });
}

function amountOf(mention: Mention): readonly Amount[] {
  const unit = /^(?:万元|亿元|元)(?![/／每])/.exec(mention.after)?.[0];
  const { value } = mention;
  if (unit === undefined || value === undefined) return [];
  const inForm = unit === '元' ? convert(value, '元', '万元') : unit === '亿元' ? value.times(10_000) : value;
  return [{ mention, value: inForm, places: mention.places + (unit === '元' ? 4 : 0), unit }];
}

/** The amount stands somewhere in the table. */
function isKnown(table: PerformanceTable, { value, places }: Amount): boolean {
  if (table.funds.some((row) => moneyOf(table, row).some((each) => agree(value, places, each.value)))) return true;
  return table.indicators.some(({ target, adjusted, actual }) => [target, adjusted, actual].some((field) => {
    const quantity = quantityIn(field?.text ?? '', undefined);
    return quantity.kind === 'number' && [quantity.value, quantity.value.div(10_000)].some((each) => agree(value, places, each));
  }));
}

interface Spoken {
  /** The words that say whose amount it is. */
  readonly words: string;
  /** What it may be, the likeliest first. */
  readonly known: readonly Known[];
}

interface Known {
  readonly field: Field;
  readonly value: Decimal;
}

function moneyOf(table: PerformanceTable, row: FundsRow | undefined): readonly Known[] {
  return [row?.budget, row?.executed, row?.planned, row?.asked, row?.balance].flatMap((field) => {
    const value = moneyIn(table, field)?.value;
    return field === undefined || value === undefined ? [] : [{ field, value }];
  });
}

/** 省级资金: the row of that source, where the table has one and the sentence tells of it once. */
function sourceOf(table: PerformanceTable, before: string, sentence: readonly Amount[]): Spoken | undefined {
  const match = SOURCE.exec(before);
  const level = levelOf(match?.[1] ?? '');
  if (match === null || level === undefined || !FILLER.test(match[2] ?? '')) return undefined;
  const rows = table.funds.filter(({ isWhole, label }) => !isWhole && levelOf(label.text.replace(/^其中[:：]?/, '')) === level);
  const times = sentence.filter(({ mention }) => levelOf(SOURCE.exec(mention.before)?.[1] ?? '') === level).length;
  const [row] = rows;
  return rows.length === 1 && times === 1 ? { words: match[0], known: moneyOf(table, row) } : undefined;
}

function levelOf(label: string): 'central' | 'province' | 'local' | undefined {
  return label.startsWith('中央') ? 'central' : label.startsWith('省') ? 'province' : /^(?:市|县|区|地方)/.test(label) ? 'local' : undefined;
}

/** 共投入, 已支付: the whole, where it is a slip of it. */
function spokenOf(table: PerformanceTable, before: string): Spoken | undefined {
  const match = MONEY.exec(before);
  return match !== null && FILLER.test(match[2] ?? '') ? { words: match[0], known: moneyOf(table, wholeOf(table)) } : undefined;
}
