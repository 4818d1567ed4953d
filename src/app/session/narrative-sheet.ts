import { type Narrative, printed } from '../../narrative';
import { type TextParagraph, layoutText } from '../../workbook';
import type { Desk } from './desk';
import { type Insertion, freeName } from './inserting';

const NAME = '情况说明';

/** The narrative as a sheet of its own. One that is there may hold a person's corrections, so it is asked about. */
export function narrativeSheet(desk: Desk, narrative: () => Narrative): Insertion {
  return {
    sheets: () => [NAME],
    model: (inventory, choice) => {
      const isThere = freeName(NAME, inventory) !== NAME;
      if (isThere && choice === 'keep') return undefined;
      const name = choice === 'replace' ? NAME : freeName(NAME, inventory);
      return { model: layoutText(desk.state.set, name, paragraphsOf(narrative())), replace: choice === 'replace' ? new Set([NAME]) : new Set() };
    },
    done: ({ sheets }) => ({ kind: 'written', sheet: sheets[0]?.name ?? NAME }),
  };
}

function paragraphsOf({ sections }: Narrative): readonly TextParagraph[] {
  return [
    { text: NAME, style: 'title' },
    ...sections.flatMap(({ title, paragraphs }): TextParagraph[] => [
      { text: title, style: 'heading' },
      ...paragraphs.map(({ tokens, style }): TextParagraph => ({ text: tokens.map(printed).join(''), style })),
    ]),
  ];
}
