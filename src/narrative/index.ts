export { type NarrateOptions, narrate, narrativeText } from './narrate';
export { printed } from './tokens';
export type * from './token';
