import { en } from './en';
import type { Language, Messages } from './messages';
import { zh } from './zh';

export type { Language, Messages } from './messages';

const ALL: Readonly<Record<Language, Messages>> = { zh, en };

export function messagesIn(language: Language): Messages {
  return ALL[language];
}
