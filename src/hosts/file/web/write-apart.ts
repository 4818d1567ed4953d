import type { WorkbookModel } from '../../../workbook';
import { plainSheet } from './plain-model';
import type { ToWrite } from './writer-worker';

export interface WriteApartOptions {
  readonly signal: AbortSignal;
  /** Before each sheet, and before the file is written: sheets that the worker has. */
  readonly step: (done: number, total: number) => Promise<void>;
}

/**
 * Writes a workbook in a worker, which is handed one sheet a step: the pane stays alive however large it is. Undefined when the
 * person has left it; throws where the worker fails.
 */
export async function writeApart({ sheets, styles }: WorkbookModel, { signal, step }: WriteApartOptions): Promise<Uint8Array | undefined> {
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWrite): void => worker.postMessage(message);
  const leave = new AbortController();
  try {
    const written = new Promise<Uint8Array | undefined>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data), { signal: leave.signal });
      worker.addEventListener('error', () => reject(new Error('the workbook could not be written')), { signal: leave.signal });
      signal.addEventListener('abort', () => resolve(undefined), { signal: leave.signal });
    });
    // It may fail while sheets are still being sent.
    written.catch(() => undefined);
    for (const [index, sheet] of sheets.entries()) {
      await step(index, sheets.length + 1);
      if (signal.aborted) return undefined;
      send({ sheet: plainSheet(sheet) });
    }
    await step(sheets.length, sheets.length + 1);
    if (signal.aborted) return undefined;
    send({ styles });
    return await written;
  } finally {
    leave.abort();
    worker.terminate();
  }
}
