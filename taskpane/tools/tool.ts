import type { ComponentType } from 'react';
import type { Language } from '../../src/app/messages';

/** Something that is done now and then, each in a file of its own that comes when it is opened. */
export interface Tool {
  readonly id: string;
  readonly words: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
  /** By `lazy`. */
  readonly Body: ComponentType;
}
