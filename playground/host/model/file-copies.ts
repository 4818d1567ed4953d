/** Numbers of failures; Office.js makes names and sentences of them itself. */
export const FILE_ERROR = { unsupported: 5000, internal: 5001, outOfRange: 5008, typeNotSupported: 1009 } as const;

export type FileError = (typeof FILE_ERROR)[keyof typeof FILE_ERROR];

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FileError };

/** Excel keeps no more of them at a time. */
const MOST = 2;

/** Copies of the workbook's file, as panes read them slice by slice: made at once, kept until they are closed. */
export class FileCopies {
  /** What saving would write now; whoever can sets it. Without it this Excel hands out no file. */
  save: (() => Promise<Uint8Array>) | undefined;
  private readonly copies = new Map<number, Uint8Array>();
  private last = 0;

  /** Copies that nobody closed yet. */
  get open(): number {
    return this.copies.size;
  }

  async take(): Promise<Answer<{ readonly handle: number; readonly size: number }>> {
    if (this.save === undefined) return { ok: false, error: FILE_ERROR.unsupported };
    if (this.copies.size >= MOST) return { ok: false, error: FILE_ERROR.internal };
    const bytes = await this.save();
    this.last += 1;
    this.copies.set(this.last, bytes);
    return { ok: true, value: { handle: this.last, size: bytes.length } };
  }

  slice(handle: number, offset: number, size: number): Answer<readonly number[]> {
    const bytes = this.copies.get(handle);
    if (bytes === undefined) return { ok: false, error: FILE_ERROR.internal };
    if (offset < 0 || offset >= bytes.length) return { ok: false, error: FILE_ERROR.outOfRange };
    return { ok: true, value: [...bytes.subarray(offset, offset + size)] };
  }

  close(handle: number): void {
    this.copies.delete(handle);
  }
}
