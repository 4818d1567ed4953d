import { Decimal, ZERO } from '../../amount';

/**
 * Nearly every amount is a whole number of 10⁻⁷ that a double holds exactly, up to 9·10⁸ in the unit of its column.
 * Sums of such numbers are whole numbers too, and exact as long as they stay within the same bound, which is asked after
 * every addition. They take a tenth of the time of bigint and leave nothing for the garbage collector.
 * NaN stands for what is finer or larger. It stays NaN through every sum, and whoever meets it calculates in bigint
 * (`scaled.ts`), so that no digit is ever lost.
 */
const NARROW_PLACES = 7;

/** A Decimal holds its digits in words of seven, which is why 10⁻⁷ is the unit. */
const WORD = 1e7;
const CENT = 1e5;
const UNITS: readonly number[] = Array.from({ length: NARROW_PLACES + 1 }, (_, places) => 10 ** (NARROW_PLACES - places));
const PER_UNIT = 10n ** 9n;

/** Whether a double holds the whole number, and every smaller one, exactly; not NaN. */
export function isNarrow(units: number): boolean {
  return units <= Number.MAX_SAFE_INTEGER && units >= -Number.MAX_SAFE_INTEGER;
}

/** NaN where a double might not hold it, or it is finer than 10⁻⁷. */
export function toUnits({ d: words, e: exponent, s: sign }: Decimal): number {
  const last = Math.floor(exponent / 7) + 2 - words.length;
  if (last < 0) return NaN;
  let units = 0;
  for (const word of words) units = units * WORD + word;
  if (last > 0) units *= WORD ** last;
  // A zero has no sign here.
  return units <= Number.MAX_SAFE_INTEGER ? units * sign + 0 : NaN;
}

export function fromUnits(units: number): Decimal {
  if (units === 0) return ZERO;
  // Nearly all amounts have two places, and a short text is read twice as fast as a long one.
  const cents = Math.trunc(units / CENT);
  return new Decimal(cents * CENT === units ? `${cents}e-2` : `${units}e-${NARROW_PLACES}`);
}

/** The same amount in the units of `scaled.ts`. */
export function widened(units: number): bigint {
  return units === 0 ? 0n : BigInt(units) * PER_UNIT;
}

/** The other way: NaN where a double does not hold it. */
export function narrowed(value: bigint): number {
  const units = parseInt((value / PER_UNIT).toString(), 10);
  return value % PER_UNIT === 0n && isNarrow(units) ? units : NaN;
}

/** Half a unit of the last of `places` decimals, so many times; NaN where it is finer than 10⁻⁷. */
export function halfUnits(places: number, times: number): number {
  return places < NARROW_PLACES ? ((UNITS[places] ?? NaN) / 2) * times : NaN;
}

/** One unit of the last of `places` decimals; a fraction where it is finer than 10⁻⁷. */
export function unitsOf(places: number): number {
  return UNITS[places] ?? 10 ** (NARROW_PLACES - places);
}

/** Half away from zero, as `roundHalfAway` of src/amount. */
export function roundUnits(units: number, places: number): number {
  const unit = UNITS[places];
  // Finer than the units are, there is nothing to round.
  if (unit === undefined) return units;
  const below = units % unit;
  // Whole numbers all: nothing here is inexact.
  return below * 2 >= unit ? units - below + unit : below * 2 <= -unit ? units - below - unit : units - below + 0;
}
