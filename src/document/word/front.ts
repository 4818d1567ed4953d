import type { Disclosure, Front, Heading } from '../model';
import { type PageNumbers, headingsOf } from '../pages';
import { field, paragraph, run, textRun } from './paragraph';
import { el, val } from './xml';

/** The first page: the unit's name and what this is, a third down the page. */
export function cover({ cover: lines }: Front, mark: string | undefined): string[] {
  const space = (points: number): string => el('w:spacing', { 'w:before': points * 20, 'w:after': 480 });
  const marked = mark === undefined ? [] : [paragraph('CoverTitle', [run({ text: mark, open: true })])];
  return [...lines.map((line, index) => paragraph('CoverTitle', [textRun(line)], index === 0 ? [space(190)] : [])), ...marked];
}

/**
 * The table of contents with its entries and page numbers, as a field of Word that is up to date: nobody is asked to
 * update it, and whoever edits the document can.
 */
export function tableOfContents(title: string, document: Disclosure, pages: PageNumbers): string {
  const headings = headingsOf(document);
  const entries = headings.map((heading, index) => {
    const begin = index === 0 ? fieldBegin('TOC \\o "1-2" \\h \\z \\u') : '';
    const end = index === headings.length - 1 ? fieldEnd() : '';
    return paragraph(heading.level === 1 ? 'TOC1' : 'TOC2', [begin, link(heading, pages), end]);
  });
  const properties = el('w:sdtPr', {}, el('w:docPartObj', {}, val('w:docPartGallery', 'Table of Contents'), el('w:docPartUnique')));
  return el('w:sdt', {}, properties, el('w:sdtContent', {}, paragraph('TOCHeading', [textRun(title)]), ...entries));
}

function link({ anchor, text }: Heading, pages: PageNumbers): string {
  const number = pages.get(anchor);
  return el(
    'w:hyperlink',
    { 'w:anchor': anchor, 'w:history': 1 },
    textRun(text),
    el('w:r', {}, el('w:tab')),
    field(`PAGEREF ${anchor} \\h`, number === undefined ? '' : String(number)),
  );
}

function fieldBegin(instruction: string): string {
  const part = (child: string): string => el('w:r', {}, child);
  return (
    part(el('w:fldChar', { 'w:fldCharType': 'begin' })) +
    part(`<w:instrText xml:space="preserve"> ${instruction.replaceAll('"', '&quot;')} </w:instrText>`) +
    part(el('w:fldChar', { 'w:fldCharType': 'separate' }))
  );
}

function fieldEnd(): string {
  return el('w:r', {}, el('w:fldChar', { 'w:fldCharType': 'end' }));
}
