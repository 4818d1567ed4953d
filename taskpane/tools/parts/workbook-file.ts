import type { WorkbookModel } from '../../../src/workbook';

/** The bytes of a workbook; what writes them is loaded when somebody asks. */
export async function workbookFile(model: WorkbookModel): Promise<Uint8Array> {
  const { workbookBytes } = await import('../../../src/hosts/file/workbook-bytes');
  return workbookBytes(model);
}

/** A name that every system takes. */
export function fileName(...parts: readonly string[]): string {
  return parts.join('').replace(/[\\/:*?"<>|]/g, '_').trim();
}
