import type { Measure } from '../figures/known';
import type { Quantity } from '../figures/quantity';

/** What is understood at a place of a sentence: the next number is said of it. */
export interface Frame {
  readonly subjects: readonly Quantity[];
  /** The subject was named since the last comma. */
  readonly named: boolean;
  /** 决算 or 预算 was said since the last comma. */
  readonly measured: boolean;
  /** Something unknown stands between the subject and here, or directly before its name. */
  readonly doubt: boolean;
  readonly measure: Measure;
  /** A bare 预算 was said: that of which the text spoke last. */
  readonly plan: boolean;
  readonly against: Measure | undefined;
  readonly mode: 'amount' | 'share' | 'completion' | 'rate';
  readonly direction: 'up' | 'down' | undefined;
  /** The direction was the last thing said: `增加5万元`, not `增加为5万元`. */
  readonly fresh: boolean;
  /** The word is one that percentages are told with: 增长, 下降. */
  readonly rising: boolean;
  readonly whole: readonly Quantity[];
  readonly loose: boolean;
}

export const START: Frame = {
  subjects: [], named: false, measured: false, doubt: false, measure: 'actual', plan: false, against: 'previous', mode: 'amount', direction: undefined, fresh: false, rising: false, whole: [], loose: false,
};

/** After a comma: the subject and what it is compared with stay, the rest is said anew. */
export function nextPart(frame: Frame): Frame {
  return { ...frame, named: false, measured: false, measure: 'actual', plan: false, mode: 'amount', fresh: false, direction: undefined, whole: [] };
}

/** After a semicolon or a full stop. */
export function nextClause(subjects: readonly Quantity[]): Frame {
  return { ...START, subjects };
}
