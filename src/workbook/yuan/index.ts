export { type YuanOptions, layoutYuan } from './layout-yuan';
export { type YuanLinks, linksToYuan, withLinks } from './links';
export { exactReport, isMoney, readYuan, withExact } from './read-yuan';
export { yuanSet } from './yuan-set';
