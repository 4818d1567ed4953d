import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSession } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import type { ToolWords } from './words';

const useStyles = makeStyles({
  text: {
    maxHeight: '200px', overflow: 'auto', padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    // As on paper, whatever the pane's colours: what is copied keeps them.
    color: '#000000', backgroundColor: '#ffffff', userSelect: 'text', zoom: '0.6',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Where the host forbids copying by a button, the keyboard may still copy: the whole text stands selected. The narrative can go into a sheet as well. */
export function HandCopy({ html, words }: { readonly html: string; readonly words: ToolWords }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const session = useSession();
  const text = useRef<HTMLDivElement>(null);
  const select = (): void => {
    if (text.current === null) return;
    text.current.focus();
    window.getSelection()?.selectAllChildren(text.current);
  };
  useEffect(() => {
    text.current?.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    select();
  }, [html]);
  return (
    <>
      <p role="status" className={section.note}>{words.refusedCopy}</p>
      <div ref={text} role="group" tabIndex={0} lang="zh-CN" aria-label={words.wholeText} className={styles.text} />
      <div>
        <Button size="small" onClick={select}>{words.selectAll}</Button> <Button size="small" onClick={() => void session.writeNarrative()}>{words.narrativeSheet}</Button>
      </div>
    </>
  );
}
