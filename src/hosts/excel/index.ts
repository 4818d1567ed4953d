export { type InsertOptions, type Inventory, insertSheets, takeInventory } from './insert';
export { patched } from './patch';
export type { Advice, HostProblem } from './problem';
export { readWorkbook } from './read';
export type { CellPatch } from './snapshot-rows';
