export type { FigureAmount } from './amounts';
export type { HostFailure, SessionHost } from './host';
export type { LiveWorkbook } from './live-workbook';
export { openSession } from './open-session';
export type { Recognition } from './recognising';
export type { Session } from './session';
export type * from './state';
export type { Suggestion } from './suggest';
export type { Waiver } from './waivers';
