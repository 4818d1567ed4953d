export { type ComposeOptions, compose } from './compose';
export type * from './model';
export { type PageNumbers, estimatePages, headingsOf } from './pages';
export { type WriteOptions, wordBytes } from './word/write';
