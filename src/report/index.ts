export { EMPTY, type Entry, STRUCTURAL, amountEntry, sameEntry } from './entry';
export { type FigureId, type FigureKey, figureId, figureKey } from './figure';
export { type EntryJson, type LineJson, type ReportJson, type ReportRead, type Sentence, type TableJson, reportFromJson, reportToJson } from './json';
export { placeholderSpans, placeholdersIn, templateMarks } from './placeholder';
export { type Line, type Origin, type Report, type Table, entryAt, entryOf, isDerivedOrigin, lineKeys, textAt } from './report';
