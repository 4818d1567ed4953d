import type { Severity } from '../../forms';
import type { Verdict } from '../../rules';
import type { Tally } from '../findings/list';

/** What an audit keeps of one workbook: plain data, which crosses threads and is kept in a file. */
export interface AuditedFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly outcome: AuditOutcome;
}

export type AuditOutcome = CheckedFile | UncheckedFile;

export interface CheckedFile {
  readonly kind: 'checked';
  readonly set: string;
  /** Empty where the workbook does not say. */
  readonly unit: string;
  readonly year: string;
  /** 单位 or 部门, as the workbook says it. */
  readonly level: string;
  /** Whether anything was entered in the published tables. */
  readonly filled: boolean;
  /** Published tables that are there, by id. */
  readonly tables: readonly string[];
  /** Those of them in which nothing was entered, or that say that they are empty. */
  readonly empty: readonly string[];
  /** Published tables that are in 元 where their set prints 万元, by id. */
  readonly inYuan: readonly string[];
  /** Sheets that could not be read, and what is missing of them, as half a sentence: the file is damaged in part. */
  readonly damaged: readonly { readonly sheet: string; readonly sentence: string }[];
  readonly tally: Tally;
  /** Errors, then what should be looked at, each in published order; never more than `MOST_FINDINGS`. */
  readonly findings: readonly AuditFinding[];
  /** How many there are beyond those. */
  readonly more: number;
  /** Its 绩效自评表, in the order of the tabs. */
  readonly projects: readonly AuditedProject[];
  /** Names of the units that a consolidated workbook says it adds up; none where it does not say. */
  readonly sources: readonly string[];
  /** What was entered, for comparing workbooks: see `figures.ts`. */
  readonly figures: string;
  /** What it does not say of its published tables: see `gaps.ts`. */
  readonly gaps: readonly string[];
}

/** A 绩效自评表: its project and the sheet that it stands on. */
export interface AuditedProject {
  /** Empty where nobody named it. */
  readonly name: string;
  readonly sheet: string;
}

/** A workbook that holds no disclosure, or could not be read. */
export interface UncheckedFile {
  readonly kind: 'unchecked';
  /** `no-table` is no failure: any folder holds other workbooks too. */
  readonly problem: string;
  readonly sentence: string;
}

export interface AuditFinding {
  readonly form: string;
  /** `公开05表 一般公共预算财政拨款支出决算表` */
  readonly table: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
  /** What the rule expects; empty where there is no rule. */
  readonly expects: string;
  /** Best first. */
  readonly causes: readonly string[];
}
