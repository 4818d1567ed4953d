import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Link } from '../../src/app/session';

const useStyles = makeStyles({
  text: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  /** Grey, and still 4.5 : 1 on both grounds: opacity would not be. */
  dimmed: { filter: 'grayscale(1)', color: tokens.colorNeutralForeground3 },
});

export interface StaleWords {
  readonly starting: string;
  readonly reading: string;
  readonly unknown: string;
}

/** Says that what is shown may be behind the sheet. The frame says why, and what to do about it. */
export function StaleNotice({ link, words }: { readonly link: Link; readonly words: StaleWords }) {
  const styles = useStyles();
  if (link.kind === 'current') return null;
  return (
    <span className={styles.text}>
      {link.kind === 'unknown' ? <Warning16Filled aria-hidden /> : <Spinner size="extra-tiny" aria-hidden />}
      {words[link.kind]}
    </span>
  );
}

export function useDimmed(link: Link): string {
  const { dimmed } = useStyles();
  return link.kind === 'current' ? '' : dimmed;
}
