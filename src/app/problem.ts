import type { FigureId } from '../report';

/** Why a use case could not do what it was asked. Sentences are made from it at the edge. */
export type Problem =
  | { readonly kind: 'unknown-set'; readonly asked: string; readonly known: readonly { readonly id: string; readonly title: string }[] }
  | { readonly kind: 'not-a-year'; readonly asked: string }
  | { readonly kind: 'not-a-code'; readonly asked: string }
  /** two projects of one name */
  | { readonly kind: 'project-twice'; readonly asked: string }
  | { readonly kind: 'not-one-of'; readonly what: 'kind' | 'level'; readonly asked: string; readonly allowed: readonly string[] }
  /** none of the workbook's sheets is a table of a set that the product ships */
  | { readonly kind: 'no-table' }
  /** tables that were recognised and are in another unit; none named: all of them */
  | { readonly kind: 'not-in-yuan'; readonly tables: readonly string[]; readonly unit: string }
  /** an amount finer than 分 stands where 元 belong */
  | { readonly kind: 'not-yuan'; readonly figure: FigureId }
  /** a text cannot be written from cells that hold no amount */
  | { readonly kind: 'unreadable-figures'; readonly first: UnreadableCell; readonly more: number }
  /** the set declares no texts for a published document */
  | { readonly kind: 'no-document'; readonly set: string }
  | { readonly kind: 'not-a-report'; readonly why: { readonly zh: string; readonly en: string } };

export interface UnreadableCell {
  readonly figure: FigureId;
  readonly sheet: string;
  readonly address: string;
  /** The finding in words, in both languages. */
  readonly message: { readonly zh: string; readonly en: string };
}
