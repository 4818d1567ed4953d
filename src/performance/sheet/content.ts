import type { AnalysisKey, FundsColumn, IndicatorColumn, PerformanceForm, PerformanceVariant } from '../../forms';
import { type PerformanceTable, projectOf } from '../table';


/** What is written into a new table, as a person would type it. */
export interface PerformanceContent {
  readonly variant: PerformanceVariant['key'];
  readonly project: string;
  /** Where it is not made from the project. */
  readonly title?: string;
  readonly department?: string;
  readonly unit?: string;
  /** Rows below 资金总额; the form's own where none is given. */
  readonly sources?: readonly ({ readonly label: string } & Partial<Readonly<Record<FundsColumn, string>>>)[];
  /** Columns of 资金总额 that a person overtyped, and its reason. */
  readonly whole?: Partial<Readonly<Record<FundsColumn, string>>>;
  readonly goal?: string;
  readonly achieved?: string;
  /** The form's own levels with empty lines where none is given. */
  readonly lines?: readonly ContentLine[];
  readonly totalWeight?: string;
  readonly total?: string;
  readonly grade?: string;
  readonly analysis?: Partial<Readonly<Record<AnalysisKey, string>>>;
}

export interface ContentLine extends Partial<Readonly<Record<IndicatorColumn, string>>> {
  readonly first: string;
  readonly second: string;
}

const FUNDS: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed', 'balance', 'rate', 'score', 'reason'];
const LINE: readonly IndicatorColumn[] = ['third', 'target', 'adjusted', 'actual', 'note', 'weight', 'points', 'cause'];

/** A table as it was read, with every cell as it stands there: what is printed is what somebody has, right or wrong. */
export function contentOf(table: PerformanceTable): PerformanceContent {
  const whole = table.funds.find(({ isWhole }) => isWhole);
  const said = (field: { readonly text: string } | undefined) => field?.text ?? '';
  const fundsOf = (row: PerformanceTable['funds'][number]) => Object.fromEntries(FUNDS.flatMap((column) => (row[column] === undefined ? [] : [[column, said(row[column])]])));
  return {
    variant: table.variant.key,
    project: projectOf(table),
    ...(table.title === undefined || table.title.origin === 'derived' ? {} : { title: table.title.text }),
    department: said(table.department),
    unit: said(table.unit),
    sources: table.funds.filter(({ isWhole }) => !isWhole).map((row) => ({ label: row.label.text, ...fundsOf(row) })),
    ...(whole === undefined ? {} : { whole: fundsOf(whole) }),
    goal: said(table.goal),
    achieved: said(table.achieved),
    lines: table.indicators.map((line) => ({ first: line.first, second: line.second, ...Object.fromEntries(LINE.flatMap((column) => (line[column] === undefined ? [] : [[column, said(line[column])]]))) })),
    totalWeight: said(table.totalWeight),
    total: said(table.total),
    grade: said(table.grade),
    analysis: Object.fromEntries(table.analysis.flatMap(({ key, text }) => (key === undefined ? [] : [[key, text.text]]))),
  };
}

/** The form's own levels, each with its empty lines. */
export function emptyLines({ blocks }: PerformanceForm): readonly ContentLine[] {
  return blocks.flatMap(({ name, second }) => second.flatMap((level) => Array.from({ length: level.lines }, (): ContentLine => ({ first: name.text, second: level.name.text }))));
}

/** Neighbouring lines of one name. */
export function runsOf<T>(items: readonly T[], same: (a: T, b: T) => boolean): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  items.forEach((item, index) => {
    const run = runs.at(-1);
    const before = items[index - 1];
    if (run !== undefined && before !== undefined && same(before, item)) run[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

