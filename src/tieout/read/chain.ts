import type { SectionKind } from '../../forms';
import { distance } from '../distance';
import { type Quantity, unknownQuantity } from '../figures/quantity';
import type { Vocabulary } from '../figures/vocabulary';

/** `社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）`: one line, under its parents. */
const CHAIN = /([^。；：，、（）\d.]{2,30})（类）[-—、，]?([^。；：（]{2,60}(?:（[^类款项）]{1,6}）[^。；：（]{0,30})?)（款）(?:[-—、，]?([^。；：（]{2,60}(?:（[^类款项）]{1,6}）[^。；：（]{0,30})?)（项）)?/y;

export interface Chain {
  readonly length: number;
  readonly quantities: readonly Quantity[];
  /** Its names as written, from the 类 down, and where they stand after the chain's beginning. */
  readonly names: readonly { readonly text: string; readonly at: number }[];
}

export function chainAt(text: string, at: number, vocabulary: Vocabulary, section: SectionKind): Chain | undefined {
  CHAIN.lastIndex = at;
  const match = CHAIN.exec(text);
  if (match === null) return undefined;
  const [all, ofClass = '', ofSection = '', item = ''] = match;
  const sectionAt = all.indexOf(ofSection, ofClass.length + '（类）'.length);
  const names = [{ text: ofClass, at: 0 }, { text: ofSection, at: sectionAt }, ...(item === '' ? [] : [{ text: item, at: all.lastIndexOf(item) }])];
  return { length: all.length, quantities: resolved(vocabulary, section, ofClass, ofSection, item), names };
}

function resolved(vocabulary: Vocabulary, section: SectionKind, ofClass: string, ofSection: string, item: string): readonly Quantity[] {
  const under = (code: string, length: number, name: string): readonly Quantity[] => {
    const children = linesOf(vocabulary, section).filter((quantity) => quantity.code?.length === length && quantity.code.startsWith(code));
    const exact = children.filter((quantity) => vocabulary.named(section, name).includes(quantity));
    if (exact.length > 0) return exact;
    // Nearly one of them, and of one only: 支出 left out, a word dropped.
    const near = children.filter((quantity) => isNear(quantity.name, name));
    return near.length === 1 ? near : [];
  };
  const classes = under('', 3, ofClass);
  const sections = classes.flatMap(({ code }) => under(code ?? '', 5, ofSection));
  const last = item === '' ? sections : sections.flatMap(({ code }) => under(code ?? '', 7, item));
  // Another 款 was written: the 项 alone may tell, within its 类.
  const alone = last.length > 0 || item === '' ? last : classes.flatMap(({ code }) => linesOf(vocabulary, section).filter((quantity) => quantity.code?.length === 7 && quantity.code.startsWith(code ?? '') && vocabulary.named(section, item).includes(quantity)));
  return alone.length === 1 ? alone : [unknownQuantity(`${ofClass}/${ofSection}/${item}`)];
}

function linesOf(vocabulary: Vocabulary, section: SectionKind): readonly Quantity[] {
  return [...new Set([...vocabulary.namesIn(section).values()].flat())].filter(({ code }) => code !== undefined);
}

/** One name is the other without 支出, or with a letter or two changed. */
function isNear(official: string, written: string): boolean {
  const bare = (name: string) => name.replace(/支出$/, '');
  if (bare(official) === bare(written)) return true;
  const most = written.length >= 5 ? 2 : written.length === 4 ? 1 : 0;
  return most > 0 && distance(bare(official), bare(written), most) <= most && official.startsWith(written.charAt(0));
}
