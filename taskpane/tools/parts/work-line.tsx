import { Button, ProgressBar } from '@fluentui/react-components';
import { useSectionStyles } from '../../tables/styles';
import type { PartWords } from './words';
import type { Going } from './use-work';

/** How the work goes, said to readers too, with a way to leave it. */
export function WorkLine({ going, onCancel, words }: { readonly going: Going; readonly onCancel: () => void; readonly words: PartWords }) {
  const section = useSectionStyles();
  const busy = going.kind === 'busy';
  const text = busy ? words.busy(going.what, going.done, going.total) : going.kind === 'idle' ? '' : words[going.kind];
  return (
    <>
      <p role="status" className={section.note}>{text}</p>
      {busy && (
        <>
          <ProgressBar aria-label={words.progress} {...(going.total > 1 ? { value: going.done, max: going.total } : {})} />
          <div><Button size="small" onClick={onCancel}>{words.cancel}</Button></div>
        </>
      )}
    </>
  );
}
