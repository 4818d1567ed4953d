import type { PageKind } from './model';

/** A page in twips, a twentieth of a point. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const SHORT = 11_906;
const LONG = 16_838;
/** Twips of a millimetre. */
const MM = 56.7;

function margins(top: number, bottom: number, left: number, right: number): Omit<Page, 'width' | 'height'> {
  const twips = (mm: number): number => Math.trunc(mm * MM);
  return { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) };
}

/** A4. Texts keep the margins of official documents (GB/T 9704—2012), tables have more room. */
export const PAGES: Readonly<Record<PageKind, Page>> = {
  text: { width: SHORT, height: LONG, ...margins(37, 35, 28, 26) },
  portrait: { width: SHORT, height: LONG, ...margins(22, 20, 18, 18) },
  landscape: { width: LONG, height: SHORT, ...margins(22, 18, 18, 18) },
};

/** The table of contents has the wider pages, so that it is one page as a rule. */
export const CONTENTS_PAGE: PageKind = 'portrait';

/** The room for text in twips. */
export function roomOf(kind: PageKind): { readonly width: number; readonly height: number } {
  const { width, height, top, bottom, left, right } = PAGES[kind];
  return { width: width - left - right, height: height - top - bottom };
}
