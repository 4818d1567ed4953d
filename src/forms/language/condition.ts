import type { Sum } from './sum';

/** A test of a report, for identities and sentences alike. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** at least one of the figures is entered (a typed 0 counts, empty and `——` do not) */
  | { readonly kind: 'filled'; readonly figures: Sum }
  /** the sum compares so with 0; empty figures count as 0 */
  | { readonly kind: 'sign'; readonly figures: Sum; readonly is: 'zero' | 'positive' | 'negative' | 'nonzero' }
  | { readonly kind: 'profile'; readonly unitKinds?: readonly UnitKind[]; readonly levels?: readonly Level[] };

/** 行政单位, 参照公务员法管理的事业单位, 其他事业单位. */
export type UnitKind = '行政' | '参公' | '事业';
/** Whether the report speaks of one 单位 or of a 部门 with its units. */
export type Level = '单位' | '部门';
