export { type NarrateOptions, narrate, narrativeText } from './narrate';
export type * from './token';
export { formatted } from './tokens';
