import { useCallback, useEffect, useRef, useState } from 'react';

/** How a piece of work goes. */
export type Going = { readonly kind: 'idle' | 'cancelled' | 'failed' } | { readonly kind: 'busy'; readonly done: number; readonly total: number; readonly what: string };

export interface Progress {
  readonly signal: AbortSignal;
  /** Tells how far it is, and lets the pane be drawn and answer the keyboard. */
  readonly step: (done: number, total: number, what?: string) => Promise<void>;
}

/** Work that takes a while: one at a time, with progress and a way to leave it. Left with the part of the pane that began it. */
export function useWork(): { readonly going: Going; readonly run: (work: (progress: Progress) => Promise<void>) => Promise<void>; readonly cancel: () => void } {
  const [going, setGoing] = useState<Going>({ kind: 'idle' });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const run = useCallback(async (work: (progress: Progress) => Promise<void>): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    const step: Progress['step'] = async (done, total, what = '') => {
      if (!signal.aborted) setGoing({ kind: 'busy', done, total, what });
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    try {
      await step(0, 1);
      await work({ signal, step });
      if (current.current === controller) setGoing({ kind: signal.aborted ? 'cancelled' : 'idle' });
    } catch (error) {
      if (current.current === controller) setGoing({ kind: signal.aborted ? 'cancelled' : 'failed' });
      if (!signal.aborted) reportError(error);
    }
  }, []);
  return { going, run, cancel: useCallback(() => current.current?.abort(), []) };
}
