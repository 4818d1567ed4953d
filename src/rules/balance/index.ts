export { type Adjustment, type Balanced, balance, balanceInSteps } from './balance';
