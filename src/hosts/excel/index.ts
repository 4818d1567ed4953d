export { type Following, follow } from './follow';
export type { Change, FollowOptions, FollowState } from './follower';
export { type InsertOptions, type Inventory, insertSheets, takeInventory } from './insert';
export type { Advice, HostProblem } from './problem';
export { readWorkbook } from './read';
export type { CellPatch } from './snapshot-rows';
export type { SheetCell, Watched } from './watched';
