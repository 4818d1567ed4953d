import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../src/app/session';
import { useSession } from '../session-context';
import { noticeIntent, noticeText } from './notice-text';

/** In milliseconds; what went well need not be put away by hand. */
const GOES_AFTER = 10_000;

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { overflowWrap: 'anywhere' } });

export function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const session = useSession();
  const intent = noticeIntent(notice);
  useEffect(() => {
    if (intent !== 'success' && intent !== 'info') return undefined;
    const timer = setTimeout(() => session.dismissNotice(), GOES_AFTER);
    return () => clearTimeout(timer);
  }, [session, notice, intent]);
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" shape="square">
      <MessageBarBody className={styles.body}>{noticeText(notice, t)}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t('notice.dismiss')} onClick={() => session.dismissNotice()} />}
      />
    </MessageBar>
  );
}
