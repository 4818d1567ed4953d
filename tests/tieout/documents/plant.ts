/** One slip put into a text that was right. */
export interface Planted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly what: 'digit' | 'swap' | 'neighbour' | 'direction' | 'percent';
}

const AMOUNT = /\d[\d,]*\.\d\d(?=万?元)/g;
const PERCENT = /\d+\.\d\d(?=%)/g;

/** Numbers from a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed >>> 0) + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Plants a slip of the kinds that people make, after `from`. Undefined where the text has no place for it. */
export function plant(text: string, from: number, seed: number): Planted | undefined {
  const random = randomFrom(seed);
  const places = (pattern: RegExp) => [...text.matchAll(pattern)].filter(({ index }) => index >= from);
  const what = (['digit', 'swap', 'neighbour', 'direction', 'percent'] as const)[random(5)] ?? 'digit';
  const put = (start: number, old: string, now: string): Planted | undefined => (now === old ? undefined : { text: text.slice(0, start) + now + text.slice(start + old.length), start, end: start + now.length, what });
  const pick = (found: readonly RegExpExecArray[]) => found[random(found.length)];
  if (what === 'direction') {
    const chosen = pick(places(/(?:增加|减少)(?=\d)/g));
    return chosen === undefined ? undefined : put(chosen.index, chosen[0], chosen[0] === '增加' ? '减少' : '增加');
  }
  if (what === 'percent') {
    const chosen = pick(places(PERCENT).filter(([said]) => said !== '0.00' && said !== '100.00'));
    return chosen === undefined ? undefined : put(chosen.index, chosen[0], (parseFloat(chosen[0]) + 1.3).toFixed(2));
  }
  const amounts = places(AMOUNT).filter(([said]) => said !== '0.00');
  const chosen = pick(amounts);
  if (chosen === undefined) return undefined;
  const [said] = chosen;
  if (what === 'neighbour') {
    const next = amounts[amounts.indexOf(chosen) + 1]?.[0];
    return next === undefined ? undefined : put(chosen.index, said, next);
  }
  const digits = [...said.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits[random(digits.length - 1)] ?? 0;
  const next = digits[digits.indexOf(at) + 1] ?? 0;
  const changed = said.split('');
  if (what === 'swap') [changed[at], changed[next]] = [changed[next] ?? '', changed[at] ?? ''];
  else changed[at] = String((parseInt(said[at] ?? '0', 10) + 1 + random(8)) % 10);
  const now = changed.join('');
  return /^0\d/.test(now) ? undefined : put(chosen.index, said, now);
}
