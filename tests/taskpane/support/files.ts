import { workbookBytes } from '../../../src/hosts/file';
import type { WorkbookModel } from '../../../src/workbook';
import { workersHere } from '../../setup/worker-here';

/** What a browser has for files and jsdom lacks; gives what was made so far. */
export function withFiles(): { readonly made: readonly Blob[] } {
  const made: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  workersHere();
  return { made };
}

export async function workbookFileOf(name: string, model: WorkbookModel): Promise<File> {
  return fileOf(name, await workbookBytes(model));
}

/** jsdom's files cannot be read whole. */
export function fileOf(name: string, content: Uint8Array | string): File {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return Object.assign(new File([new Uint8Array(bytes)], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}
