import { type Decimal, ZERO, formatAmount } from '../amount';
import type { ChartText, FormSet, Sum } from '../forms';
import { type Report, entryAt } from '../report';
import type { Fill } from './fill';
import type { Block, ChartBlock } from './model';

/** The set's charts by the section that they follow; one that has nothing to show is left out. */
export function chartsOf(set: FormSet, report: Report, charts: readonly ChartText[], fill: Fill): ReadonlyMap<string, readonly Block[]> {
  const bySection = new Map<string, Block[]>();
  for (const chart of charts) {
    const block = chartOf(set, report, chart, fill);
    if (block !== undefined) bySection.set(chart.section, [...(bySection.get(chart.section) ?? []), block]);
  }
  return bySection;
}

function chartOf({ money }: FormSet, report: Report, { title, bars }: ChartText, fill: Fill): ChartBlock | undefined {
  const known = bars.map(({ name, current, previous }) => ({ name, current: amountOf(report, current) ?? ZERO, previous: previous === undefined ? undefined : amountOf(report, previous) }));
  const compared = bars.some(({ previous }) => previous !== undefined);
  const shown = known.filter(({ current, previous }) => (compared ? previous !== undefined : !current.isZero()));
  if (shown.length === 0 || (compared && shown.length < known.length)) return undefined;
  const year = fill('{year}');
  const text = (value: Decimal): string => value.toFixed(money.places);
  const series = [
    ...(compared ? [{ name: `${parseInt(year, 10) - 1}年`, values: shown.map(({ previous }) => text(previous ?? ZERO)) }] : []),
    { name: `${year}年`, values: shown.map(({ current }) => text(current)) },
  ];
  const said = shown.map(({ name, current, previous }) => {
    const now = formatAmount(current, money.places, money.grouping);
    return previous === undefined ? `${name}${now}${money.unit}` : `${name}${now}${money.unit}，上年${formatAmount(previous, money.places, money.grouping)}${money.unit}`;
  });
  return { kind: 'chart', title, unit: money.unit, alternative: `${title}：${said.join('；')}。`, categories: shown.map(({ name }) => name), series };
}

/** Undefined where none of the figures is entered; sums over anything but named rows are not drawn. */
function amountOf(report: Report, sum: Sum): Decimal | undefined {
  let total: Decimal | undefined;
  for (const { sign, form, rows, column } of sum) {
    if (rows.kind !== 'keys' || typeof column !== 'string') continue;
    for (const row of rows.keys) {
      const entry = entryAt(report, form, row, column);
      if (entry.kind === 'amount') total = (total ?? ZERO).plus(entry.value.times(sign));
    }
  }
  return total;
}
