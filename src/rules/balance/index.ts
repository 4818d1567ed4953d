export { type Adjustment, type Balanced, balance } from './balance';
