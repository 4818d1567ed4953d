import { Decimal } from '../../amount';

/** Units of one kind, with how many of the first each is. */
const KINDS: readonly ReadonlyMap<string, number>[] = [
  new Map([['%', 1000], ['‰', 100], ['/万', 10], ['/十万', 1]]),
  new Map([['秒', 1], ['分钟', 60], ['分', 60], ['小时', 3600], ['时', 3600], ['个小时', 3600], ['天', 86_400], ['日', 86_400], ['周', 604_800]]),
  new Map([['月', 1], ['个月', 1], ['年', 12]]),
  new Map([['平方米', 1], ['平米', 1], ['平', 1]]),
  new Map([['米', 1], ['m', 1], ['公里', 1000], ['千米', 1000], ['km', 1000]]),
  new Map([['公斤', 1], ['千克', 1], ['kg', 1], ['吨', 1000]]),
];
/** Measures that count the same things. */
const ALIKE: readonly string[] = ['人名位', '期场次批', '份册本', '株棵', '辆台', '个家处项所座间件条套'];
const MULTIPLES: readonly (readonly [RegExp, number])[] = [[/^亿/, 100_000_000], [/^万/, 10_000], [/^千(?!米|克|瓦|伏)/, 1000], [/^百(?!分)/, 100]];

interface Scale {
  readonly factor: Decimal;
  readonly base: string;
}

function scaleOf(unit: string): Scale {
  const multiple = MULTIPLES.find(([pattern]) => pattern.test(unit));
  const plain = plainUnit(multiple === undefined ? unit : unit.replace(multiple[0], ''));
  const kind = KINDS.find((each) => each.has(plain));
  const [base = plain] = kind?.keys() ?? [];
  return { factor: new Decimal(multiple?.[1] ?? 1).times(kind?.get(plain) ?? 1), base };
}

/** `元/人·天`, `元/人/天`; `个` before another measure says nothing, nor does the year of the table: 次/年. */
function plainUnit(unit: string): string {
  return unit.replace(/[·.*]/g, '/').replace(/每/g, '/').replace(/\/+$/, '').replace(/^(?!元)([^/]*)\/年$/, '$1').replace(/^台\/?套$/, '台').replace(/^个(?=.)/, '');
}

/** The value in another unit; undefined where the units are two different things. */
export function inUnit(value: Decimal, unit: string, wanted: string): Decimal | undefined {
  if (unit === wanted) return value;
  const [from, to] = [scaleOf(unit), scaleOf(wanted)];
  const isShare = [from.base, to.base].includes('%');
  const isSame = from.base === to.base || ((from.base === '' || to.base === '') && !isShare) || ALIKE.some((all) => from.base.length === 1 && to.base.length === 1 && all.includes(from.base) && all.includes(to.base));
  return isSame ? value.times(from.factor).div(to.factor) : undefined;
}

/** A length of time. */
export function isDuration(unit: string): boolean {
  return /^(?:天|日|个?工作日|个?小时|时|分钟|秒|个?月|年|周)$/.test(unit);
}
