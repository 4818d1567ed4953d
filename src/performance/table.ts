import type { AnalysisKey, FundsColumn, IndicatorColumn, PerformanceForm, PerformanceVariant } from '../forms';

/** How a field came to be: a person's constant, the product's own formula (the core computes it), somebody's formula. */
export type FieldOrigin = 'typed' | 'derived' | 'linked';

/** One cell of a table: what stands there, and where. An empty cell is a field without text. */
export interface Field {
  /** `funds0/budget`: row and column keys, as in a figure's address. */
  readonly key: FieldKey;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly origin: FieldOrigin;
  /** A number in its sheet; such a `0.95` may be shown as 95%. */
  readonly numeric: boolean;
}

export type FieldKey = `${string}/${string}`;

/** 资金总额 or one source of it. A column that the table lacks is missing. */
export type FundsRow = { readonly label: Field; readonly isWhole: boolean } & Partial<Readonly<Record<FundsColumn, Field>>>;

/** One line of the indicators. `first` and `second` are carried down from the rows above. */
export interface Indicator extends Partial<Readonly<Record<IndicatorColumn, Field>>> {
  readonly row: number;
  /** As printed in this row or above; empty where nobody said. */
  readonly first: string;
  readonly second: string;
  /** The cell of the second-level name, where it is printed in this row. */
  readonly secondAt?: Field;
  readonly third: Field;
}

/** A cell of 项目绩效分析. */
export interface Analysis {
  readonly key: AnalysisKey | undefined;
  readonly label: string;
  readonly text: Field;
}

/** One 绩效自评表 as read. Whatever a person took out of it is missing. */
export interface PerformanceTable {
  readonly form: PerformanceForm;
  readonly variant: PerformanceVariant;
  readonly title?: Field;
  /** The unit of its money. */
  readonly money: '万元' | '元';
  /** The project that the title names. */
  readonly named: string;
  readonly year?: Field;
  readonly project?: Field;
  readonly department?: Field;
  readonly unit?: Field;
  /** Points that 执行率 can earn, as the table itself says; 0 where it earns none. */
  readonly execution: number;
  /** 资金总额 first, where it is there. */
  readonly funds: readonly FundsRow[];
  /** The heads of the money say how many points its rate has, so 总分 is of the whole table whatever its form. */
  readonly weighsRate: boolean;
  readonly goal?: Field;
  readonly achieved?: Field;
  readonly indicators: readonly Indicator[];
  /** 总分: of the points that there are, of those given, and the grade. */
  readonly totalWeight?: Field;
  readonly total?: Field;
  readonly grade?: Field;
  readonly analysis: readonly Analysis[];
  readonly area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  /** Rows that formulas lean on; undefined where they are not there. */
  readonly rows: { readonly heads: number; readonly total: number | undefined; readonly goals: number | undefined };
  /** Sheet columns of the points. */
  readonly columns: { readonly weight: number | undefined; readonly points: number | undefined };
  readonly fields: ReadonlyMap<FieldKey, Field>;
}

export function wholeOf({ funds }: PerformanceTable): FundsRow | undefined {
  return funds.find(({ isWhole }) => isWhole);
}

/** What the table calls its project; its title where the field is empty. */
export function projectOf({ project, named }: PerformanceTable): string {
  return project !== undefined && project.text !== '' ? project.text : named;
}
