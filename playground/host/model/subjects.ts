import type { Book, XmlPart } from './book';
import type { RangeSubject } from './range-subject';
import type { ChartAxis, ChartState, ConditionalRule } from './sheet-state';

/** What objects of Excel's API are about, where that is more than the book or a range. */

export interface SheetSubject {
  readonly book: Book;
  readonly sheetId: string;
}

export interface BorderSubject {
  readonly range: RangeSubject;
  /** `EdgeTop`, `InsideHorizontal` and so on. */
  readonly index: string;
}

/** A workbook that was made and not opened yet; `file` in base64. */
export interface CreatedSubject {
  readonly book: Book;
  readonly file: string;
}

/** The names of one sheet, or without `scope` those of the workbook. */
export interface NamesSubject {
  readonly book: Book;
  readonly scope: string | undefined;
}

export interface NameSubject {
  readonly book: Book;
  readonly id: string;
}

export interface SettingSubject {
  readonly book: Book;
  readonly key: string;
}

export interface XmlPartsSubject {
  readonly book: Book;
  readonly namespace: string;
}

export interface XmlPartSubject {
  readonly book: Book;
  readonly part: XmlPart;
}

export interface RuleSubject {
  readonly book: Book;
  readonly rule: ConditionalRule;
}

export interface ChartSubject {
  readonly sheet: SheetSubject;
  readonly chart: ChartState;
}

export interface ChartAxisSubject extends ChartSubject {
  readonly axis: ChartAxis;
}
