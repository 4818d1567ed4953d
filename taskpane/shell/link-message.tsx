import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { HostFailure } from '../../src/app/session';
import { useSession, useSessionState } from '../session-context';
import { problemText } from './problem-text';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { overflowWrap: 'anywhere' } });

/** Says why the workbook could not be followed and what to do, and reads it anew. */
export function LinkMessage({ problem }: { readonly problem: HostFailure }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const session = useSession();
  const busy = useSessionState((state) => state.task !== undefined);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" shape="square">
      <MessageBarBody className={styles.body}>{problemText(problem, t)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.refresh()}>{t('link.again')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
