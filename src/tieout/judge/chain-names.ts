import { distance } from '../distance';
import { chainAt } from '../read/chain';
import type { Case } from './case';
import { isLonger } from './names';

const CLASS = /[^。；：，、（）\d.]{2,30}（类）/g;

/** `…（款）机关事业单位职业年金支出（项）`: nearly one line of the table, and no name of it. */
export function chainNames(all: Case): void {
  for (const paragraph of all.paragraphs) {
    const section = paragraph.section?.kind;
    if (section === undefined) continue;
    const { text } = paragraph.flow;
    for (const match of text.matchAll(CLASS)) {
      const chain = chainAt(text, match.index, all.vocabulary, section);
      const [quantity] = chain?.quantities ?? [];
      const code = quantity?.code;
      if (chain === undefined || code?.length !== 7) continue;
      for (const [level, { text: said, at }] of chain.names.entries()) {
        const official = lineOf(all, section, code.slice(0, 3 + 2 * level));
        if (official === undefined || all.vocabulary.named(section, said).some((each) => each === official)) continue;
        // 支出 left out is how people speak.
        if (bare(said) === bare(official.name) || (level < 2 && !isNearly(said, official.name))) continue;
        const from = match.index + at;
        all.findAt('name', isLonger(said, official.name) ? 'warning' : 'error', paragraph, [from, from + said.length], { said, name: official.name }, official.known.actual?.cells ?? [], official.name);
      }
    }
  }
}

function lineOf(all: Case, section: Parameters<Case['vocabulary']['namesIn']>[0], code: string) {
  return [...all.vocabulary.namesIn(section).values()].flat().find((quantity) => quantity.code === code);
}

/** A slip in the name, not another 款 that carries the same 项. */
function isNearly(said: string, official: string): boolean {
  return distance(bare(said), bare(official), 3) <= Math.min(3, Math.trunc(bare(official).length / 3));
}

function bare(name: string): string {
  return name.replace(/支出$/, '').replace(/[（）]/g, '');
}
