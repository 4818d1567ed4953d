import type { Language } from '../../src/app/messages';

/** What the commands about the published document say. */
export interface DocumentWords {
  readonly working: (file: string, seconds: number) => string;
  readonly pages: Readonly<Record<'absent' | 'failed' | 'estimated', string>>;
  readonly noPdf: string;
  readonly nothingToSee: string;
  readonly fingerprint: (digits: string) => string;
  readonly stillValid: string;
  readonly outdated: string;
  readonly review: (count: number) => string;
  /** A kind of them, how many, and what to do. */
  readonly kind: (kind: string, count: number, todo: string) => string;
}

const ZH: DocumentWords = {
  working: (file, seconds) => `正在生成 ${file} …… ${seconds} 秒`,
  pages: {
    absent: '本机没有 LibreOffice，目录中的页码是估计的；请在 Word 中按 F9 更新目录。',
    failed: 'LibreOffice 没有排出版面，目录中的页码是估计的；请在 Word 中按 F9 更新目录。',
    estimated: '目录中的页码是估计的；请在 Word 中按 F9 更新目录。',
  },
  noPdf: '没有生成 PDF：需要安装 LibreOffice。',
  nothingToSee: '发布前检查：没有发现问题。',
  fingerprint: (digits) => `数字指纹（SHA-256）：${digits}`,
  stillValid: '与校验报告的指纹一致，报告有效。',
  outdated: '与校验报告的指纹不同：出具报告以后有改动，报告已过期。',
  review: (count) => `发布前检查，还有${count}处要处理：`,
  kind: (kind, count, todo) => `${kind} ${count}处：${todo}`,
};

const EN: DocumentWords = {
  working: (file, seconds) => `making ${file} … ${seconds} s`,
  pages: {
    absent: 'LibreOffice is not installed, so the page numbers in the table of contents are estimated; update the table in Word by F9.',
    failed: 'LibreOffice could not lay out the document, so the page numbers in the table of contents are estimated; update the table in Word by F9.',
    estimated: 'The page numbers in the table of contents are estimated; update the table in Word by F9.',
  },
  noPdf: 'No PDF was made: it needs LibreOffice.',
  nothingToSee: 'Before publishing: nothing to see to.',
  fingerprint: (digits) => `fingerprint of the figures (SHA-256): ${digits}`,
  stillValid: 'This is the fingerprint of the report: it is valid.',
  outdated: 'This is not the fingerprint of the report: something was changed since, and the report is outdated.',
  review: (count) => `Before publishing, see to ${count}:`,
  kind: (kind, count, todo) => `${kind} (${count}): ${todo}`,
};

export function documentWordsIn(language: Language): DocumentWords {
  return { zh: ZH, en: EN }[language];
}
