import type { SectionKind } from '../../forms';
import type { Quantity } from '../figures/quantity';
import type { Vocabulary } from '../figures/vocabulary';
import { type Stated, numbersIn } from '../number';
import { chainAt } from './chain';
import { type WordKind, wordAt } from './words';

export type Token =
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly stated: Stated }
  /** `chain`: the line's whole name, under its parents. */
  | { readonly kind: 'name'; readonly from: number; readonly to: number; readonly quantities: readonly Quantity[]; readonly chain: boolean }
  | { readonly kind: 'word'; readonly from: number; readonly to: number; readonly word: WordKind; readonly text: string }
  | { readonly kind: 'mark'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'unknown'; readonly from: number; readonly to: number; readonly text: string };

const MARK = /[。；，、：（）！？!?…—]/;
/** `1.` and `12、` before an item. */
const NUMBERING = /\d{1,2}[.、](?!\d)/y;

/** A flow as names, words, numbers, marks and what is none of them, in order and without a gap. */
export function tokensOf(text: string, vocabulary: Vocabulary, section: SectionKind): Token[] {
  const tokens: Token[] = [];
  const numbers = new Map(numbersIn(text).map((stated) => [stated.start, stated]));
  const hasChains = text.includes('（款）');
  let unknownFrom = -1;
  let at = 0;
  const put = (token: Token) => {
    if (unknownFrom >= 0) tokens.push({ kind: 'unknown', from: unknownFrom, to: token.from, text: text.slice(unknownFrom, token.from) });
    unknownFrom = -1;
    tokens.push(token);
    at = token.to;
  };
  while (at < text.length) {
    const token = tokenAt(text, at, { vocabulary, section, numbers, chains: hasChains && unknownFrom < 0 });
    if (token === undefined) {
      if (unknownFrom < 0) unknownFrom = at;
      at += 1;
    } else put(token);
  }
  if (unknownFrom >= 0) tokens.push({ kind: 'unknown', from: unknownFrom, to: text.length, text: text.slice(unknownFrom) });
  return tokens;
}

interface Scan {
  readonly vocabulary: Vocabulary;
  readonly section: SectionKind;
  readonly numbers: ReadonlyMap<number, Stated>;
  readonly chains: boolean;
}

function tokenAt(text: string, at: number, { vocabulary, section, numbers, chains }: Scan): Token | undefined {
  const stated = numbers.get(at);
  if (stated !== undefined) return { kind: 'number', from: at, to: Math.max(stated.unitEnd, at + 1), stated };
  NUMBERING.lastIndex = at;
  const numbering = at === 0 || /[。；：]/.test(text[at - 1] ?? '') ? NUMBERING.exec(text) : null;
  if (numbering !== null) return { kind: 'mark', from: at, to: at + numbering[0].length, text: '、' };
  const chain = chains ? chainAt(text, at, vocabulary, section) : undefined;
  if (chain !== undefined) return { kind: 'name', from: at, to: at + chain.length, quantities: chain.quantities, chain: true };
  const name = vocabulary.nameAt(section, text, at);
  const word = wordAt(text, at);
  if (name !== undefined && name.length >= (word?.text.length ?? 0)) return { kind: 'name', from: at, to: at + name.length, quantities: vocabulary.named(section, name), chain: false };
  if (word !== undefined) return { kind: 'word', from: at, to: at + word.text.length, word: word.kind, text: word.text };
  return MARK.test(text[at] ?? '') ? { kind: 'mark', from: at, to: at + 1, text: text[at] ?? '' } : undefined;
}

