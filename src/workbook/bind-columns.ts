import { type Form, columnsOf } from '../forms';
import { align } from './align';
import type { Area } from './area';
import { label, labelAt } from './cell-text';
import type { SheetSnapshot } from './snapshot';

/** The sheet columns of a form's columns, found by their heads; `undefined` where one was deleted. */
export function bindColumns(form: Form, sheet: SheetSnapshot, table: Area, bodyTop: number): (number | undefined)[] {
  const declared = headTexts(form);
  const actual: ReadonlySet<string>[] = [];
  for (let column = table.left; column <= table.right; column += 1) {
    const texts = new Set<string>();
    for (let row = table.top; row < bodyTop; row += 1) texts.add(labelAt(sheet, row, column));
    actual.push(texts);
  }
  const agreement = (d: number, a: number) => {
    const texts = declared[d] ?? [];
    const found = texts.filter((text) => actual[a]?.has(text)).length;
    return texts.length === 0 ? 0 : found / texts.length;
  };
  const unchanged = declared.length === actual.length && declared.every((_, index) => agreement(index, index) === 1);
  const paired = unchanged ? declared.map((_, index) => index) : align(declared.length, actual.length, agreement);
  return paired.map((index) => (index === undefined ? undefined : table.left + index));
}

/** The words in each column of the heads, where a spanning one is written: in its first column. */
function headTexts(form: Form): string[][] {
  const width = columnsOf(form).length;
  const texts: string[][] = Array.from({ length: width }, () => []);
  const covered = form.head.map(() => new Array<boolean>(width).fill(false));
  form.head.forEach((cells, row) => {
    let column = 0;
    for (const { text, across = 1, down = 1 } of cells) {
      while (covered[row]?.[column] === true) column += 1;
      if (text !== '') texts[column]?.push(label(text));
      for (let r = row; r < row + down; r += 1) covered[r]?.fill(true, column, column + across);
      column += across;
    }
  });
  return texts;
}
