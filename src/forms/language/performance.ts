import type { TextRef } from './text-ref';
import type { Sum } from './sum';

/** 项目支出绩效自评表: one table for each project, any number in a workbook. */
export interface PerformanceForm {
  /** Of a new sheet, before its number: 绩效自评表. */
  readonly sheetName: string;
  /** `{project}项目支出绩效自评表` */
  readonly title: string;
  /** Under the title: `（{year}年度）`. */
  readonly year: string;
  readonly heads: Readonly<Record<PerformanceHead, Words>>;
  /** Rows below 资金总额, in printed order. */
  readonly sources: readonly Words[];
  /** First-level indicators with their share of the points, and the second-level ones below each. */
  readonly blocks: readonly PerformanceBlock[];
  /** Points of 执行率. */
  readonly execution: number;
  /** Best first: a grade begins `from` so many points. */
  readonly grades: readonly { readonly name: string; readonly from: number }[];
  /** Full and short. */
  readonly variants: readonly PerformanceVariant[];
  /** Where the report keeps what its narrative says of all tables together. */
  readonly told: {
    readonly count?: TextRef;
    readonly money?: TextRef;
    readonly grades: readonly { readonly grade: string; readonly at: TextRef }[];
    /** 项目支出 of the whole unit. */
    readonly spending?: Sum;
  };
}

/** A label as the form prints it, and the other ways in which it is met. */
export interface Words {
  readonly text: string;
  readonly also?: readonly string[];
}

export type PerformanceHead =
  | 'project' | 'department' | 'unit'
  | 'funds' | 'initial' | FundsColumn | 'whole'
  | 'goals' | 'goal' | 'achieved'
  | 'indicators' | 'first' | 'second' | IndicatorColumn
  | 'total' | 'grade' | 'analysis' | 'results'
  /** above what goes on on a further page */
  | 'continued';

/** Columns of the funds: 目标申报数, 预算编制数, 全年预算数, 全年执行数, 资金结（转）余, 执行率, 得分, 偏差原因. */
export type FundsColumn = 'asked' | 'planned' | 'budget' | 'executed' | 'balance' | 'rate' | 'score' | 'reason';

/** Columns of an indicator: 三级指标, 年初指标值, 调整后指标值, 实际完成值, 定性值情况说明, 分值, 得分, 偏差原因分析及改进措施. */
export type IndicatorColumn = 'third' | 'target' | 'adjusted' | 'actual' | 'note' | 'weight' | 'points' | 'cause';

export interface PerformanceBlock {
  readonly name: Words;
  /** Of 100 points. */
  readonly share: number;
  readonly second: readonly { readonly name: Words; /** lines of a new sheet */ readonly lines: number }[];
}

/** First and last of the sheet's columns that a cell covers, counted from 0. */
export type ColumnSpan = readonly [first: number, last: number];

export interface PerformanceVariant {
  readonly key: 'full' | 'short';
  /** In characters. */
  readonly columns: readonly number[];
  readonly head: { readonly label: ColumnSpan; readonly project: ColumnSpan; readonly department: ColumnSpan; readonly unitLabel: ColumnSpan; readonly unit: ColumnSpan };
  readonly funds: Readonly<Record<'label' | FundsColumn, ColumnSpan>>;
  readonly goals: { readonly goal: ColumnSpan; readonly achieved: ColumnSpan };
  readonly indicators: Readonly<Record<'first' | 'second' | 'third' | 'target' | 'actual' | 'weight' | 'points' | 'cause', ColumnSpan>> & { readonly adjusted?: ColumnSpan; readonly note?: ColumnSpan };
  /** 总分 holds the points of 执行率 too, and a grade is given. */
  readonly graded: boolean;
  /** 项目绩效分析; none on the short form. `grouped` stand under 自评结果分析. */
  readonly analysis: readonly { readonly key: AnalysisKey; readonly title: Words; readonly grouped: boolean }[];
  readonly analysisSpans?: { readonly group: ColumnSpan; readonly grouped: ColumnSpan; readonly label: ColumnSpan; readonly text: ColumnSpan };
}

export type AnalysisKey = 'execution' | 'output' | 'effect' | 'satisfaction' | 'experience' | 'problems' | 'measures';
