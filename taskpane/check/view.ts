import { useCallback, useEffect, useState } from 'react';
import type { Session } from '../../src/app/session';
import { useSession } from '../session-context';
import type { Weight } from '../../src/app/findings/weight';

/** What the person chose to see of the list. */
export interface CheckView {
  readonly text: string;
  /** One table, or all where empty. */
  readonly form: string;
  readonly hidden: readonly Weight[];
  readonly waived: boolean;
  readonly passed: boolean;
}

export const EVERYTHING: CheckView = { text: '', form: '', hidden: [], waived: false, passed: false };

/** The tab may be left and entered again: the view waits for it. */
const kept = new WeakMap<Session, CheckView>();

export function useCheckView(): readonly [CheckView, (change: Partial<CheckView>) => void] {
  const session = useSession();
  const [view, setView] = useState(() => kept.get(session) ?? EVERYTHING);
  useEffect(() => {
    kept.set(session, view);
  }, [session, view]);
  const change = useCallback((part: Partial<CheckView>) => setView((before) => ({ ...before, ...part })), []);
  return [view, change];
}
