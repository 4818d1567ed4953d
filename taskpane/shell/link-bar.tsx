import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { problemText } from './problem-text';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { overflowWrap: 'anywhere' } });

/** After a problem it is not known how the workbook stands: says why, what to do, and reads it anew. */
export function LinkBar() {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const session = useSession();
  const link = useSessionState((state) => state.link);
  const busy = useSessionState((state) => state.task !== undefined);
  return (
    <div role="alert">
      {link.kind === 'unknown' && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" shape="square">
          <MessageBarBody className={styles.body}>{problemText(link.problem, t)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={() => void session.refresh()}>{t('link.again')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
