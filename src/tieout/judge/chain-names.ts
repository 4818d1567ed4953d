import { chainAt } from '../read/chain';
import type { Case } from './case';

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
      if (chain === undefined || quantity?.code?.length !== 7 || all.vocabulary.named(section, chain.name).includes(quantity)) continue;
      // 支出 left out is how people speak.
      if (bare(chain.name) === bare(quantity.name) || chain.name.startsWith(quantity.name)) continue;
      const from = match.index + chain.nameAt;
      all.findAt('name', 'error', paragraph, [from, from + chain.name.length], { said: chain.name, name: quantity.name }, quantity.known.actual?.cells ?? [], quantity.name);
    }
  }
}

function bare(name: string): string {
  return name.replace(/支出$/, '').replace(/[（）]/g, '');
}
