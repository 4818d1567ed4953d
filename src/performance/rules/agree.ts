import { type Decimal, roundHalfAway } from '../../amount';

/** One is the other's rounding: to as many decimals as the text gives. Whole amounts are no roundings, they are the commonest slips. */
export function agree(said: Decimal, places: number, own: Decimal): boolean {
  return own.eq(said) || roundHalfAway(own, places === 0 ? 2 : places).eq(said) || roundHalfAway(said, own.decimalPlaces()).eq(own);
}
