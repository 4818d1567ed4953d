export type * from './claim';
export { type OwnTables, ownTables } from './tables/own';
export { linesOf } from './text';
export { type TiedText, tieOut } from './tieout';
export type { ToldParagraph, ToldSlot } from './told';
