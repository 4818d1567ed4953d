import type { Io } from './io';

/** Work that takes longer says so. */
const QUIET_MS = 1000;

/** Runs `work`; after a second it says what is going on, on a screen with a running count of seconds. */
export async function withProgress<T>(io: Io, saying: (seconds: number) => string, work: () => Promise<T>): Promise<T> {
  const said = { seconds: 0 };
  const timer = setInterval(() => {
    said.seconds += 1;
    if (io.watched) io.err(`\r${saying(said.seconds)}`);
    else if (said.seconds === 1) io.err(`${saying(said.seconds)}\n`);
  }, QUIET_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (said.seconds > 0 && io.watched) io.err('\n');
  }
}
