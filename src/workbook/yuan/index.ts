export { type YuanLinks, linksToYuan, withLinks } from './links';
export { roundingFormula } from './rounding-formula';
export { type YuanTables, exactReport, fromYuanEntry, isMoney, readYuan, withExact, withYuanFormulas } from './read-yuan';
export { yuanSet } from './yuan-set';
