export { type Classification, type ClassificationItem, type CodeLevel, classification, itemOf, levelOf, nameOf, parentCode } from './classification';
export { ECONOMIC } from './economic';
export { formerNames } from './former-names';
export { FUNCTIONAL } from './functional';
export type { ImportedList } from './import';
export { searchClassification } from './search';
