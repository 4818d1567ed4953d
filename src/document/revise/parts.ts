import { DECLARATION, NAMESPACES, el, escaped } from '../word/xml';
import { AUTHOR, type Patched } from './patch';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The part of comments: those that were there, and these. */
export function commentsPart(before: string | undefined, notes: Patched['notes']): string {
  const own = notes.map(({ id, text }) => el('w:comment', { 'w:id': id, 'w:author': AUTHOR, 'w:initials': '核' }, el('w:p', {}, el('w:r', {}, `<w:t xml:space="preserve">${escaped(text)}</w:t>`)))).join('');
  const end = before?.lastIndexOf('</w:comments>') ?? -1;
  return before === undefined || end < 0 ? DECLARATION + el('w:comments', NAMESPACES, own) : before.slice(0, end) + own + before.slice(end);
}

/** `[Content_Types].xml` that knows the comments. */
export function withComments(types: string): string {
  if (types.includes('PartName="/word/comments.xml"')) return types;
  return types.replace('</Types>', `${el('Override', { PartName: '/word/comments.xml', ContentType: `${WORD}.comments+xml` })}</Types>`);
}

/** Relationships of the main part that lead to the comments. */
export function relatedComments(relationships: string | undefined): string {
  const own = el('Relationship', { Id: 'juesuanComments', Type: `${OFFICE}/comments`, Target: 'comments.xml' });
  if (!relationships?.includes('</Relationships>')) return DECLARATION + el('Relationships', { xmlns: `${PACKAGE}/relationships` }, own);
  return relationships.includes(`${OFFICE}/comments"`) ? relationships : relationships.replace('</Relationships>', `${own}</Relationships>`);
}

/** A Word file of plain lines, a paragraph each. */
export function plainParts(text: string): readonly (readonly [path: string, content: string])[] {
  const font = el('w:rFonts', { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:eastAsia': '仿宋' });
  const paragraphs = text.split('\n').map((line) => el('w:p', {}, ...(line === '' ? [] : [el('w:r', {}, runs(line))])));
  return [
    ['[Content_Types].xml', DECLARATION + el('Types', { xmlns: `${PACKAGE}/content-types` },
      el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      el('Override', { PartName: '/word/document.xml', ContentType: `${WORD}.document.main+xml` }),
      el('Override', { PartName: '/word/styles.xml', ContentType: `${WORD}.styles+xml` }))],
    ['_rels/.rels', DECLARATION + el('Relationships', { xmlns: `${PACKAGE}/relationships` }, el('Relationship', { Id: 'document', Type: `${OFFICE}/officeDocument`, Target: 'word/document.xml' }))],
    ['word/_rels/document.xml.rels', DECLARATION + el('Relationships', { xmlns: `${PACKAGE}/relationships` }, el('Relationship', { Id: 'styles', Type: `${OFFICE}/styles`, Target: 'styles.xml' }))],
    ['word/styles.xml', DECLARATION + el('w:styles', NAMESPACES, el('w:docDefaults', {}, el('w:rPrDefault', {}, el('w:rPr', {}, font, el('w:sz', { 'w:val': 28 }), el('w:szCs', { 'w:val': 28 })))))],
    ['word/document.xml', DECLARATION + el('w:document', NAMESPACES, el('w:body', {}, ...paragraphs, el('w:sectPr', {}, el('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }), el('w:pgMar', { 'w:top': 2098, 'w:right': 1474, 'w:bottom': 1984, 'w:left': 1588, 'w:header': 851, 'w:footer': 992, 'w:gutter': 0 }))))],
  ];
}

function runs(line: string): string {
  return line.split('\t').map((words) => (words === '' ? '' : `<w:t xml:space="preserve">${escaped(words)}</w:t>`)).join('<w:tab/>');
}
