import { misprints } from './misprint';

const YUAN_PER_WAN = 10_000n;

/** 元 were entered where 万元 belong. */
export const unit = misprints(1n, (figure) => [{ value: figure.value / YUAN_PER_WAN, cause: (wrong) => ({ kind: 'unit', ...wrong }) }]);
