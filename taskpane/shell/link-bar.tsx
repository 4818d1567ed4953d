import { Suspense } from 'react';
import { useSessionState } from '../session-context';
import { LinkMessage } from './late';

/** After a problem it is not known how the workbook stands. The place is there before its message, or screen readers would miss it. */
export function LinkBar() {
  const link = useSessionState((state) => state.link);
  return <div role="alert">{link.kind === 'unknown' && <Suspense fallback={null}><LinkMessage problem={link.problem} /></Suspense>}</div>;
}
