export type { FileProblem } from './problem';
export { replaceFile, workbookBytes, writeWorkbookFile } from './write';
