export { type Classification, type ClassificationItem, type CodeLevel, itemOf, levelOf, nameOf, parentCode } from './classification';
export { ECONOMIC } from './economic';
export { FUNCTIONAL } from './functional';
export { searchClassification } from './search';
