export type { FigureRoot, LineRoot, RootCause, ShiftRoot } from './root-cause';
export { rootCauses } from './roots';
