export type * from './form';
export { columnsOf, lanesOf, printedCode } from './form';
export type * from './identity';
export type * from './condition';
export type * from './document';
export type * from './wording';
export type * from './years';
export { type FormSet, formOf } from './form-set';
export type { TextRef } from './text-ref';
