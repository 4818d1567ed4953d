import { textWidth } from '../../workbook';
import type { Disclosure } from '../model';
import { roomOf } from '../page';
import { field, paragraph, run, textRun } from './paragraph';
import { DECLARATION, NAMESPACES, el, escaped, val } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that the main part leads to: relationship, path, type. */
const RELATED = [
  ['styles', 'styles.xml', 'styles'],
  ['fonts', 'fontTable.xml', 'fontTable'],
  ['settings', 'settings.xml', 'settings'],
  ['header', 'header.xml', 'header'],
  ['mark', 'mark.xml', 'header'],
  ['footer', 'footer.xml', 'footer'],
] as const;

export function contentTypes(charts: number): string {
  const overrides = [['document.xml', 'document.main'], ...RELATED.map(([, path, type]) => [path, type])].map(([path, type]) =>
    el('Override', { PartName: `/word/${path ?? ''}`, ContentType: `${WORD}.${type ?? ''}+xml` }),
  );
  return (
    DECLARATION +
    el(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...overrides,
      ...numbers(charts).map((number) => el('Override', { PartName: `/word/${chartPath(number)}`, ContentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml' })),
      el('Override', { PartName: '/docProps/core.xml', ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' }),
    )
  );
}

export function chartPath(number: number): string {
  return `charts/chart${number}.xml`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function relationships(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return DECLARATION + el('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list.map(([Id, Type, Target]) => el('Relationship', { Id, Type, Target })));
}

export function packageRelationships(): string {
  return relationships(['document', `${OFFICE}/officeDocument`, 'word/document.xml'], ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']);
}

export function documentRelationships(charts: number): string {
  return relationships(
    ...RELATED.map(([id, path, type]) => [id, `${OFFICE}/${type}`, path] as const),
    ...numbers(charts).map((number) => [`chart${number}`, `${OFFICE}/chart`, chartPath(number)] as const),
  );
}

/** Without dates: the same workbook gives the same file. */
export function coreProperties({ title, unit }: Disclosure): string {
  return (
    DECLARATION +
    el(
      'cp:coreProperties',
      { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      el('dc:title', {}, escaped(title)),
      el('dc:creator', {}, escaped(unit)),
      el('dc:language', {}, 'zh-CN'),
    )
  );
}

export function settings(): string {
  const modern = el('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 });
  return (
    DECLARATION +
    el('w:settings', NAMESPACES, el('w:zoom', { 'w:percent': 100 }), val('w:defaultTabStop', 420), val('w:characterSpacingControl', 'compressPunctuation'), el('w:compat', {}, modern))
  );
}

/** Points of the header, and how small it may get for a long name. */
const HEADER = 9;
const SMALLEST_HEADER = 7;
/** What digits of other fonts take more. */
const WIDER = 1.02;

/**
 * Over every numbered page: the mark of one that is not to be published, and what this is. A long name is written smaller to
 * stay on one line; one that is longer still goes on on a second, and no mark is torn.
 */
export function header({ header: words, mark }: Disclosure): string {
  const before = mark === undefined ? '' : `${mark}　`;
  const room = roomOf('text').width / 20 - (textWidth(before) / 2) * HEADER;
  const size = Math.trunc((2 * room) / ((textWidth(words) / 2) * WIDER)) / 2;
  const look = size >= HEADER || size < SMALLEST_HEADER ? [] : [val('w:sz', size * 2)];
  const runs = [...(mark === undefined ? [] : [run({ text: mark, open: true }), textRun('　')]), textRun(words, look)];
  return DECLARATION + el('w:hdr', NAMESPACES, paragraph('Header', runs));
}

export function markHeader({ mark }: Disclosure): string {
  return DECLARATION + el('w:hdr', NAMESPACES, paragraph('Header', mark === undefined ? [] : [run({ text: mark, open: true })]));
}

export function footer(): string {
  return DECLARATION + el('w:ftr', NAMESPACES, paragraph('Footer', [textRun('— '), field('PAGE', '1'), textRun(' —')]));
}
