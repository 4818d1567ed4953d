import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Link } from '../../src/app/session';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  text: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  /** Grey, and still 4.5 : 1 on both grounds: opacity would not be. */
  dimmed: { filter: 'grayscale(1)', color: tokens.colorNeutralForeground3 },
});

export interface StaleWords {
  readonly starting: string;
  readonly reading: string;
  readonly unknown: string;
  readonly again: string;
}

/** Says that what is shown may be behind the sheet. For every link that is not current. */
export function StaleNotice({ link, words, onAgain }: { readonly link: Link; readonly words: StaleWords; readonly onAgain: () => void }) {
  const styles = useStyles();
  if (link.kind === 'current') return null;
  return (
    <div className={styles.line}>
      <span className={styles.text}>
        {link.kind === 'unknown' ? <Warning16Filled aria-hidden /> : <Spinner size="extra-tiny" aria-hidden />}
        {words[link.kind]}
      </span>
      {link.kind === 'unknown' && <Button size="small" onClick={onAgain}>{words.again}</Button>}
    </div>
  );
}

export function useDimmed(link: Link): string {
  const { dimmed } = useStyles();
  return link.kind === 'current' ? '' : dimmed;
}
