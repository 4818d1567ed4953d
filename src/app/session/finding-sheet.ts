import { type TextParagraph, layoutText } from '../../workbook';
import { headingOf } from '../findings/naming';
import type { Messages } from '../messages';
import type { Desk } from './desk';
import { type Insertion, freeName } from './inserting';
import type { ListedFinding } from './state';

const NAME = '检查结果';

/** The open findings as a sheet of its own, for where no pane can be shown. */
export function findingSheet(desk: Desk): Insertion {
  return {
    sheets: () => [NAME],
    model: (inventory, choice) => {
      const isThere = freeName(NAME, inventory) !== NAME;
      if (isThere && choice === 'keep') return undefined;
      const name = choice === 'replace' ? NAME : freeName(NAME, inventory);
      return { model: layoutText(desk.state.set, name, paragraphsOf(desk)), replace: choice === 'replace' ? new Set([NAME]) : new Set() };
    },
    done: ({ sheets }) => ({ kind: 'written', sheet: sheets[0]?.name ?? NAME }),
  };
}

function paragraphsOf({ state, messages }: Desk): readonly TextParagraph[] {
  const open = state.findings.filter(({ waiver }) => waiver === undefined);
  const titles = new Map([...state.set.forms.map(({ id }) => [id, headingOf(state.set, id)] as const), ...state.projects.map(({ form, title }) => [form, title] as const)]);
  const groups = [...titles].flatMap(([id, title]): TextParagraph[] => {
    const own = open.filter(({ form }) => form === id);
    if (own.length === 0) return [];
    return [{ text: title, style: 'heading' }, ...own.map((finding): TextParagraph => ({ text: sentenceOf(messages, finding), style: 'body' }))];
  });
  const { rules, passed, errors, warnings, infos } = state.tally;
  return [{ text: NAME, style: 'title' }, { text: messages.tally(rules, passed, errors, warnings, infos), style: 'body' }, ...groups];
}

function sentenceOf(messages: Messages, { severity, place, text }: ListedFinding): string {
  const at = place.address === '' ? '' : `${place.address} `;
  return `【${messages.severity[severity]}】${at}${[text.message, ...text.causes].join(' ')}`;
}
