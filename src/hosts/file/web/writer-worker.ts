import type { WorkbookModel } from '../../../workbook';
import { workbookBytes } from '../workbook-bytes';
import { type PlainSheet, sheetOfPlain } from './plain-model';

/** What the worker is sent: one sheet after the other, then the styles that they use. */
export type ToWrite = { readonly sheet: PlainSheet } | { readonly styles: WorkbookModel['styles'] };

const sheets: PlainSheet[] = [];

// The styles come last; then the file is written, and the worker is ended.
addEventListener('message', ({ data }: MessageEvent<ToWrite>) => {
  if ('sheet' in data) sheets.push(data.sheet);
  else void workbookBytes({ sheets: sheets.map(sheetOfPlain), styles: data.styles }).then((bytes) => postMessage(bytes, { transfer: [bytes.buffer] }));
});
