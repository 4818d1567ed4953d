import type { TFunction } from 'i18next';
import type { Session } from '../../src/app/session';
import type { FigureToken, Paragraph } from '../../src/narrative';
import type { FigureNames } from './figure-names';

/** What every sentence needs; the same object as long as the language and the set are the same. */
export interface Teller {
  readonly session: Session;
  readonly names: FigureNames;
  readonly t: TFunction<'narrative'>;
  /** Selects the first cell, and tells all of them where there are several. */
  readonly onFigure: (token: FigureToken, at: HTMLElement) => void;
  readonly onCopy: (paragraph: Paragraph) => void;
}
