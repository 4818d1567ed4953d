import type { Disclosure } from '../model';
import type { PageNumbers } from '../pages';
import { zipped } from '../zip';
import { documentPart } from './body';
import { chartPart, chartsIn } from './chart';
import { fontTable } from './fonts';
import { chartPath, contentTypes, coreProperties, documentRelationships, footer, header, markHeader, packageRelationships, settings } from './parts';
import { stylesPart } from './styles';

export interface WriteOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops at the next piece; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Pieces between two looks at the clock and the signal. */
const PIECES = 200;

/** The bytes of a .docx file. Nothing but the document and the page numbers goes into them: the same give the same. */
export async function wordBytes(document: Disclosure, pages: PageNumbers, { onProgress, signal }: WriteOptions = {}): Promise<Uint8Array> {
  const total = document.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
  const pieces: string[] = [];
  for (const piece of documentPart(document, pages)) {
    pieces.push(piece);
    if (pieces.length % PIECES !== 0) continue;
    signal?.throwIfAborted();
    onProgress?.(Math.min(pieces.length, total), total);
    await breath();
  }
  signal?.throwIfAborted();
  const charts = chartsIn(document);
  const bytes = await zipped([
    ['[Content_Types].xml', contentTypes(charts.length)],
    ['_rels/.rels', packageRelationships()],
    ['docProps/core.xml', coreProperties(document)],
    ['word/document.xml', pieces.join('')],
    ['word/_rels/document.xml.rels', documentRelationships(charts.length)],
    ['word/styles.xml', stylesPart()],
    ['word/fontTable.xml', fontTable()],
    ['word/settings.xml', settings()],
    ['word/header.xml', header(document)],
    ['word/mark.xml', markHeader(document)],
    ['word/footer.xml', footer()],
    ...charts.map((chart, index) => [`word/${chartPath(index + 1)}`, chartPart(chart)] as const),
  ]);
  onProgress?.(total, total);
  return bytes;
}

/** Lets the pane draw and the person press Cancel. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
