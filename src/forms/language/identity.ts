import type { Condition } from './condition';
import type { Sum } from './sum';

export type { Rows, Sum, Term } from './sum';

/** How a rule is known: a printed note, the bureaux' audit practice, or the meaning of the rows. */
export type Basis = 'official' | 'practice' | 'inferred';
export type Severity = 'error' | 'warning' | 'info';

/** What an identity is repeated over. Each repetition is one rule with its own verdict. */
export type Scope =
  | { readonly kind: 'once' }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly form: string; readonly keys: readonly string[]; readonly columns?: readonly string[] }
  /** every printed line of a lines form; `total` says whether its 合计 line too */
  | { readonly kind: 'lines'; readonly form: string; readonly total: boolean; readonly columns?: readonly string[] }
  /** every line that has printed children, 合计 over the 类 included; a parent without them is a leaf */
  | { readonly kind: 'parents'; readonly form: string; readonly columns: readonly string[] }
  /** every code printed in any of the forms, at every level or 类 only */
  | { readonly kind: 'codes'; readonly forms: readonly string[]; readonly level: 'all' | 'class'; readonly columns?: readonly string[] };

export type Relation =
  | 'equal'
  | 'at-most'
  | 'at-least'
  /** expected to agree, for reasons that have exceptions: advice when the intervals do not meet */
  | 'about'
  /** neither side is more than a thousand times the other; a side that is 0 says nothing, and rounding has no say */
  | 'same-magnitude';

/** A declared relation between figures. One that `defines` its left cell becomes that cell's formula too. */
export interface Identity {
  /** As in the published list: `01-a`. */
  readonly id: string;
  /** Tells the identities under one id apart: `income`. */
  readonly part: string;
  readonly basis: Basis;
  readonly severity: Severity;
  /** `advice`: inference only; its findings ask, they do not accuse. */
  readonly advice?: boolean;
  /** One plain sentence: what it expects. */
  readonly expects: { readonly zh: string; readonly en: string };
  readonly over: Scope;
  readonly left: Sum;
  readonly relation: Relation;
  readonly right: Sum;
  /** The left side is one cell, and the right side is how it is computed. */
  readonly defines?: boolean;
  /** Judged only where this holds. */
  readonly when?: Condition;
  /** Says nothing new while a rule under one of these ids is inconsistent. */
  readonly impliedBy?: readonly string[];
}
