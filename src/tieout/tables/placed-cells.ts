import { type Decimal, parseAmount } from '../../amount';

/**
 * A cell that holds something, and where it stands in its line: columns of letters in the text of a PDF, the number of
 * the cell between tabs.
 */
export interface PlacedCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** Cells stand two blanks apart; figures, and a code at the beginning, may stand closer to what is beside them. */
const APART = /\s{2,}|(?<=^\s*\d{2,7})\s(?=\S)|(?<=\d)\s(?=-?\d)|(?<=[^\s\d])\s(?=-?\d[\d,]*\.\d\d(?!\d))|(?<=\d\.\d\d)\s(?=\S)/g;

export function laidCells(line: string): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let from = 0;
  const put = (to: number) => {
    const text = line.slice(from, to);
    const trimmed = text.trim();
    const start = from + text.length - text.trimStart().length;
    if (trimmed !== '') cells.push({ text: trimmed, from: start, to: start + trimmed.length });
  };
  for (const match of line.matchAll(APART)) {
    put(match.index);
    from = match.index + match[0].length;
  }
  put(line.length);
  return cells;
}

export function tabbedCells(row: readonly string[]): PlacedCell[] {
  return row.flatMap((text, at) => (text === '' ? [] : [{ text, from: at, to: at + 1 }]));
}

export function amountIn({ text }: PlacedCell): Decimal | undefined {
  const parsed = AMOUNT.test(text) ? parseAmount(text) : undefined;
  return parsed?.kind === 'amount' ? parsed.value : undefined;
}

export function middle({ from, to }: Pick<PlacedCell, 'from' | 'to'>): number {
  return (from + to) / 2;
}

/** Figures stand under each other, blanks apart: else positions in the lines say nothing. */
export function isLaidOut(lines: readonly string[]): boolean {
  const figures = lines.flatMap((line) => [...line.matchAll(/(\s*)\S*\d\.\d\d(?!\d)/g)]);
  return figures.length > 1 && figures.filter((match) => (match[1] ?? '').length > 1).length * 3 >= figures.length * 2;
}
