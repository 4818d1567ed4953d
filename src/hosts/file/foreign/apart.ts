import type { Outcome, WorkbookSnapshot } from '../../../workbook';
import type { FileProblem } from '../problem';
import { startThread } from '../thread';

/** The way in which files of other formats are read. */
export type ReadForeign = (bytes: Uint8Array) => Promise<Outcome<WorkbookSnapshot, FileProblem> | undefined>;

/** The largest department's .xls takes a second. */
const SECONDS = 30;
const MEGABYTES = 1024;

/** Reads a workbook of another format in a thread of its own, which is ended where it takes too much time or memory. */
export function readForeignApart(bytes: Uint8Array, seconds = SECONDS): ReturnType<ReadForeign> {
  return new Promise((resolve) => {
    const thread = startThread('reader-thread', import.meta.url, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    const end = (answer: Awaited<ReturnType<ReadForeign>>): void => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ ok: false, problem: { kind: 'no-answer' } }), seconds * 1000);
    thread.once('message', (answer: Awaited<ReturnType<ReadForeign>>) => end(answer));
    // Out of memory, or the library ended the thread.
    thread.once('error', () => end({ ok: false, problem: { kind: 'no-answer' } }));
  });
}
