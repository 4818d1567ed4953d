export type { Spot, Whereabouts } from './frames';
export type { BareRoot, FigureRoot, LineRoot, RootCause, ShiftRoot, Slip } from './root-cause';
export { rootCauses, searchRoots } from './roots';
