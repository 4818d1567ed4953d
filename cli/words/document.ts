import type { ReviewItem } from '../../src/app/document/review';
import type { Language } from '../../src/app/messages';

/** What the commands about the published document say. */
export interface DocumentWords {
  readonly working: (file: string, seconds: number) => string;
  readonly pages: Readonly<Record<'absent' | 'failed' | 'estimated', string>>;
  readonly noPdf: string;
  readonly nothingToSee: string;
  readonly review: (count: number) => string;
  /** `table` is a table's name, `place` the cell: `公开01表!C12`. */
  readonly item: (item: ReviewItem, table: (form: string) => string, place: string) => string;
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
  review: (count) => `发布前检查，还有${count}处要处理：`,
  item: (item, table, place) => {
    switch (item.kind) {
      case 'error':
        return `错误 ${place} ${item.message}`;
      case 'blank':
        return `空白 ${place} ${item.asks}`;
      case 'level':
        return `用词 ${place} 写的是“${item.said}”，本报告应为“${item.level}”`;
      case 'no-table':
        return `缺表 工作簿中没有${table(item.form)}`;
      case 'no-sentence':
        return `空表 ${table(item.form)}没有数据，也没有“本表无数据”的说明`;
    }
  },
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
  review: (count) => `Before publishing, see to ${count}:`,
  item: (item, table, place) => {
    switch (item.kind) {
      case 'error':
        return `error ${place} ${item.message}`;
      case 'blank':
        return `blank ${place} ${item.asks}`;
      case 'level':
        return `term ${place} says “${item.said}” where this report says “${item.level}”`;
      case 'no-table':
        return `no table: the workbook lacks ${table(item.form)}`;
      case 'no-sentence':
        return `empty table: ${table(item.form)} holds no figures and no sentence that says so`;
    }
  },
};

export function documentWordsIn(language: Language): DocumentWords {
  return { zh: ZH, en: EN }[language];
}
