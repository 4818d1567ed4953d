export type { FigureRoot, LineRoot, RootCause, ShiftRoot, Slip } from './root-cause';
export { rootCauses, searchRoots } from './roots';
