export { check } from './check';
export { narrative } from './narrative';
export { settings } from './settings';
export { shell } from './shell';
export { tables } from './tables';
