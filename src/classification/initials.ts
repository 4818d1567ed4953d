/** The first character, in the order of pinyin, whose pinyin begins with each letter; no syllable begins with i, u or v. */
const FIRST_OF_LETTER: readonly (readonly [string, string])[] = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '哒'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '讥'], ['k', '咔'], ['l', '垃'], ['m', '妈'],
  ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'], ['r', '呥'], ['s', '仨'], ['t', '他'], ['w', '穵'], ['x', '夕'], ['y', '丫'], ['z', '帀'],
];

const HAN = /\p{Script=Han}/u;

let order: Intl.Collator | undefined;
const known = new Map<string, string>();

/**
 * The pinyin initials of a name, lower case: `住房公积金` → `zfgjj`. By the platform's own pinyin order, so a character with
 * several readings has its commonest one; letters and digits stay, everything else is left out.
 */
export function initialsOf(name: string): string {
  return Array.from(name.normalize('NFKC'), initialOf).join('');
}

function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const initial = HAN.test(character) ? hanInitial(character) : /[a-z0-9]/i.test(character) ? character.toLowerCase() : '';
  known.set(character, initial);
  return initial;
}

function hanInitial(character: string): string {
  const collator = (order ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin'));
  let found = '';
  for (const [letter, first] of FIRST_OF_LETTER) {
    if (collator.compare(character, first) < 0) break;
    found = letter;
  }
  return found;
}
