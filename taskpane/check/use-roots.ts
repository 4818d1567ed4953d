import { useEffect, useState } from 'react';
import type { ListedRoot } from '../../src/app/findings/roots';
import type { Session } from '../../src/app/session';
import { useSessionState } from '../session-context';

/** Typing goes before: the search waits until it has paused for so many milliseconds. */
const PAUSE = 600;
const NONE: readonly ListedRoot[] = [];

type LiveWorkbook = NonNullable<ReturnType<Session['workbook']>>;

interface Traced {
  readonly version: number;
  readonly roots: readonly ListedRoot[];
}

/** Causes of several findings, of the figures as they stand; none while they are sought. */
export function useRoots(session: Session): readonly ListedRoot[] {
  const version = useSessionState((state) => state.version);
  const language = useSessionState((state) => state.choices.language);
  const current = useSessionState((state) => state.link.kind === 'current');
  const several = useSessionState((state) => state.findings.filter(({ verdict, waiver }) => verdict === 'inconsistent' && waiver === undefined).length > 1);
  const [traced, put] = useState<Traced>({ version: -1, roots: NONE });

  useEffect(() => {
    if (!current || !several) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      const workbook = session.workbook();
      if (workbook === undefined) return;
      void trace(workbook, language).then((roots) => {
        if (!left) put({ version, roots });
      });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [session, version, language, current, several]);

  return several && current && traced.version === version ? traced.roots : NONE;
}

/** Loaded by workbooks that have something to trace. */
async function trace({ checked: { set, report, binding, findings } }: LiveWorkbook, language: 'zh' | 'en'): Promise<readonly ListedRoot[]> {
  const [{ listRoots }, { messagesIn }] = await Promise.all([import('../../src/app/findings/roots'), import('../../src/app/messages')]);
  // Names are checked against lists that are not at hand here, and no figure changes them.
  const concerned = findings.filter(({ kind }) => kind !== 'code');
  return listRoots({ set, report, options: {}, findings: concerned }, binding, messagesIn(language)).filter(({ root }) => root.effects.length > 1);
}
