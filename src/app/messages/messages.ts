import type { PerformanceRule } from '../../performance';
import type { Refusal } from '../../amount';
import type { Relation, Severity } from '../../forms';
import type { BindingProblem } from '../../workbook';
import type { Problem } from '../problem';
import type { MendText } from './mend-text';
import type { RootSentences } from './roots';

export type Language = 'zh' | 'en';

/** The figures of a broken or doubtful identity, already named and printed. */
export interface EquationText {
  /** `本年支出合计 1,397.30` */
  readonly left: string;
  /** `1,381.12 + 4.91 + 11.72 = 1,397.75` */
  readonly right: string;
  readonly relation: Relation;
  /** With its sign: left − right. */
  readonly difference: string;
  /** Without a sign. */
  readonly size: string;
  /** Half the width of what rounding allows; none where the figures are exact. */
  readonly allowed: string | undefined;
  /** Roundings explain the difference, but hardly ever add up to so much. */
  readonly rare: boolean;
}

export interface IdentitySentences {
  readonly inconsistent: (equation: EquationText) => string;
  readonly consistent: (equation: EquationText) => string;
  readonly advice: (equation: EquationText) => string;
}

export interface CauseSentences {
  readonly leftOut: (figure: string, amount: string, sum: string) => string;
  readonly countedTwice: (figure: string, amount: string, sum: string) => string;
  readonly swappedDigits: (mend: MendText) => string;
  readonly sign: (mend: MendText) => string;
  readonly decimalPoint: (mend: MendText) => string;
  readonly unit: (mend: MendText) => string;
  readonly neighbour: (mend: MendText, neighbour: string) => string;
  readonly empty: (figure: string, proposed: string) => string;
  readonly line: (table: string, code: string, proposed: string, seen: string) => string;
  /** Added to a cause that would mend other findings too. */
  readonly repairs: (count: number) => string;
}

export interface CodeSentences {
  readonly missing: (name: string) => string;
  /** `meant`: the code without what nobody sees in it. */
  readonly blanks: (code: string, meant: string) => string;
  readonly length: (code: string) => string;
  readonly parent: (code: string, children: readonly string[]) => string;
  readonly order: (code: string, after: string) => string;
  readonly duplicate: (code: string, times: number) => string;
  readonly name: (code: string, name: string, known: string) => string;
  readonly unnamed: (code: string) => string;
  readonly unlisted: (code: string) => string;
}

/** Everything that a finding can say. Names of tables, rows and columns are official and stay Chinese in every language. */
export interface Messages {
  readonly language: Language;
  /** `错误`: said before a finding where colour and icon are not there. */
  readonly severity: Readonly<Record<Severity, string>>;
  /** How a check went. */
  readonly tally: (rules: number, passed: number, errors: number, warnings: number, infos: number) => string;
  /** Stands for an amount that is not there. */
  readonly empty: string;
  /** Behind a sentence about tables in 元 and tables in 万元: the unit of all its amounts. */
  readonly allIn: (unit: string) => string;
  /** Said before the 0 of a side that has no figures, because these tables do not print its line. */
  readonly noLine: (tables: readonly string[]) => string;
  /** `1.00 + 2.00 + … (40)` */
  readonly addends: (count: number) => string;
  readonly identity: IdentitySentences;
  /** `rules`: what each of them expects. */
  readonly joint: (rules: readonly string[], figures: number) => string;
  readonly unreadable: (figure: string, text: string, reason: Refusal | 'not-calculated') => string;
  readonly negativeAmount: (figure: string, amount: string) => string;
  readonly negativeCount: (figure: string, amount: string) => string;
  readonly overtyped: (figure: string, reported: string, expected: string, difference: string) => string;
  /** The constant equals what the formula gives today. */
  readonly overtypedAlike: (figure: string, reported: string) => string;
  readonly code: CodeSentences;
  readonly cause: CauseSentences;
  readonly root: RootSentences;
  /** Under half a unit an amount prints empty, and an empty cell is taken for 0. */
  readonly printsEmpty: string;
  /** On offer where figures differ by rounding. */
  readonly roundingNote: string;
  /** The sentence of a rule, where the set has both languages. */
  /** Of a 绩效自评表: what its rule says of these values. */
  readonly performance: (rule: PerformanceRule, values: Readonly<Record<string, string>>, expected: string | undefined) => string;
  readonly expects: (sentence: { readonly zh: string; readonly en: string }) => string;
  /** Why something could not be done: one sentence, and what to do about it. */
  readonly problem: (problem: Problem) => string;
  /** Part of a table that a person took away; `part` names the column or row. */
  /** `others`: names of further rows that the table lacks. */
  readonly binding: (problem: BindingProblem, table: string, part: string, others?: readonly string[]) => string;
}
