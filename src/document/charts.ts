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

/** What a chart shows: the bars that have something to show, in order. */
export interface ChartFigures {
  readonly title: string;
  /** `2024年`, and `2023年` where every bar stands beside last year's. */
  readonly years: { readonly current: string; readonly previous?: string };
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly name: string;
  readonly current: Amount;
  readonly previous?: Amount;
}

/** A figure, and what it is the sum of. */
export interface Amount {
  readonly value: Decimal;
  readonly of: Sum;
}

/** Undefined where there is nothing to show: no figure, or nothing to compare with. */
export function chartFigures(report: Report, { title, bars }: ChartText, fill: Fill): ChartFigures | undefined {
  const compared = bars.some(({ previous }) => previous !== undefined);
  const shown = bars.flatMap(({ name, current: of, previous: before }): ChartBar[] => {
    const current = { value: amountOf(report, of) ?? ZERO, of };
    if (!compared) return current.value.isZero() ? [] : [{ name, current }];
    const value = before === undefined ? undefined : amountOf(report, before);
    return before === undefined || value === undefined ? [] : [{ name, current, previous: { value, of: before } }];
  });
  if (shown.length === 0 || (compared && shown.length < bars.length)) return undefined;
  const year = fill('{year}');
  return { title, bars: shown, years: { current: `${year}年`, ...(compared ? { previous: `${parseInt(year, 10) - 1}年` } : {}) } };
}

function chartOf({ money }: FormSet, report: Report, chart: ChartText, fill: Fill): ChartBlock | undefined {
  const figures = chartFigures(report, chart, fill);
  if (figures === undefined) return undefined;
  const { title, years, bars } = figures;
  const text = (value: Decimal): string => value.toFixed(money.places);
  const series = [
    ...(years.previous === undefined ? [] : [{ name: years.previous, values: bars.map(({ previous }) => text(previous?.value ?? ZERO)) }]),
    { name: years.current, values: bars.map(({ current }) => text(current.value)) },
  ];
  const said = bars.map(({ name, current, previous }) => {
    const now = formatAmount(current.value, money.places, money.grouping);
    return previous === undefined ? `${name}${now}${money.unit}` : `${name}${now}${money.unit}，上年${formatAmount(previous.value, money.places, money.grouping)}${money.unit}`;
  });
  return { kind: 'chart', title, unit: money.unit, alternative: `${title}：${said.join('；')}。`, categories: bars.map(({ name }) => name), series };
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
