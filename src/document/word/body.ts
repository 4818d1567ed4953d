import type { Block, Disclosure, Heading, PageKind, TextBlock } from '../model';
import { CONTENTS_PAGE } from '../page';
import type { PageNumbers } from '../pages';
import { chartParagraph } from './chart';
import { cover, tableOfContents } from './front';
import { paragraph, run, textRun } from './paragraph';
import { sectionProperties } from './section';
import type { ParagraphStyle } from './styles';
import { tableRows } from './table';
import { DECLARATION, NAMESPACES, el, val } from './xml';

/** Holds the end of a section where nothing else can; takes no room. */
const END_OF_SECTION = [el('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' })];

/** The main part in pieces, a row of a table or a paragraph each, so that long documents can be watched and stopped. */
export function* documentPart(document: Disclosure, pages: PageNumbers): Generator<string> {
  const [attributes] = el('w:document', NAMESPACES).split('/>');
  yield `${DECLARATION}${attributes ?? ''}><w:body>`;
  yield* front(document, pages);
  yield* blocks(document.blocks);
  yield '</w:body></w:document>';
}

function* front(document: Disclosure, pages: PageNumbers): Generator<string> {
  if (document.front === undefined) return;
  const marked = document.mark !== undefined;
  yield* cover(document.front, document.mark);
  yield closing(sectionProperties({ page: 'text', numbered: false, marked }));
  yield tableOfContents(document.front.contents, document, pages);
  yield closing(sectionProperties({ page: CONTENTS_PAGE, numbered: false, marked }));
}

function closing(section: string): string {
  return paragraph('TableText', [], [...END_OF_SECTION, section]);
}

/** A section lasts as long as its pages look alike. */
function* blocks(all: readonly Block[]): Generator<string> {
  let page: PageKind = 'text';
  let starts = true;
  let bookmark = 0;
  let chart = 0;
  for (const [index, block] of all.entries()) {
    if (block.kind === 'table') {
      yield* tableRows(block);
      // Word wants a paragraph behind a table at the end, and makes one of two tables that touch.
      const next = all[index + 1]?.kind;
      if (next === undefined || next === 'table') yield paragraph('TableText', [], END_OF_SECTION);
      continue;
    }
    if (block.kind === 'chart') {
      yield chartParagraph(block, (chart += 1));
      continue;
    }
    if (block.kind === 'text') {
      yield text(block);
      continue;
    }
    const turned = index > 0 && block.page !== page;
    if (turned) {
      yield closing(sectionProperties({ page, numbered: true, starts }));
      starts = false;
    }
    page = block.page;
    yield heading(block, (bookmark += 1), block.newPage && !turned && index > 0);
  }
  yield sectionProperties({ page, numbered: true, starts });
}

function heading({ level, text: words, anchor, page }: Heading, id: number, newPage: boolean): string {
  const style: ParagraphStyle = level === 1 ? 'Heading1' : page === 'text' ? 'Heading2' : 'TableTitle';
  const marks = [el('w:bookmarkStart', { 'w:id': id, 'w:name': anchor }), textRun(words), el('w:bookmarkEnd', { 'w:id': id })];
  return paragraph(style, marks, newPage ? [val('w:pageBreakBefore', 1)] : []);
}

const STYLES: Readonly<Record<TextBlock['style'], ParagraphStyle>> = { body: 'BodyText', heading: 'Heading3', note: 'TableNote', continued: 'TableContinued' };

function text({ style, runs }: TextBlock): string {
  // What announces a list stays with it.
  const announces = style === 'body' && /[：:]\s*$/.test(runs.at(-1)?.text ?? '');
  return paragraph(STYLES[style], runs.map(run), announces ? [val('w:keepNext', 1)] : []);
}
