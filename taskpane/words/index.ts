import { type i18n, createInstance } from 'i18next';
import type { Language } from '../../src/app/messages';
import * as en from './en';
import * as zh from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof zh;
  }
}

/** The tag that a page and its numbers carry. */
export const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const made = new Map<Language, i18n>();

/** What the pane says in one language; the same object each time. Both languages are in the page: none is waited for. */
export function wordsIn(language: Language): i18n {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = createInstance();
  void words.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: language === 'zh' ? zh : en },
    defaultNS: 'shell',
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  made.set(language, words);
  return words;
}
