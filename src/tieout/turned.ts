import { Decimal, formatAmount } from '../amount';

/** Whether two numbers are the same digits with two of them changed places: 113.90 and 131.90. */
export function isTurned(said: Decimal, right: Decimal): boolean {
  if (said.eq(right) || right.isNegative()) return false;
  const places = Math.max(said.decimalPlaces(), right.decimalPlaces(), said.isInteger() ? 0 : 2);
  const [a, b] = [digitsOf(said, places), digitsOf(right, places)];
  if (a.length !== b.length || a.length < 3) return false;
  const differ = a.filter((digit, i) => digit !== b[i]).length;
  return differ === 2 && [...a].sort().join('') === [...b].sort().join('');
}

/** Every number that this one is with two of its digits changed places. */
export function turnings(value: Decimal, places: number): Decimal[] {
  const digits = digitsOf(value, places);
  const found = new Set<string>();
  for (let a = 0; a < digits.length; a += 1) {
    for (let b = a + 1; b < digits.length; b += 1) {
      const [first, second] = [digits[a], digits[b]];
      if (first === undefined || second === undefined || first === second || first === '.' || second === '.') continue;
      found.add(digits.map((digit, i) => (i === a ? second : i === b ? first : digit)).join(''));
    }
  }
  return [...found].map((each) => new Decimal(each));
}

function digitsOf(value: Decimal, places: number): string[] {
  return Array.from(formatAmount(value, places, false));
}
