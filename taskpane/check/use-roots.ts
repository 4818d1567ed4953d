import { useEffect, useState } from 'react';
import type { ListedRoot } from '../../src/app/findings/roots';
import { isTelling } from '../../src/app/findings/telling';
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

/** Causes of several findings, or of one that says none, of the figures as they stand; none while they are sought. */
export function useRoots(session: Session): readonly ListedRoot[] {
  const version = useSessionState((state) => state.version);
  const language = useSessionState((state) => state.choices.language);
  const current = useSessionState((state) => state.link.kind === 'current');
  const isWorthIt = useSessionState((state) => {
    const broken = state.findings.filter(({ verdict, waiver }) => verdict === 'inconsistent' && waiver === undefined);
    return broken.length > 1 || broken.some(({ text }) => text.causes.length === 0);
  });
  const [traced, put] = useState<Traced>({ version: -1, roots: NONE });

  useEffect(() => {
    if (!current || !isWorthIt) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      const workbook = session.workbook();
      if (workbook === undefined) return;
      void trace(workbook, language, () => left).then((roots) => {
        if (roots !== undefined) put({ version, roots });
      });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [session, version, language, current, isWorthIt]);

  return isWorthIt && current && traced.version === version ? traced.roots : NONE;
}

/** Loaded by workbooks that have something to trace. In steps, between which the person may type on: then there is no answer. */
async function trace({ checked: { set, report, binding, findings }, snapshot, yuan }: LiveWorkbook, language: 'zh' | 'en', isLeft: () => boolean): Promise<readonly ListedRoot[] | undefined> {
  const [{ searchListedRoots }, { messagesIn }] = await Promise.all([import('../../src/app/findings/roots'), import('../../src/app/messages')]);
  // Names are checked against lists that are not at hand here, and no figure changes them.
  const concerned = findings.filter(({ kind }) => kind !== 'code');
  const search = searchListedRoots({ set, report, options: {}, findings: concerned, snapshot, ...(yuan === undefined ? {} : { yuan }) }, binding, messagesIn(language));
  while (!isLeft()) {
    const { done, value } = search.next();
    if (done === true) return value.filter(({ root }) => isTelling(root, concerned));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return undefined;
}
