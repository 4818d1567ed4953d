import { type FigureToken, type Narrative, type Paragraph, printed } from '../../narrative';
import type { ToldParagraph, ToldSlot } from '../../tieout';

/** The product's own narrative as the tie-out reads it: paragraphs with what every stretch came from. */
export function toldOf({ sections }: Narrative): ToldParagraph[] {
  return sections.flatMap(({ title, paragraphs }) => paragraphs.map((paragraph) => ({ title, ...spread(paragraph) })));
}

function spread({ tokens }: Paragraph): { readonly text: string; readonly slots: readonly ToldSlot[] } {
  let text = '';
  const slots: ToldSlot[] = [];
  for (const token of tokens) {
    const start = text.length;
    text += printed(token);
    if (token.kind === 'figure') slots.push({ start, end: text.length, cells: token.cells, value: token.value, places: placesOf(token) });
    if (token.kind === 'blank') slots.push({ start, end: text.length, cells: token.id === undefined ? [] : [token.id], places: 0 });
  }
  return { text, slots };
}

function placesOf({ format, value }: FigureToken): number {
  return format.kind === 'count' ? value.decimalPlaces() : format.places;
}
