import type { Language } from '../../src/app/messages';
import { en } from './en';
import type { Words } from './words';
import { zh } from './zh';

export type { CommandName, Words } from './words';

const ALL: Readonly<Record<Language, Words>> = { zh, en };

export function wordsIn(language: Language): Words {
  return ALL[language];
}
