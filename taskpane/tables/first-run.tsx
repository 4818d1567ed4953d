import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { useSectionStyles } from './styles';

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
});

/** What to do first in a workbook without tables. */
export function FirstRun() {
  const { t } = useTranslation('tables');
  const section = useSectionStyles();
  const styles = useStyles();
  const session = useSession();
  const busy = useSessionState((state) => state.task !== undefined);
  return (
    <section className={mergeClasses(section.card, styles.card)}>
      <h2 className={mergeClasses(section.title, styles.title)}>{t('first.title')}</h2>
      <p className={styles.text}>{t('first.text')}</p>
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void session.insert()}>{t('first.insert')}</Button>
    </section>
  );
}
