import { type Decimal, roundHalfAway } from '../amount';
import type { FigureId } from '../report';
import type { Judged } from './judge';
import { numbersIn } from './number';
import { type Paragraph, kindOf } from './text';

/** What the product itself would write: the same sentence in a text is read by it, number by number. */
export interface ToldParagraph {
  readonly title: string;
  readonly text: string;
  readonly slots: readonly ToldSlot[];
}

/** A stretch of a told paragraph that came from cells. */
export interface ToldSlot {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly FigureId[];
  /** None for words that a person typed. */
  readonly value?: Decimal;
  readonly places: number;
}

interface Known {
  readonly numbers: readonly { readonly text: string; readonly slot: ToldSlot | undefined }[];
  readonly text: string;
}

/** Settles the claims of every paragraph, then of every sentence, that is worded as the product words it. */
export function settleTold(claims: readonly Judged[], told: readonly ToldParagraph[]): void {
  const paragraphs = new Map<string, Known[]>();
  const sentences = new Map<string, Known[]>();
  const add = (map: Map<string, Known[]>, title: string, from: number, to: number, paragraph: ToldParagraph) => {
    const text = paragraph.text.slice(from, to);
    const numbers = numbersIn(text).map((number) => ({
      text: number.text,
      slot: paragraph.slots.find(({ start, end }) => start < from + number.end && end > from + number.start),
    }));
    if (numbers.length === 0) return;
    const key = `${title}|${skeleton(text)}`;
    map.set(key, [...(map.get(key) ?? []), { numbers, text }]);
  };
  for (const paragraph of told) {
    const title = kindOf(paragraph.title) ?? '';
    add(paragraphs, title, 0, paragraph.text.length, paragraph);
    for (const [from, to] of sentencesOf(paragraph.text)) add(sentences, title, from, to, paragraph);
  }
  const groups = new Map<Paragraph, Judged[]>();
  for (const claim of claims) groups.set(claim.read.paragraph, [...(groups.get(claim.read.paragraph) ?? []), claim]);
  for (const [paragraph, own] of groups) {
    const title = kindOf(paragraph.section?.title ?? '') ?? '';
    const same = paragraphs.get(`${title}|${skeleton(paragraph.text)}`);
    const known = same?.find(({ text }) => text === paragraph.text) ?? same?.[0];
    if (known !== undefined) {
      settle(own, known);
      continue;
    }
    for (const [from, to] of sentencesOf(paragraph.text)) {
      const there = own.filter(({ read }) => read.stated.start >= from && read.stated.start < to);
      const candidates = sentences.get(`${title}|${skeleton(paragraph.text.slice(from, to))}`);
      // One wording for many matters says nothing about which.
      if (candidates?.length === 1 && candidates[0] !== undefined) settle(there, candidates[0]);
    }
  }
}

function settle(claims: readonly Judged[], { numbers }: Known): void {
  if (claims.length !== numbers.length) return;
  claims.forEach((claim, i) => {
    const number = numbers[i];
    if (number === undefined) return;
    const { slot } = number;
    if (claim.read.stated.text === number.text) {
      claim.verdict = 'equal';
      claim.expected = claim.read.value;
      claim.cells = slot?.cells ?? [];
      delete claim.rule;
      return;
    }
    if (slot?.value === undefined || (claim.verdict !== 'unrecognised' && claim.verdict !== 'internal')) return;
    const expected = roundHalfAway(slot.value, slot.places);
    const away = claim.read.stated.value.minus(expected).abs();
    claim.verdict = away.isZero() ? 'equal' : away.times(100).lte(1) && slot.places > 0 ? 'rounding' : 'wrong';
    claim.expected = expected;
    claim.cells = slot.cells;
  });
}

/** The words alone. */
function skeleton(text: string): string {
  return text.replace(/-?\d[\d,]*(?:\.\d+)?/g, '#').replace(/\s+/g, '');
}

function sentencesOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '。' && at !== text.length - 1) continue;
    found.push([from, at + 1]);
    from = at + 1;
  }
  return found;
}
