import { constants } from 'node:fs';
import { copyFile, readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type FileProblem, replaceFile, workbookBytes } from '../../src/hosts/file';
import { errorCode } from '../../src/hosts/file/write';
import type { Outcome, WorkbookModel } from '../../src/workbook';
import type { Arguments } from '../arguments';
import type { Io } from '../io';
import { withProgress } from '../progress';
import type { Words } from '../words';

/** Where a command writes its workbook. */
export interface Target {
  readonly out: string;
  /** Nothing is kept of a file of the same name. */
  readonly replaces: boolean;
}

/** The `--out` of a command, once it can be written there; else it has been said why not. */
export function targetOf({ values, switches, files }: Arguments, io: Io, words: Words): Target | undefined {
  const out = values.get('out');
  const refusal = refusalOf();
  if (refusal !== undefined) io.err(`${refusal}\n`);
  return refusal === undefined && out !== undefined ? { out, replaces: switches.has('force') } : undefined;

  function refusalOf(): string | undefined {
    if (out === undefined) return words.refused(words.misuse({ kind: 'option-missing', option: '--out' }));
    if (!isWorkbookName(out, files)) return words.about(out, words.notXlsx);
    if (files.some((file) => resolve(file) === resolve(out))) return words.about(out, words.sameFile);
    return undefined;
  }
}

/** Writes a workbook beside its place and renames it; says so, or why not. */
export async function save({ out, replaces }: Target, made: WorkbookModel | Uint8Array, io: Io, words: Words): Promise<boolean> {
  const bytes = made instanceof Uint8Array ? made : await withProgress(io, (seconds) => words.writing(out, seconds), () => workbookBytes(made));
  const written = await replaceKeeping(out, bytes, io, words, replaces);
  io.err(`${written.ok ? words.written(out) : words.about(out, words.file(written.problem))}\n`);
  return written.ok;
}

/** Excel opens no workbook under another ending; a file that is only patched keeps its own. */
export function isWorkbookName(out: string, sources: readonly string[] = []): boolean {
  const ending = extname(out).toLowerCase();
  return ending === '.xlsx' || sources.some((file) => extname(file).toLowerCase() === ending);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

/**
 * Writes what a person may have worked on since it was last made: an older file that says anything else stays beside it, under
 * another name.
 * @param replaces as `--force` asks: nothing is kept
 */
export async function replaceKeeping(path: string, content: Uint8Array | string, io: Io, words: Words, replaces: boolean): Promise<Outcome<void, FileProblem>> {
  if (replaces) return replaceFile(path, content);
  try {
    const kept = await keepOlder(path, content);
    if (kept !== undefined) io.err(`${words.kept(path, kept)}\n`);
  } catch (error) {
    return { ok: false, problem: { kind: 'not-writable', code: errorCode(error) } };
  }
  return replaceFile(path, content);
}

/** Whether a file is what was kept of an earlier `out`. */
export function isOlder(file: string, out: string): boolean {
  const extension = extname(out);
  const [before, end] = [`${resolve(out).slice(0, -extension.length || undefined)}（旧`, `）${extension}`];
  const path = resolve(file);
  return path.startsWith(before) && path.endsWith(end) && /^\d+$/.test(path.slice(before.length, -end.length));
}

async function keepOlder(path: string, content: Uint8Array | string): Promise<string | undefined> {
  if (!(await exists(path)) || (await readFile(path)).equals(Buffer.from(content))) return undefined;
  const extension = extname(path);
  for (let number = 1; ; number += 1) {
    const name = `${path.slice(0, path.length - extension.length)}（旧${number}）${extension}`;
    if (await exists(name)) continue;
    await copyFile(path, name, constants.COPYFILE_EXCL);
    return name;
  }
}
