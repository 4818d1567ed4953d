export { type CellPatch, patchedWorkbook } from './patch';
export type { FileProblem } from './problem';
export { readWorkbook, readWorkbookFile } from './read';
export { replaceFile, workbookBytes, writeWorkbookFile } from './write';
