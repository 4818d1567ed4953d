import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  text: { margin: 0 },
});

export function PartFailed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  return (
    <div role="alert" className={styles.box}>
      <p className={styles.text}>{t('failed.text')}</p>
      <Button onClick={onAgain}>{t('failed.again')}</Button>
    </div>
  );
}
