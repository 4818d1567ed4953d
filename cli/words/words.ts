import type { FoundText } from '../../src/app/findings/found-text';
import type { Tally } from '../../src/app/findings/list';
import type { Weight } from '../../src/app/findings/weight';
import type { Language } from '../../src/app/messages';
import type { FileProblem } from '../../src/hosts/file';
import type { Misuse } from '../arguments';

export type CommandName = 'template' | 'check' | 'next-year' | 'last-year' | 'from-yuan' | 'consolidate' | 'narrate' | 'tieout' | 'document' | 'report' | 'archive' | 'audit';

/** What the command line itself says, beside the messages of the findings. */
export interface Words {
  readonly language: Language;
  readonly help: string;
  readonly commandHelp: Readonly<Record<CommandName, string>>;
  readonly misuse: (misuse: Misuse) => string;
  readonly file: (problem: FileProblem) => string;
  /** A refusal as a sentence of its own. */
  readonly refused: (sentence: string) => string;
  /** `F.xlsx：…` */
  readonly about: (file: string, sentence: string) => string;
  readonly reading: (file: string) => string;
  readonly writing: (file: string, seconds: number) => string;
  readonly written: (file: string) => string;
  /** An older file of this name was kept under another. */
  readonly kept: (file: string, as: string) => string;
  readonly sameFile: string;
  /** `--short` is of the projects' tables, and no project was named. */
  readonly shortOfNothing: string;
  readonly notXlsx: string;
  readonly noFolder: string;
  readonly notAFolder: string;
  /** Without figures there would be nothing but zeros. */
  readonly nothingToNarrate: string;
  readonly narratedWithErrors: (errors: number) => string;
  readonly openBlanks: (count: number, sheets: readonly string[]) => string;
  readonly absentTables: (tables: readonly string[]) => string;
  readonly weight: Readonly<Record<Weight, string>>;
  readonly year: (year: string) => string;
  readonly nothingFound: string;
  /** Heads the tables that were found in a workbook which the product did not make. */
  readonly found: string;
  /** Heads those that take the place of tables which the product's own workbook lacks. */
  readonly foundBeside: string;
  readonly foundTable: (table: FoundText) => string;
  readonly unknownSheets: (sheets: readonly string[]) => string;
  /** Heads the sheets of a damaged file that could not be read. */
  readonly damaged: string;
  /** Sets that the tables may be of as well; each is chosen by its id. */
  readonly rivalSets: (taken: string, others: readonly { readonly id: string; readonly title: string }[]) => string;
  /** The published tables are still empty. */
  readonly noFigures: string;
  /** Nothing of this year is entered, and what was carried over may not balance yet. Stands above what is found. */
  readonly yearNotEntered: string;
  readonly rule: (rule: string, expects: string) => string;
  /** Heads the causes of several findings. */
  readonly roots: string;
  readonly root: (sentence: string, effects: string) => string;
  readonly cause: (sentence: string) => string;
  readonly hint: (sentence: string) => string;
  readonly roundingNote: (note: string) => string;
  readonly onSheet: (heading: string, sheet: string) => string;
  readonly summary: (tally: Tally, unjudged: number) => string;
  readonly defect: (message: string) => string;
}
