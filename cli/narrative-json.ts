import type { CheckedWorkbook } from '../src/app/check-workbook';
import { placeOf } from '../src/app/findings/place';
import type { Narrative, Token } from '../src/narrative';
import { type FigureId, figureKey } from '../src/report';

/** The answer of `narrate --json`: the text with every number's value and cells, and every blank. */
export interface NarrativeJson {
  readonly set: string;
  readonly sections: readonly {
    readonly key: string;
    readonly title: string;
    readonly paragraphs: readonly { readonly style: string; readonly text: string; readonly tokens: readonly TokenJson[] }[];
  }[];
}

export type TokenJson =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly value: string; readonly format: string; readonly computation: string; readonly cells: readonly PlaceJson[] }
  | { readonly kind: 'blank'; readonly text: string; readonly open: boolean; readonly placeholder: string; readonly cell: PlaceJson | null };

export interface PlaceJson {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly sheet: string | null;
  readonly address: string | null;
}

export function narrativeJson(checked: CheckedWorkbook, { set, sections }: Narrative): NarrativeJson {
  return {
    set,
    sections: sections.map(({ key, title, paragraphs }) => ({
      key,
      title,
      paragraphs: paragraphs.map(({ style, tokens }) => ({ style, text: tokens.map(printedText).join(''), tokens: tokens.map((token) => tokenJson(checked, token)) })),
    })),
  };
}

/** How many blanks a person still has to fill in, the sheets that keep them, and the tables that would tell them and are not there. */
export function openBlanks({ set, binding }: CheckedWorkbook, { sections }: Narrative): { readonly count: number; readonly sheets: readonly string[]; readonly absent: readonly string[] } {
  const tokens = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.tokens));
  const open = tokens.flatMap((token) => (token.kind === 'blank' && token.open ? [token] : []));
  const forms = new Set(open.flatMap(({ id }) => (id === undefined ? [] : [figureKey(id).form])));
  const tables = new Set(open.map(({ table }) => table).filter((table) => table !== undefined && !binding.tables.has(table)));
  const absent = set.forms.filter(({ id }) => tables.has(id)).map(({ number, title }) => `${number ?? ''}${title}`);
  return { count: open.length, absent, sheets: set.forms.filter(({ id, kind }) => (forms.size === 0 ? kind === 'support' : forms.has(id))).map(({ id, sheetName }) => binding.tables.get(id)?.sheetName ?? sheetName) };
}

function printedText(token: Token): string {
  return token.kind === 'blank' ? token.printed : token.text;
}

function tokenJson(checked: CheckedWorkbook, token: Token): TokenJson {
  const place = (figure: FigureId): PlaceJson => {
    const { sheet, address } = placeOf(checked.binding, figure);
    return { ...figureKey(figure), sheet: sheet === '' ? null : sheet, address: address === '' ? null : address };
  };
  switch (token.kind) {
    case 'text':
      return { kind: 'text', text: token.text };
    case 'figure':
      return { kind: 'figure', text: token.text, value: token.value.toFixed(), format: token.format.kind, computation: token.from.kind, cells: token.cells.map(place) };
    case 'blank':
      return { kind: 'blank', text: token.printed, open: token.open, placeholder: token.placeholder, cell: token.id === undefined ? null : place(token.id) };
  }
}
