import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session-context';

const useStyles = makeStyles({ line: { margin: 0, minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' } });

/** How much was checked and how much holds; never while the figures are behind the sheet. */
export function Summary() {
  const { t } = useTranslation('tables');
  const styles = useStyles();
  const link = useSessionState((state) => state.link);
  const tally = useSessionState((state) => state.tally);
  const inserted = useSessionState(({ tables }) => tables.some(({ status }) => status !== 'absent'));
  const filled = useSessionState((state) => state.tally.rules > 0);
  return <p role="status" className={styles.line}>{said()}</p>;

  function said(): string {
    if (link.kind !== 'current') return t(`summary.${link.kind}`);
    if (!inserted) return t('summary.none');
    return filled ? t('summary.checked', { rules: tally.rules, passed: tally.passed }) : t('summary.blank');
  }
}
