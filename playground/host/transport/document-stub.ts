import type { FileCopies } from '../model/file-copies';

/** `Office.context.document` as far as the add-in asks it. */
export interface DocumentStub {
  readonly url: string;
  getFileAsync(type: string, options: { readonly sliceSize?: number }, callback: Callback<FileStub>): void;
}

export interface FileStub {
  readonly size: number;
  readonly sliceCount: number;
  getSliceAsync(index: number, callback: Callback<{ readonly data: readonly number[]; readonly index: number; readonly size: number }>): void;
  closeAsync(callback?: Callback<undefined>): void;
}

type Callback<T> = (result: Answered<T>) => void;

type Answered<T> = { readonly status: 'succeeded'; readonly value: T } | { readonly status: 'failed'; readonly error: { readonly code: number; readonly name: string; readonly message: string } };

/** What Office.js takes where it is not told. */
const LARGEST = 4 * 1024 * 1024;

/** Level 1: the file of the workbook without a page around it. Levels 2 and 3 have Office.js' own. */
export function documentStub(files: FileCopies, url: string): DocumentStub {
  return {
    url,
    getFileAsync: (type, { sliceSize = LARGEST }, callback) => {
      if (type !== 'compressed' || sliceSize <= 0 || sliceSize > LARGEST) throw new Error('Office.js would not ask this of its host.');
      void files.take().then((taken) => {
        if (!taken.ok) {
          callback(failed(taken.error));
          return;
        }
        const { handle, size } = taken.value;
        const sliceCount = Math.ceil(size / sliceSize);
        callback({
          status: 'succeeded',
          value: {
            size, sliceCount,
            getSliceAsync: (index, told) => {
              const slice = files.slice(handle, index * sliceSize, sliceSize);
              queueMicrotask(() => told(slice.ok ? { status: 'succeeded', value: { data: slice.value, index, size: slice.value.length } } : failed(slice.error)));
            },
            closeAsync: (told) => {
              files.close(handle);
              queueMicrotask(() => told?.({ status: 'succeeded', value: undefined }));
            },
          },
        });
      });
    },
  };
}

function failed(code: number): Extract<Answered<never>, { status: 'failed' }> {
  return { status: 'failed', error: { code, name: 'Host error', message: `The host said ${code}.` } };
}
