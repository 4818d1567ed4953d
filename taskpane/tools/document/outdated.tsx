import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ToolWords } from './words';

interface OutdatedProps {
  readonly outdated: boolean;
  readonly disabled: boolean;
  readonly onAgain: () => void;
  readonly words: ToolWords;
}

/** Says of a paper that stays to be taken away that the workbook has gone on since, and makes it again. */
export function Outdated({ outdated, disabled, onAgain, words }: OutdatedProps) {
  return (
    <div role="status">
      {outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.outdated}</MessageBarBody>
          <MessageBarActions><Button size="small" disabled={disabled} onClick={onAgain}>{words.again}</Button></MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
