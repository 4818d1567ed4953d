export { type NarrateOptions, narrate, narrativeText } from './narrate';
export type * from './token';
