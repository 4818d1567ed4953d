import type { Content, ModelCell, Style } from '../../workbook';

/** What a range's `formulas` take for one cell; null leaves it as it is. */
export type CellInput = string | number | null;

/** A text that begins with a Chinese character or one of its brackets is never taken for a number, a date or a formula. */
const PLAIN_TEXT = /^[\p{Script=Han}（《“—]/u;

const TEXT_FORMAT = '@';

export function inputOf(cell: ModelCell | undefined, style: Style | undefined): CellInput {
  return cell === undefined ? null : contentInput(cell.content, style?.format === TEXT_FORMAT);
}

/** What is written so that Excel takes it for exactly this content. */
export function contentInput(content: Content, isTextCell: boolean): CellInput {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'number':
      return content.value.toNumber();
    case 'formula':
      return `=${content.formula}`;
    case 'text':
      // Excel reads what it is given as if it were typed: 1 would be a number, 3-4 a day in March.
      return isTextCell || PLAIN_TEXT.test(content.text) ? content.text : `'${content.text}`;
  }
}
