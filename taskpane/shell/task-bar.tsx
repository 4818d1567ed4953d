import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { useLasting } from './use-lasting';

/** In milliseconds. */
const SHOWN_AFTER = 300;

const useStyles = makeStyles({
  bar: {
    display: 'flex', alignItems: 'center', flexShrink: 0, gap: tokens.spacingHorizontalS, minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flexGrow: 1 },
});

/** What the add-in is doing, as soon as it takes a while; the line above it moves meanwhile. */
export function TaskBar() {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const session = useSession();
  const task = useSessionState((state) => state.task);
  const shown = useLasting(task !== undefined, SHOWN_AFTER);
  return (
    <div role="status">
      {shown && task !== undefined && (
        <div className={styles.bar}>
          <span className={styles.text}>{t(`task.${task.kind}`)}</span>
          {task.cancellable && <Button size="small" onClick={() => session.cancel()}>{t('task.cancel')}</Button>}
        </div>
      )}
    </div>
  );
}
