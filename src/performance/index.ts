export type { Field, FieldKey, FieldOrigin, FundsRow, Indicator, PerformanceTable } from './table';
export type { Grid, GridCell, GridPosition } from './grid';
export { readTables } from './read/read';
export { type TextGrid, textGrid } from './text-grid';
export { checkTable } from './check';
export { type FoundIn, type Told, type TogetherFound, checkTogether, twiceNamed } from './together';
export type { Found } from './rules/found';
export { type PerformanceRule, isPerformanceRule, severityOf } from './rules/list';
