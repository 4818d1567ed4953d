import { TAGS, wordsIn } from '../../../taskpane/words';
import * as en from '../../../taskpane/words/en';
import * as zh from '../../../taskpane/words/zh';

type Tree = string | { readonly [key: string]: Tree };

/** `check/item.cause` → its words. */
function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`));
}

const said = { zh: new Map(leaves({ ...zh })), en: new Map(leaves({ ...en })) };
const placesOf = (words: string) => [...words.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

test('both languages have the same words, and no words are empty', () => {
  expect([...said.en.keys()]).toEqual([...said.zh.keys()]);
  for (const words of [...said.zh.values(), ...said.en.values()]) expect(words.trim()).not.toBe('');
});

test('both languages say the same figures and names', () => {
  const differing = [...said.zh].filter(([key, words]) => placesOf(words).join() !== placesOf(said.en.get(key) ?? '').join());
  expect(differing).toEqual([]);
});

test('English says nothing in Chinese but official names, Chinese nothing in ASCII punctuation', () => {
  const official = /说明参数|情况说明|中文/g;
  expect([...said.en].filter(([, words]) => /\p{Script=Han}/u.test(words.replace(official, '')))).toEqual([]);
  expect([...said.zh].filter(([, words]) => /\p{Script=Han}[,;:!?]/u.test(words))).toEqual([]);
});

test('each language is made once, at once, and groups digits', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(wordsIn(language)).toBe(wordsIn(language));
    expect(wordsIn(language).isInitialized).toBe(true);
    expect(wordsIn(language).t('tables:summary.checked', { rules: 1234, passed: 1200 })).toContain('1,234');
  }
  expect(TAGS).toEqual({ zh: 'zh-CN', en: 'en' });
});
