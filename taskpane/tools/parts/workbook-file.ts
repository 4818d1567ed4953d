import type { WorkbookModel } from '../../../src/workbook';
import type { Progress } from './use-work';

/** The bytes of a workbook; what writes them is loaded when somebody asks, and works apart. Undefined when the person left. */
export async function workbookFile(model: WorkbookModel, { signal, step }: Progress, what: string): Promise<Uint8Array | undefined> {
  const { writeApart } = await import('../../../src/hosts/file/web/write-apart');
  return writeApart(model, { signal, step: (done, total) => step(done, total, what) });
}

/** A name that every system takes. */
export function fileName(...parts: readonly string[]): string {
  return parts.join('').replace(/[\\/:*?"<>|]/g, '_').trim();
}
