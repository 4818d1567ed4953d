export { crc32 } from './crc32';
export { type ComposeOptions, compose } from './compose';
export { documentHtml, documentText } from './html';
export type * from './model';
export { type PageNumbers, estimatePages, headingsOf } from './pages';
export { plainTable, textBlock } from './plain-table';
export { type WriteOptions, wordBytes } from './word/write';
export { type ZipEntry, zipped } from './zip';
export { type Change, type Part, type WordFile, openWord, revisedText, revisedWord } from './revise';
