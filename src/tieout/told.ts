import { type Decimal, roundHalfAway } from '../amount';
import type { FigureId } from '../report';
import type { Judged } from './judge/judged';
import { numbersIn } from './number';
import { type Paragraph, flowOf, kindOf, placeIn } from './text';

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
  const add = (map: Map<string, Known[]>, title: string, known: Known) => {
    if (known.numbers.length === 0) return;
    const key = `${title}|${skeleton(known.text)}`;
    map.set(key, [...(map.get(key) ?? []), known]);
  };
  for (const paragraph of told) {
    const title = kindOf(paragraph.title) ?? '';
    const flow = flowOf(paragraph.text);
    const known = (from: number, to: number): Known => ({
      text: flow.text.slice(from, to),
      numbers: numbersIn(flow.text)
        .filter(({ start }) => start >= from && start < to)
        .map((number) => {
          const place = placeIn(flow, number.start, number.end);
          return { text: number.text, slot: paragraph.slots.find(({ start, end }) => start < place.end && end > place.start) };
        }),
    });
    add(paragraphs, title, known(0, flow.text.length));
    for (const [from, to] of sentencesOf(flow.text)) add(sentences, title, known(from, to));
  }
  const groups = new Map<Paragraph, Judged[]>();
  for (const claim of claims) groups.set(claim.read.paragraph, [...(groups.get(claim.read.paragraph) ?? []), claim]);
  for (const [paragraph, own] of groups) {
    const title = kindOf(paragraph.section?.title ?? '') ?? '';
    const { text } = paragraph.flow;
    const same = paragraphs.get(`${title}|${skeleton(text)}`);
    const known = same?.find((each) => each.text === text) ?? same?.[0];
    if (known !== undefined) {
      settle(own, known);
      continue;
    }
    for (const [from, to] of sentencesOf(text)) {
      const there = own.filter(({ read }) => read.stated.start >= from && read.stated.start < to);
      const candidates = sentences.get(`${title}|${skeleton(text.slice(from, to))}`);
      // One wording for many matters says nothing about which, but of words that a person typed: a reason is 0 here and 0.08 there.
      const typed = candidates?.find((each) => each.text === text.slice(from, to) && each.numbers.every(({ slot }) => slot !== undefined && slot.value === undefined));
      const only = candidates?.length === 1 ? candidates[0] : typed;
      if (only !== undefined) settle(there, only);
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
  return text.replace(/-?\d[\d,]*(?:\.\d+)?/g, '#');
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
