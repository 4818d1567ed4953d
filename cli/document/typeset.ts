import { type Disclosure, type PageNumbers, estimatePages, headingsOf, wordBytes } from '../../src/document';
import { findLibreOffice, toPdf } from './libreoffice';
import { outlineOf } from './pdf-outline';

export interface Typeset {
  readonly word: Uint8Array;
  /** What LibreOffice prints; only where it was asked for and there. */
  readonly pdf: Uint8Array | undefined;
  /** Whether the page numbers are LibreOffice's, or estimated because it is not there or failed. */
  readonly pages: 'exact' | 'absent' | 'failed' | 'estimated';
}

export interface TypesetOptions {
  readonly pdf: boolean;
  /** Estimated page numbers are enough. */
  readonly provisional: boolean;
}

/** Writes a document with the page numbers that LibreOffice gives its headings. */
export async function typeset(document: Disclosure, { pdf, provisional }: TypesetOptions): Promise<Typeset> {
  const estimated = await wordBytes(document, estimatePages(document));
  const office = provisional && !pdf ? undefined : await findLibreOffice();
  if (office === undefined) return { word: estimated, pdf: undefined, pages: provisional ? 'estimated' : 'absent' };
  const first = await toPdf(office, estimated);
  const pages = first === undefined ? undefined : pagesIn(first, document);
  if (first === undefined || pages === undefined) return { word: estimated, pdf: first, pages: 'failed' };
  const word = await wordBytes(document, pages);
  // The numbers stand in the table of contents: where they differ, it is printed again. They move nothing.
  const printed = !pdf ? undefined : Buffer.compare(word, estimated) === 0 ? first : await toPdf(office, word);
  return { word, pdf: printed, pages: 'exact' };
}

/** The page of every heading, counted from the first part; undefined where the printed document does not have the same headings. */
function pagesIn(pdf: Buffer, document: Disclosure): PageNumbers | undefined {
  const headings = headingsOf(document);
  const wanted = new Set(headings.map(({ text }) => bare(text)));
  // Headings inside a section are in the outline too.
  const entries = outlineOf(pdf).filter(({ title }) => wanted.has(bare(title)));
  const [start] = entries;
  if (start === undefined || entries.length !== headings.length) return undefined;
  const same = headings.every(({ text }, index) => bare(entries[index]?.title ?? '') === bare(text));
  return same ? new Map(headings.map(({ anchor }, index) => [anchor, (entries[index]?.page ?? 0) - start.page + 1])) : undefined;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
