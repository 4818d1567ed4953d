import type { Io } from '../io';

/** Screens are not redrawn more often. */
const PAUSE_MS = 200;

/** Counts on a screen; in a file there is nothing to follow. */
export function counter({ watched, err }: Io, saying: (done: number) => string): { readonly count: (done: number) => void; readonly end: () => void } {
  let last: number | undefined;
  let shown = 0;
  return {
    count: (done) => {
      if (!watched || (last !== undefined && Date.now() - last < PAUSE_MS)) return;
      last = Date.now();
      shown = done;
      err(`\r${saying(done)}`);
    },
    end: () => {
      if (shown > 0) err('\r\u001b[K');
    },
  };
}
