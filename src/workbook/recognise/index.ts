export type { Confidence, Evidence } from './evidence';
export { type Arrangement, arrange } from './arrange';
export { type FindOptions, type FoundTables, findTables } from './find-tables';
export { type ToldPart, withRowsAbove } from './within';
export type { FoundTable, Place } from './found-table';
export { disorderOf, setWeight } from './set-weight';
