import type { Condition } from './condition';
import type { Sum } from './sum';
import type { TextRef } from './text-ref';

/**
 * What a published document says beside the tables and the narrative. In every text `{unit}`, `{year}` and `{level}`
 * (单位 or 部门) are filled in.
 */
export interface DocumentWording {
  /** Lines under the unit's name on the first page: `{year}年度{level}决算公开`. */
  readonly cover: readonly string[];
  /** Heading of the table of contents. */
  readonly contents: string;
  /** Runs over every page. */
  readonly header: string;
  readonly parts: readonly DocumentPart[];
  /** Under a table of which somebody said that it has no data, where its form has no sentence of its own. */
  readonly noData: string;
  /** Drawn where a person asks for charts. */
  readonly charts: readonly ChartText[];
  /** Who signs the 校验报告, and where their names are kept. */
  readonly signers: readonly { readonly role: string; readonly at: TextRef }[];
}

/** A part of the document; its title as printed, its number included. */
export type DocumentPart =
  /** 概况 */
  | { readonly kind: 'texts'; readonly title: string; readonly texts: readonly KeptText[] }
  | { readonly kind: 'tables'; readonly title: string }
  | { readonly kind: 'narrative'; readonly title: string }
  | {
      /** 名词解释 */
      readonly kind: 'terms';
      readonly title: string;
      readonly terms: readonly TermText[];
      /** Where a person says whether all terms are printed or only those of the report. */
      readonly choice: TextRef & { readonly onlyUsed: string };
      /** What a person adds. */
      readonly more?: KeptText;
    }
  /** 附件: left out where nothing is said of it and nothing stands in for it. */
  | { readonly kind: 'attachments'; readonly title: string; readonly text: KeptText };

/** A text that a person keeps on a support sheet; a line of the cell is a paragraph. */
export interface KeptText {
  readonly title?: string;
  readonly at: TextRef;
  /** What is asked for while nothing is typed. */
  readonly ask?: string;
  /** Said while nothing is typed. */
  readonly otherwise?: string;
}

export interface TermText {
  readonly name: string;
  /** Follows the name and a colon. */
  readonly text: string;
  /** The report uses the term; left out: always. */
  readonly when?: Condition;
}

/** A chart of figures, in the money unit of the set. */
export interface ChartText {
  readonly title: string;
  /** Key of the narrative's section that it follows. */
  readonly section: string;
  /** One bar each, zeros left out; with `previous` a second one beside it, and none of them where last year is not known. */
  readonly bars: readonly { readonly name: string; readonly current: Sum; readonly previous?: Sum }[];
}
