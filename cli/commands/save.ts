import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { replaceFile, workbookBytes } from '../../src/hosts/file';
import type { WorkbookModel } from '../../src/workbook';
import type { Arguments } from '../arguments';
import type { Io } from '../io';
import { withProgress } from '../progress';
import type { Words } from '../words';

/** Where a command writes its workbook. */
export interface Target {
  readonly out: string;
}

/** The `--out` of a command, once it is sure that nothing is lost there; else it has been said why not. */
export async function targetOf({ values, switches, files }: Arguments, io: Io, words: Words): Promise<Target | undefined> {
  const out = values.get('out');
  const refusal = await refusalOf();
  if (refusal !== undefined) io.err(`${refusal}\n`);
  return refusal === undefined && out !== undefined ? { out } : undefined;

  async function refusalOf(): Promise<string | undefined> {
    if (out === undefined) return words.refused(words.misuse({ kind: 'option-missing', option: '--out' }));
    if (!isWorkbookName(out, files)) return words.about(out, words.notXlsx);
    if (files.some((file) => resolve(file) === resolve(out))) return words.about(out, words.sameFile);
    return !switches.has('force') && (await exists(out)) ? words.exists(out) : undefined;
  }
}

/** Writes a workbook beside its place and renames it; says so, or why not. */
export async function save({ out }: Target, made: WorkbookModel | Uint8Array, io: Io, words: Words): Promise<boolean> {
  const bytes = made instanceof Uint8Array ? made : await withProgress(io, (seconds) => words.writing(out, seconds), () => workbookBytes(made));
  const written = await replaceFile(out, bytes);
  io.err(`${written.ok ? words.written(out) : words.about(out, words.file(written.problem))}\n`);
  return written.ok;
}

/** Excel opens no workbook under another ending; a file that is only patched keeps its own. */
export function isWorkbookName(out: string, sources: readonly string[] = []): boolean {
  const ending = extname(out).toLowerCase();
  return ending === '.xlsx' || sources.some((file) => extname(file).toLowerCase() === ending);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
