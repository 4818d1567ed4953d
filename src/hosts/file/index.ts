export { type CellPatch, patchedWorkbook } from './patch';
export { readDocumentBytes } from './document-bytes';
export type { FileProblem } from './problem';
export { readTextTable } from './text-table';
export { readForeign } from './foreign/node';
export { readDamagedFile, readWorkbook, readWorkbookFile } from './read';
export { startThread } from './thread';
export { workbookBytes } from './workbook-bytes';
export { replaceFile, writeWorkbookFile } from './write';
