import type { DocumentWording } from './document';
import type { Form } from './form';
import type { Identity } from './identity';
import type { PerformanceForm } from './performance';
import type { TextRef } from './text-ref';
import type { Wording } from './wording';
import type { Years } from './years';

/** One jurisdiction's tables of one year. Nothing outside a set's folder knows a row number, an address or a sentence. */
export interface FormSet {
  readonly id: string;
  /** `山西省 2024 年度部门决算公开` */
  readonly title: string;
  readonly year: number;
  readonly money: {
    readonly unit: '万元' | '元';
    readonly places: number;
    /** How many printed figures each figure is the sum of, in a consolidation; left out: one. */
    readonly addends?: number;
    /** Thousands separators in the sheets. */
    readonly grouping: boolean;
  };
  /** The three parts of the line above each table; `{unit}` and `{year}` are filled in. */
  readonly banner: { readonly left: string; readonly centre: string; readonly right: string };
  /** The label of the line that numbers the columns; none where a set prints none. */
  readonly columnNumbers?: string;
  /** Public tables in published order, then the support sheet. */
  readonly forms: readonly Form[];
  /** Tables whose lines most units print alike: a code laid out in advance stands in all of them. Left out: in every table with lines. */
  readonly sharedLines?: readonly string[];
  readonly identities: readonly Identity[];
  /** The narrative's sentences. */
  readonly wording: Wording;
  /** What the next year's workbook takes over; a set without it carries nothing. */
  readonly years?: Years;
  /** The rest of the published document; a set without it has none. */
  readonly document?: DocumentWording;
  /** 绩效自评表; a set without it knows none. */
  readonly performance?: PerformanceForm;
  readonly profile: { readonly set: TextRef; readonly unit: TextRef; readonly year: TextRef; readonly kind: TextRef; readonly level: TextRef };
  /** Sheet that holds the classification for the name look-ups. */
  readonly classificationSheet: string;
}

export function formOf(set: FormSet, id: string): Form | undefined {
  return set.forms.find((form) => form.id === id);
}
