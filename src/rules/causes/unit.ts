import type { Figure } from '../engine/model';
import { absolute, halfOf } from '../engine/scaled';
import { misprints } from './misprint';
import { asPrinted, isInYuan, placesOf } from './printable';

const YUAN_PER_WAN = 10_000n;

/** 元 were entered where 万元 belong, or what stood in 元 was turned into 元 once more. */
export const unit = misprints(1, (figure) => {
  const value = ofYuan(figure);
  return value === undefined ? [] : [{ value: asPrinted(figure, value), cause: (wrong) => ({ kind: 'unit', ...wrong }) }];
});

/** The figure in the sheet's unit, to the last decimal, if it was multiplied by ten thousand; undefined where so little would not be printed at all. */
export function ofYuan(figure: Figure): bigint | undefined {
  const meant = figure.value / YUAN_PER_WAN;
  return absolute(meant) < halfOf(isInYuan(figure) ? placesOf(figure) : figure.kind.places) ? undefined : meant;
}
