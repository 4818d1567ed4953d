export type * from './claim';
export { ownTables } from './tables/own';
export { linesOf } from './text';
export { type TiedText, tieOut } from './tieout';
export type { ToldParagraph, ToldSlot } from './told';
