import type { Figure } from '../engine/model';
import { absolute, halfOf } from '../engine/scaled';
import { misprints } from './misprint';
import { asPrinted } from './printable';

const YUAN_PER_WAN = 10_000n;

/** 元 were entered where 万元 belong. */
export const unit = misprints(1, (figure) => {
  const value = ofYuan(figure);
  return value === undefined ? [] : [{ value: asPrinted(figure, value), cause: (wrong) => ({ kind: 'unit', ...wrong }) }];
});

/** The figure in 万元, to the last decimal, if it is 元; undefined where so few 元 would not be printed at all. */
export function ofYuan({ value, kind }: Figure): bigint | undefined {
  const meant = value / YUAN_PER_WAN;
  return absolute(meant) < halfOf(kind.places) ? undefined : meant;
}
