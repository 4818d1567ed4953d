import { type FormSet, formOf } from '../../forms';
import { type FigureToken, type Narrative, type Paragraph, printed } from '../../narrative';
import { type FigureId, type Report, figureKey } from '../../report';
import type { ToldParagraph, ToldSlot } from '../../tieout';

/** The product's own narrative as the tie-out reads it: paragraphs with what every stretch came from. */
export function toldOf({ sections }: Narrative, set: FormSet, report: Report): ToldParagraph[] {
  const silent = new Set(set.forms.filter(({ id }) => saysNothing(set, report, id)).map(({ id }) => id));
  return sections.flatMap(({ title, paragraphs }) => paragraphs.map((paragraph) => ({ title, ...spread(paragraph, silent) })));
}

/** A table that is not there, or that nobody filled in: its zeros are the product's, not the unit's. */
function saysNothing(set: FormSet, report: Report, form: string): boolean {
  const table = report.tables.get(form);
  if (table === undefined) return true;
  return formOf(set, form)?.emptySentence === undefined && ![...table.entries.values()].some(({ kind }) => kind === 'amount');
}

function spread({ tokens }: Paragraph, silent: ReadonlySet<string>): { readonly text: string; readonly slots: readonly ToldSlot[] } {
  let text = '';
  const slots: ToldSlot[] = [];
  const known = (cells: readonly FigureId[]) => cells.every((cell) => !silent.has(figureKey(cell).form));
  for (const token of tokens) {
    const start = text.length;
    text += printed(token);
    if (token.kind === 'figure') slots.push({ start, end: text.length, cells: token.cells, ...(known(token.cells) ? { value: token.value } : {}), places: placesOf(token) });
    if (token.kind === 'blank') slots.push({ start, end: text.length, cells: token.id === undefined ? [] : [token.id], places: 0 });
  }
  return { text, slots };
}

function placesOf({ format, value }: FigureToken): number {
  return format.kind === 'count' ? value.decimalPlaces() : format.places;
}
