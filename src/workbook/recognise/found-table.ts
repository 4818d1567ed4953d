import type { Area } from '../area';
import type { BindingProblem } from '../binding';
import type { Placement } from '../placement';
import type { Confidence, Evidence } from './evidence';

/** What a table's numbers say for its being of this form: 1 as declared, below 0 otherwise, 0 where nothing is printed. */
export interface Numbering {
  /** Of 行次. */
  readonly rows: number;
  /** Of the table: `公开05表`. */
  readonly table: number;
  /** Of codes: in as many columns as the form has. */
  readonly codes: number;
}

/** A table that was found, how sure that is, and why. */
export interface FoundTable {
  readonly placement: Placement;
  readonly confidence: Confidence;
  /** 0 to 1, for putting candidates in order. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** What a person has to say. */
  readonly doubts: readonly BindingProblem[];
  /** Where it stands, from its title to its last row: one area for each sheet. */
  readonly parts: readonly { readonly sheetId: string; readonly area: Area }[];
  readonly hidden: boolean;
  /** Empty where nothing says it, as is the year, of four digits. */
  readonly unit: string;
  readonly year: string;
  readonly numbering: Numbering;
  /** How many of its figure cells hold anything but 0 and dashes. */
  readonly filled: number;
  /** The same for tables whose figures are the same. */
  readonly contents: string;
}

/** A place that holds a table: what it may be, the likeliest first. */
export type Place = readonly [FoundTable, ...FoundTable[]];
