import type { Language } from '../../src/app/messages';

/** What is said of a list of codes that was imported. */
export interface CodeListWords {
  readonly nothing: string;
  readonly found: (file: string, codes: number) => string;
  readonly differing: (codes: readonly string[]) => string;
}

const ZH: CodeListWords = {
  nothing: '没有找到科目代码和名称两栏（代码3、5、7位，或类、款、项分列）',
  found: (file, codes) => `科目表“${file}”：读到${String(codes)}个科目。`,
  differing: (codes) => `科目表中这些代码有两个名称，用了前一个：${codes.join('、')}。`,
};

const EN: CodeListWords = {
  nothing: 'no columns of codes and names were found (codes of 3, 5 or 7 digits, or 类, 款 and 项 apart)',
  found: (file, codes) => `Classification “${file}”: ${String(codes)} codes.`,
  differing: (codes) => `These codes have two names in it, the first was taken: ${codes.join(', ')}.`,
};

export function codeListWordsIn(language: Language): CodeListWords {
  return { zh: ZH, en: EN }[language];
}
