import { Checkbox } from '@fluentui/react-components';
import type { Look } from './make';
import type { ToolWords } from './words';

export const USUAL_LOOK: Look = { mark: true, charts: false };

/** What the person chooses of the document's looks. */
export function LookFields({ look, onLook, words }: { readonly look: Look; readonly onLook: (look: Look) => void; readonly words: ToolWords }) {
  return (
    <>
      <Checkbox label={words.mark} checked={look.mark} onChange={(_, { checked }) => onLook({ ...look, mark: checked === true })} />
      <Checkbox label={words.charts} checked={look.charts} onChange={(_, { checked }) => onLook({ ...look, charts: checked === true })} />
    </>
  );
}
