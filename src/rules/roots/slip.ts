import type { Figure } from '../engine/model';
import { absolute, unitOf } from '../engine/scaled';
import { SLIPS, WAN_FOR_YUAN, beforeSlip, beforeSlipRight } from '../causes/decimal-point';
import { asPrinted, isInYuan, isPrintable, placesOf } from '../causes/printable';
import { swaps, swapsApart } from '../causes/swapped-digits';
import { ofYuan } from '../causes/unit';
import { isFar } from './change';
import type { Slip } from './root-cause';

/** What could have been meant, and by which slip it became what stands there. */
export interface Meant {
  readonly slip: Slip;
  readonly value: bigint;
}

/**
 * The likeliest slip that a change from `lo` to `hi` takes back; undefined where no figure can be printed there.
 * @param places that the sheet prints, which an empty cell does not say
 */
export function slipOf(figure: Figure, lo: bigint, hi: bigint, places = placesOf(figure)): Meant | undefined {
  const { value } = figure;
  const fits = (meant: bigint): boolean => lo <= meant - value && meant - value <= hi;
  if (figure.state !== 'amount') {
    const filled = printable(figure, lo, hi, places);
    return filled === undefined ? undefined : { slip: 'empty', value: filled };
  }
  if (value !== 0n) {
    const inWan = ofYuan(figure);
    const isOpen = isFar(lo) || isFar(hi);
    const tried: readonly Meant[] = [
      ...(inWan === undefined ? [] : [{ slip: 'unit', value: inWan } as const]),
      ...(isInYuan(figure) && !isOpen ? [{ slip: 'unit', value: beforeSlip(figure, WAN_FOR_YUAN, printable(figure, lo, hi, places) ?? 0n) } as const] : []),
      ...(canBeMinusLost(figure, isOpen) ? [{ slip: 'sign', value: -value } as const] : []),
      // Where anything large or small enough would do, that some digits would do says nothing.
      ...(isOpen ? [] : ofDigits(figure, printable(figure, lo, hi, places))),
    ];
    const found = tried.find((meant) => fits(meant.value));
    // Where anything small enough would do, what is asked says nothing of what was meant.
    if (found !== undefined) return found.slip !== 'unit' ? found : { slip: 'unit', value: isOpen ? asPrinted(figure, found.value) : printable(figure, lo, hi, places) ?? found.value };
  }
  const meant = printable(figure, lo, hi, places);
  return meant === undefined ? undefined : { slip: 'misprint', value: meant };
}

/** A minus that stands there may be wrong; one is missing only where an equality asks for it, and no count has one. */
function canBeMinusLost({ value, kind }: Figure, isOpen: boolean): boolean {
  return value < 0n || (!isOpen && kind.measure !== 'count');
}

function ofDigits(figure: Figure, asked: bigint | undefined): Meant[] {
  const moved = SLIPS.flatMap((power) => [beforeSlipRight(figure, power), beforeSlip(figure, power, asked ?? 0n)]);
  return [
    ...moved.filter((value) => isPrintable(figure, value)).map((value): Meant => ({ slip: 'decimal-point', value })),
    ...swaps(figure).map((swapped): Meant => ({ slip: 'swapped-digits', value: swapped })),
    ...otherDigits(figure).map((other): Meant => ({ slip: 'digit', value: other })),
    ...swapsApart(figure).map((swapped): Meant => ({ slip: 'digits-apart', value: swapped })),
  ];
}

/** Every figure of as many digits of which one is another. */
function otherDigits(figure: Figure): bigint[] {
  const unit = unitOf(placesOf(figure));
  const size = absolute(figure.value);
  const found: bigint[] = [];
  for (let place = unit; place <= size; place *= 10n) {
    const digit = (size / place) % 10n;
    for (let other = 0n; other < 10n; other += 1n) {
      const changed = size + (other - digit) * place;
      if (other !== digit && changed > 0n) found.push(figure.value < 0n ? -changed : changed);
    }
  }
  return found;
}

/** The figure nearest to the middle that can be printed; with the declared places where there is one. */
export function printable(figure: Figure, lo: bigint, hi: bigint, finest: number): bigint | undefined {
  const middle = isFar(lo) ? hi : isFar(hi) ? lo : (lo + hi) / 2n;
  for (const places of [figure.kind.places, finest]) {
    const unit = unitOf(places);
    const near = ((figure.value + middle) / unit) * unit;
    const fitting = [near, near + unit, near - unit].filter((meant) => lo <= meant - figure.value && meant - figure.value <= hi);
    const distance = (meant: bigint): bigint => absolute(meant - figure.value - middle);
    if (fitting.length > 0) return fitting.reduce((best, meant) => (distance(meant) < distance(best) ? meant : best));
  }
  return undefined;
}
