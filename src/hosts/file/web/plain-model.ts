import { Decimal } from '../../../amount';
import type { Content, ModelCell, SheetModel } from '../../../workbook';

/** A sheet's model as it crosses to a worker: amounts are their digits, for only plain data crosses. */
export type PlainSheet = Omit<SheetModel, 'rows'> & { readonly rows: readonly (readonly (PlainCell | undefined)[])[] };

type PlainCell = Omit<ModelCell, 'content'> & { readonly content: PlainContent };

type PlainContent =
  | Extract<Content, { kind: 'blank' | 'text' }>
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly digits: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly words: string };

export function plainSheet(sheet: SheetModel): PlainSheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => cell && { ...cell, content: plain(cell.content) })) };
}

export function sheetOfPlain(sheet: PlainSheet): SheetModel {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => cell && { ...cell, content: contentOf(cell.content) })) };
}

function plain(content: Content): PlainContent {
  switch (content.kind) {
    case 'blank':
    case 'text':
      return content;
    case 'number':
      return { kind: 'number', digits: content.value.toString() };
    case 'formula':
      return { kind: 'formula', formula: content.formula, ...(typeof content.result === 'string' ? { words: content.result } : { digits: content.result.toString() }) };
  }
}

function contentOf(content: PlainContent): Content {
  switch (content.kind) {
    case 'blank':
    case 'text':
      return content;
    case 'number':
      return { kind: 'number', value: new Decimal(content.digits) };
    case 'formula':
      return { kind: 'formula', formula: content.formula, result: 'words' in content ? content.words : new Decimal(content.digits) };
  }
}
