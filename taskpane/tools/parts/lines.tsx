import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { PartWords } from './words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  note: { margin: `0 0 ${tokens.spacingVerticalXXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** So many are seen at once; the others are one click away. */
const SEEN = 8;

/** A short list under its name; nothing where there is nothing to list. */
export function Lines({ name, note, lines, words }: { readonly name: string; readonly note?: string; readonly lines: readonly ReactNode[]; readonly words: PartWords }) {
  const styles = useStyles();
  const id = useId();
  if (lines.length === 0) return null;
  const rest = lines.slice(SEEN);
  const items = (shown: readonly ReactNode[]): ReactNode => shown.map((line, index) => <li key={index}>{line}</li>);
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.name}>{name}</p>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <ul className={styles.list}>{items(lines.slice(0, SEEN))}</ul>
      {rest.length > 0 && (
        <details>
          <summary className={styles.more}>{words.more(rest.length)}</summary>
          <ul className={styles.list}>{items(rest)}</ul>
        </details>
      )}
    </div>
  );
}
