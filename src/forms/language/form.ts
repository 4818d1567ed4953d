/** What a column's figures are: money in the set's unit (an interval when printed), an exact count, or words. */
export type Measure = 'amount' | 'count' | 'text';

/** One column of the printed sheet. */
export type Column =
  /** 项目, 行次, 科目名称: words that name the row. */
  | { readonly key: string; readonly role: 'label' | 'number' | 'name'; readonly width: number }
  | {
      readonly key: string;
      /** 科目代码 */
      readonly role: 'code';
      readonly width: number;
      /** Which digits stand here, where 类, 款 and 项 have cells of their own: `[3, 5]` is 款. Left out: the whole code. */
      readonly digits?: readonly [from: number, to: number];
    }
  | {
      readonly key: string;
      readonly role: 'figure';
      readonly width: number;
      readonly measure: Measure;
      /** 栏次, where the form numbers it; how `rules.md` speaks of it (`c2`). */
      readonly number?: number;
      /** The column's own name as a person would say it, for messages: 基本支出. */
      readonly title: string;
    };

/** What a person may do with a cell. Whether an input is derived after all follows from the identities. */
export type CellUse =
  | 'input'
  /** never filled, prints `——` */
  | 'structural'
  /** never filled, prints nothing */
  | 'none';

export interface Row {
  readonly key: string;
  /** As printed: `八、社会保障和就业支出`. Empty on rows that only carry their 行次. */
  readonly label: string;
  /** The row's name in sentences: `社会保障和就业支出`. Left out: the label without its numbering. */
  readonly name?: string;
  /** 行次 as printed. */
  readonly number?: number;
  /** Classification code that the row stands for: `208` in 01 and 04, `30101` in 06. */
  readonly code?: string;
  /** How each figure column of the lane is used on this row. A string speaks for all of them. Default: `input`. */
  readonly cells?: CellUse | Readonly<Record<string, CellUse>>;
  /** Overrides the column's measure on this row: 团组数 among amounts. Such a row has no words to enter. */
  readonly measure?: Measure;
  /** 万元, 个, 人, 辆 …: said in messages. Default: the set's money unit. */
  readonly unit?: string;
  /** The few words that the row's text is chosen from: 行政, 参公, 事业. */
  readonly options?: readonly string[];
  readonly emphasis?: 'total' | 'heading';
  readonly indent?: number;
}

/** Side-by-side part of a sheet: 收入 and 支出 of 01, the four lanes of 06. */
export interface Lane {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly Column[];
}

export interface FixedLane extends Lane {
  /** Lanes may have different lengths; the shorter leave blank cells. Row keys are unique in the form. */
  readonly rows: readonly Row[];
}

/** A row under the lanes whose label spans columns: 06's 人员经费合计 | 公用经费合计. */
export interface FootCell {
  readonly row: Row;
  readonly lane: string;
  /** Index of the first sheet column of the label, and how many it spans. */
  readonly from: number;
  readonly across: number;
  /** Index of the sheet column that holds the figure; its column key names the figure. */
  readonly figure: number;
}

export type Body =
  | { readonly kind: 'fixed'; readonly lanes: readonly FixedLane[]; readonly foot?: readonly FootCell[] }
  | {
      readonly kind: 'lines';
      readonly lane: Lane;
      readonly total: Row;
      readonly classification: 'functional';
      /** Lines that a new sheet offers for entry. */
      readonly blank: number;
      /** Of a support sheet: the table that it explains line by line. A 科目 that is printed there belongs here too. */
      readonly explains?: string;
    };

/** A head cell, laid as in an HTML table: `across` columns and `down` rows. */
export interface HeadCell {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

/** What a published table is about: the same in every set, whatever its number there. A button of the ribbon means a subject. */
export type Subject =
  | 'total' | 'income' | 'spending' | 'appropriation' | 'general-budget' | 'basic-items' | 'government-funds' | 'state-capital' | 'three-public' | 'statistics';

/** A published table, or the support sheet. One declaration gives its sheet, formulas, checks, sentences and page. */
export interface Form {
  readonly id: string;
  /** `收入支出决算总表` */
  readonly title: string;
  /** `公开01表`; none where the set prints none. */
  readonly number?: string;
  readonly sheetName: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly head: readonly (readonly HeadCell[])[];
  readonly body: Body;
  /** Printed under the table, `注：` included. */
  readonly notes: readonly string[];
  /** Printed when the table holds no figure; none where an empty table cannot be. */
  readonly emptySentence?: string;
  /** `public`: one of the published tables; `support`: 说明参数. */
  readonly kind: 'public' | 'support';
  /** Left out: no button of the ribbon inserts it alone. */
  readonly subject?: Subject;
}

/** What a code column prints of a code: all of it, or its own digits. */
export function printedCode(column: Extract<Column, { role: 'code' }>, code: string): string {
  return column.digits === undefined ? code : code.slice(...column.digits);
}

export function lanesOf(form: Form): readonly Lane[] {
  return form.body.kind === 'fixed' ? form.body.lanes : [form.body.lane];
}

const COLUMNS = new WeakMap<Form, readonly Column[]>();

/** The sheet's columns from left to right. A form never changes: they are put together once. */
export function columnsOf(form: Form): readonly Column[] {
  let columns = COLUMNS.get(form);
  if (columns === undefined) COLUMNS.set(form, (columns = lanesOf(form).flatMap((lane) => lane.columns)));
  return columns;
}
