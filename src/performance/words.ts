import { plain } from '../amount';
import type { Words } from '../forms';

/** The label is one of these words. */
export function isOne(text: string, { text: printed, also = [] }: Words): boolean {
  const said = plain(text);
  if (said === '') return false;
  const words = [printed, ...also].map(plain);
  return words.includes(said) || words.includes(plain(text.trim().replace(REMARK, '')));
}

/** 全年预算数（A）, 产出指标（50分）, 年度资金总额：. */
const REMARK = /(?:\s*[（(][^（）()]{1,8}[）)])?[：:]?$/;

/** The label begins with one of these words: a unit or a remark may follow. */
export function beginsWith(text: string, { text: printed, also = [] }: Words): boolean {
  const said = plain(text);
  return [printed, ...also].some((word) => said.startsWith(plain(word)));
}

/** Pairs of neighbouring letters that two texts share, each once. */
export function sharedPairs(a: string, b: string): number {
  const pairs = new Set(pairsOf(a));
  return new Set(pairsOf(b).filter((pair) => pairs.has(pair))).size;
}

function pairsOf(text: string): string[] {
  const letters = Array.from(plain(text));
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}

/** Length of the longest run of letters that two texts share. */
export function longestShared(a: string, b: string): number {
  const [first, second] = [Array.from(plain(a)), Array.from(plain(b))];
  let best = 0;
  let above: number[] = [];
  for (const letter of first) {
    const row = second.map((other, at) => (other === letter ? (above[at - 1] ?? 0) + 1 : 0));
    best = Math.max(best, ...row);
    above = row;
  }
  return best;
}
