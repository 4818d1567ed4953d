import { misprints } from './misprint';

/** The minus was forgotten, or typed where none belongs. */
export const sign = misprints(2, (figure) => [{ value: -figure.value, cause: (wrong) => ({ kind: 'sign', ...wrong }) }]);
