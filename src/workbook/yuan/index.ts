export { type YuanOptions, layoutYuan } from './layout-yuan';
export { exactReport, isMoney, readYuan, withExact } from './read-yuan';
export { yuanSet } from './yuan-set';
