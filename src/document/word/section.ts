import type { PageKind } from '../model';
import { PAGES } from '../page';
import { el, val } from './xml';

/** What a run of pages has in common. The first pages have no header and no number. */
export interface Section {
  readonly page: PageKind;
  /** Has the header and the page number; counts from 1 where it `starts` the body. */
  readonly numbered: boolean;
  readonly starts?: boolean;
  /** The mark alone, on pages without header. */
  readonly marked?: boolean;
}

/** Distance of header and footer from the paper's edge. */
const EDGE = 850;

export function sectionProperties({ page, numbered, starts = false, marked = false }: Section): string {
  const { width, height, top, bottom, left, right } = PAGES[page];
  const header = numbered ? 'header' : marked ? 'mark' : undefined;
  return el(
    'w:sectPr',
    {},
    ...(header === undefined ? [] : [el('w:headerReference', { 'w:type': 'default', 'r:id': header })]),
    ...(numbered ? [el('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' })] : []),
    val('w:type', 'nextPage'),
    el('w:pgSz', { 'w:w': width, 'w:h': height, ...(width > height ? { 'w:orient': 'landscape' } : {}) }),
    el('w:pgMar', { 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left, 'w:header': EDGE, 'w:footer': EDGE, 'w:gutter': 0 }),
    ...(starts ? [el('w:pgNumType', { 'w:start': 1 })] : []),
  );
}
