export type * from './form';
export { columnsOf, lanesOf, printedCode } from './form';
export type * from './identity';
export type * from './condition';
export type * from './wording';
export { type FormSet, type TextRef, formOf } from './form-set';
