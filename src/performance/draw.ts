// Apart from `index`: a pane that only reads and judges tables does not load what draws them.
export { type PerformanceContent, contentOf } from './sheet/content';
export { drawPerformance, layoutPerformance, performanceSheetName } from './sheet/layout';
