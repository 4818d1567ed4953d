import type { Identity, Measure } from '../../forms';
import type { Entry, FigureId, Origin } from '../../report';
import type { Finding } from '../finding';

/** What an entry means to a sum. */
export type State = 'empty' | 'amount' | 'unreadable';

/** What the declaration says of a figure's cell. */
export interface FigureKind {
  readonly measure: Measure;
  /** Decimals that the form declares. */
  readonly places: number;
  /** Whether the figure is printed rounded: 万元 are; counts and 元 are not. */
  readonly rounds: boolean;
  /** How many printed figures it is the sum of, each rounded by itself; left out: one. */
  readonly addends?: number;
  /** The form prints `——` there, and no amount ever. */
  readonly neverFilled?: true;
}

/**
 * A figure as the checker holds it: the entry, its value as a whole number, and who reads it.
 * Mutable on purpose: following an edit touches these objects and allocates next to nothing.
 */
export interface Figure {
  readonly id: FigureId;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly kind: FigureKind;
  /** Whether its line has no code where lines have one. */
  readonly codeless: boolean;
  readonly entry: Entry;
  origin: Origin;
  readonly state: State;
  /** The amount, 0 where there is none, as whole numbers of `narrow.ts`: both are NaN where one is too fine or too large. */
  readonly units: number;
  readonly halfUnits: number;
  /** The same in the units of `scaled.ts`, whatever its size: 0 unless an amount. */
  readonly value: bigint;
  /** Half the width of the true amounts behind the print. */
  readonly half: bigint;
  /** The rules' readings of it, chained. */
  firstUse: Use | undefined;
  lastUse: Use | undefined;
  /** Rules whose condition reads the figure. */
  readers: readonly Rule[];
  /** The rule that is this cell's formula. */
  definer: Rule | undefined;
  /** Longer than any chain of formulas below it; meaningful where there is a definer. */
  rank: number;
  queued: boolean;
  /** Waits for the structural checks. */
  touched: boolean;
  /** Changed since it was last asked. */
  changed: boolean;
  /** Whether its table still has it. */
  here: boolean;
  /** What the structural checks say of it. */
  notes: readonly Finding[];
  /** `half` is said of what a formula gives; else it follows from how the entry is printed. */
  readonly write: (entry: Entry, origin: Origin, half?: bigint) => void;
  /** Takes what its formula gives, an amount with the declared places; the entry is made when it is asked for. */
  readonly compute: (units: number, halfUnits: number) => void;
  /** Whether an entry says what stands there. */
  readonly says: (entry: Entry) => boolean;
  /** Whether `compute` would change nothing. */
  readonly shows: (units: number, halfUnits: number) => boolean;
}

/** A declared condition, tied to the figures that it reads. */
export interface Condition {
  readonly figures: readonly Figure[];
  readonly holds: () => boolean;
}

/** One figure of a sum: `sign` as the declaration writes it on its side. */
export interface RuleTerm {
  readonly figure: Figure;
  readonly role: 'left' | 'right';
  readonly sign: 1 | -1;
}

/** A rule's reading of a figure: `coefficient` is its sign in left − right. */
export interface Use extends RuleTerm {
  readonly rule: Rule;
  readonly coefficient: 1 | -1;
  /** The next reading of the same figure. */
  next: Use | undefined;
}

/** Where in its identity's scope a rule stands. */
export interface RulePlace {
  /** Key of the row, or the code where the scope runs over codes. */
  readonly at: string | undefined;
  readonly column: string | undefined;
}

/**
 * One repetition of an identity, with running totals: an edit of one addend out of two thousand costs one addition.
 * Whole numbers are exact, so the totals cannot drift.
 */
export interface Rule {
  readonly key: string;
  readonly identity: Identity;
  /** Position of the identity in the set. */
  readonly order: number;
  readonly place: RulePlace;
  /** The figure where the rule is shown. */
  readonly anchor: Figure;
  readonly terms: readonly Use[];
  /** The left side, where it is a single figure of sign 1. */
  readonly target: Figure | undefined;
  readonly when: Condition | undefined;
  applies: boolean;
  /** Left − right, and half the width of all true totals, as whole numbers of `narrow.ts`: NaN both where one is beyond them. */
  units: number;
  halfUnits: number;
  /** The same in the units of `scaled.ts`, whatever their size. */
  readonly total: bigint;
  readonly half: bigint;
  /** Terms with an amount; a rule without any says nothing. */
  filled: number;
  unreadable: number;
  dirty: boolean;
  broken: boolean;
  /** What it says now, shown or implied by another. */
  finding: Finding | undefined;
  /** Follows a change of one of its terms. */
  readonly add: (units: number, halfUnits: number) => void;
  /** Adds its terms up anew, by bigint where nothing less holds them. */
  readonly addUp: () => void;
}
