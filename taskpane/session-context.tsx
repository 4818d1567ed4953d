import { type ReactNode, createContext, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../src/app/session';

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A component asks for the session outside SessionProvider.');
  return session;
}

/** One part of the state; the component is drawn again when that part is another object. The selector takes parts, it makes none. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}
