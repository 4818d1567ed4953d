import type { Outcome, WorkbookSnapshot } from '../../../workbook';
import type { FileProblem } from '../problem';

export interface ReadApartOptions {
  /** The largest department's .xls takes a second. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** Undefined: the person has left it. */
export type ReadApart = Promise<Outcome<WorkbookSnapshot, FileProblem> | undefined>;

const SECONDS = 30;

/** Reads a file that a person chose in a worker, which is ended when it takes too long: the pane stays alive whatever the file is. */
export async function readApart(file: Blob & { readonly name: string }, { seconds = SECONDS, signal }: ReadApartOptions = {}): ReadApart {
  const bytes = await bytesOf(file);
  if (bytes === undefined) return { ok: false, problem: { kind: 'not-readable', code: 'NotReadableError' } };
  if (signal?.aborted === true) return undefined;
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
    const end = (answer: Awaited<ReadApart>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      worker.terminate();
      resolve(answer);
    };
    const leave = (): void => end(undefined);
    const timer = setTimeout(() => end({ ok: false, problem: { kind: 'no-answer' } }), seconds * 1000);
    signal?.addEventListener('abort', leave);
    worker.addEventListener('message', ({ data }: MessageEvent<Outcome<WorkbookSnapshot, FileProblem>>) => end(data));
    // Out of memory, or the library gave up.
    worker.addEventListener('error', () => end({ ok: false, problem: { kind: 'no-answer' } }));
    worker.postMessage({ name: file.name, bytes }, [bytes.buffer]);
  });
}

/** A file may have been moved or taken away since it was chosen. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
