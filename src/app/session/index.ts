export type { Session } from './session';
export type * from './state';
export type { Suggestion } from './suggest';
export type { Waiver } from './waivers';
