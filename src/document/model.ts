import type { FigureId } from '../report';

/** A published document, complete and without knowledge of the file format that it is written in. */
export interface Disclosure {
  /** `某单位2024年度单位决算公开` */
  readonly title: string;
  readonly unit: string;
  /** The first pages; a paper of its own has none. */
  readonly front?: Front;
  /** Runs over every page but the first ones. */
  readonly header: string;
  /** Stands on every page of a document that is not to be published yet. */
  readonly mark?: string;
  readonly blocks: readonly Block[];
}

/** Cover and table of contents. */
export interface Front {
  /** Lines of the cover: the unit's name and what this is. */
  readonly cover: readonly string[];
  /** The heading of the table of contents. */
  readonly contents: string;
}

export type Block = Heading | TextBlock | TableBlock | ChartBlock;

/** An entry of the table of contents: a part, or a section of one. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** Names the place in the file: links and page numbers of the table of contents lead to it. */
  readonly anchor: string;
  /** What the page looks like from here on. */
  readonly page: PageKind;
  readonly newPage: boolean;
}

/** Text on the pages of an official document, a table upright, a table across. */
export type PageKind = 'text' | 'portrait' | 'landscape';

export interface TextBlock {
  readonly kind: 'text';
  /** `continued` stands above what is left of a table, on a further page. */
  readonly style: 'body' | 'heading' | 'note' | 'continued';
  readonly runs: readonly Run[];
}

export interface Run {
  readonly text: string;
  /** Not to be published before this is filled in. */
  readonly open?: boolean;
  /** A blank for a person to fill in, and the figure that keeps what is filled in. */
  readonly blank?: { readonly at: FigureId | undefined };
  readonly bold?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly form: string;
  /** In twips (a twentieth of a point), together the width of the page's text. */
  readonly columns: readonly number[];
  /** Points of the text. */
  readonly size: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Repeated on every page that the table runs to. */
  readonly head: boolean;
  /** In points; higher where its text needs more. */
  readonly height: number;
  readonly cells: readonly TableCell[];
}

/** Laid as in a Word table: a cell that continues the one above stands in every row that it covers. */
export interface TableCell {
  readonly text: string;
  readonly across: number;
  readonly down: 'single' | 'first' | 'continued';
  readonly align: 'left' | 'centre' | 'right';
  readonly bold: boolean;
  /** In characters. */
  readonly indent: number;
  readonly border: boolean;
}

/** A chart of bars, drawn by the program that shows the document. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** What the chart shows, for who cannot see it. */
  readonly alternative: string;
  readonly unit: string;
  readonly categories: readonly string[];
  /** Amounts as decimal strings, one for each category. */
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[];
}
