import { type Narrative, printed } from '../../narrative';
import { type TextParagraph, layoutText } from '../../workbook';
import { holdsFigures } from '../holds-figures';
import type { Desk } from './desk';
import { type Insertion, freeName } from './inserting';

const NAME = '情况说明';
const UNFILLED = '各表还没有填数字，填好后再生成情况说明。';

/** The narrative as a sheet of its own. One that is there may hold a person's corrections, so it is asked about. */
export function narrativeSheet(desk: Desk, narrative: () => Narrative): Insertion {
  return {
    sheets: () => [NAME],
    model: (inventory, choice) => {
      const isThere = freeName(NAME, inventory) !== NAME;
      if (isThere && choice === 'keep') return undefined;
      const name = choice === 'replace' ? NAME : freeName(NAME, inventory);
      return { model: layoutText(desk.state.set, name, paragraphsOf(isFilled(desk) ? narrative() : undefined)), replace: choice === 'replace' ? new Set([NAME]) : new Set() };
    },
    done: ({ sheets }) => ({ kind: 'written', sheet: sheets[0]?.name ?? NAME }),
  };
}

function isFilled({ live, state }: Desk): boolean {
  return live !== undefined && holdsFigures(state.set, live.report());
}

/** Zeros of a workbook that nobody filled in would read like statements. */
function paragraphsOf(narrative: Narrative | undefined): readonly TextParagraph[] {
  return [
    { text: NAME, style: 'title' },
    ...(narrative === undefined ? [{ text: UNFILLED, style: 'body' } as const] : []),
    ...(narrative?.sections ?? []).flatMap(({ title, paragraphs }): TextParagraph[] => [
      { text: title, style: 'heading' },
      ...paragraphs.map(({ tokens, style }): TextParagraph => ({ text: tokens.map(printed).join(''), style })),
    ]),
  ];
}
