import type { Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import { type RunOptions, guarded } from './with-excel';

/** Bytes of one slice: half of what a request may hold on the web. */
const SLICE = 2 * 1024 * 1024;

/** Numbers of failures by which Office says that it does not do this at all: no such operation, no such type, no such API. */
const NEVER = new Set([1009, 5000, 5009]);

/** Names that Excel gives by itself, which tell nobody what is in the file. */
const GIVEN = /^(?:book|工作簿|新建[^.]*(?:工作表|工作簿))\s*\d*(?:\s*[(（]\d+[)）])?\.xls[xm]$/i;

/** The workbook as a file. */
export interface WorkbookFile {
  /** As it was saved last, without its folder; empty for one that was never saved or named, or where the host does not tell. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The workbook as it is now, unsaved entries included: the bytes of the .xlsx file that saving would write (requirement set
 * `CompressedFile`). Excel keeps two such copies at most, so that each is closed, also where its slices did not come.
 */
export async function fileBytes(options: RunOptions = {}): Promise<Outcome<WorkbookFile, HostProblem>> {
  const { document, requirements } = Office.context;
  // Hosts without files may have no such call at all.
  const isThere = typeof (document as Partial<Office.Document> | undefined)?.getFileAsync === 'function';
  if (!isThere || !requirements.isSetSupported('CompressedFile', '1.1')) return { ok: false, problem: { kind: 'not-supported', api: 'Document.getFileAsync', advice: 'update-excel' } };
  return guarded(async () => {
    const file = await asked<Office.File>((callback) => document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, callback));
    try {
      return { name: fileName(document.url), bytes: await bytesOf(file) };
    } finally {
      // Nobody waits for it, and nothing depends on whether it went well.
      file.closeAsync(() => undefined);
    }
  }, options);
}

/** Of a path or an address, as any system takes it. On the web the address may be a page's, which says in `file` what it shows, or nothing. */
function fileName(url: string | null | undefined): string {
  const path = /^https?:/i.test(url ?? '') ? pathIn(url ?? '') : (url ?? '');
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/[:*?"<>|\p{Cc}]/gu, '');
  return /.\.xls[xm]$/i.test(name) && !GIVEN.test(name) ? name : '';
}

/** An encoded / is a / only when it is decoded. */
function pathIn(address: string): string {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(address) ?? [];
  return /\.aspx$/i.test(path) ? (new URLSearchParams(query).get('file') ?? '') : decoded(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone % is no code of a letter.
    return path;
  }
}

/** One slice after the other: hosts mix them up when several are asked for at once. */
async function bytesOf(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = (await asked<Office.Slice>((callback) => file.getSliceAsync(index, callback))).data as ArrayLike<number>;
    if (at + slice.length > bytes.length) throw new FileFailure('SliceTooLong', `Slice ${index} ends behind the file's ${file.size} bytes.`);
    bytes.set(slice, at);
    at += slice.length;
  }
  // Half a workbook must not pass for one.
  if (at !== bytes.length) throw new FileFailure('FileTooShort', `${at} of ${file.size} bytes came.`);
  return bytes;
}

function asked<T>(start: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(NEVER.has(error.code) ? new FileFailure('ApiNotAvailable', 'Document.getFileAsync') : new FileFailure(String(error.code), error.message));
    });
  });
}

class FileFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
