import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session-context';
import { NoticeMessage } from './late';

/** What came of the last thing that was asked for. Its place is there before it, or screen readers would miss it. */
export function Notices() {
  const { t } = useTranslation('shell');
  const notice = useSessionState((state) => state.notice);
  return (
    <div role={notice?.kind === 'failed' ? 'alert' : 'status'} aria-label={t('notice.name')}>
      {notice !== undefined && <Suspense fallback={null}><NoticeMessage notice={notice} /></Suspense>}
    </div>
  );
}
