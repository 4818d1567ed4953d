/** What a person can do about it; the words are made by whoever shows them. */
export type Advice =
  | 'finish-the-cell'
  | 'unprotect-the-sheet'
  | 'insert-fewer-tables'
  | 'try-again'
  | 'update-excel'
  | 'choose-another-name'
  | 'read-anew'
  | 'report-it';

/** Why Excel did not do what it was asked. Expected: a workbook belongs to a person, not to the add-in. */
export type HostProblem = HostCause & { readonly advice: Advice };

type HostCause =
  /** a cell is being typed in, and this Excel cannot wait */
  | { readonly kind: 'cell-edit' }
  /** a sheet or the workbook's structure is protected */
  | { readonly kind: 'protected' }
  | { readonly kind: 'too-large' }
  /** no answer within `limit` milliseconds; what was asked for may still happen */
  | { readonly kind: 'timeout'; readonly limit: number }
  /** this Excel is too old for `api` */
  | { readonly kind: 'not-supported'; readonly api: string }
  /** a sheet or name of that name came to be in between */
  | { readonly kind: 'name-taken' }
  /** a sheet, a name or a cell was deleted in between */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly code: string; readonly message: string };

/** A part of the add-in that is loaded when it is needed did not come: there is no network. */
export const NOT_LOADED: HostProblem = { kind: 'unknown', code: 'NotLoaded', message: '', advice: 'try-again' };

const CAUSES: Readonly<Record<string, { readonly kind: 'cell-edit' | 'protected' | 'too-large' | 'name-taken' | 'gone'; readonly advice: Advice }>> = {
  InvalidOperationInCellEditMode: { kind: 'cell-edit', advice: 'finish-the-cell' },
  AccessDenied: { kind: 'protected', advice: 'unprotect-the-sheet' },
  RequestPayloadSizeLimitExceeded: { kind: 'too-large', advice: 'insert-fewer-tables' },
  ResponsePayloadSizeLimitExceeded: { kind: 'too-large', advice: 'insert-fewer-tables' },
  ItemAlreadyExists: { kind: 'name-taken', advice: 'choose-another-name' },
  ItemNotFound: { kind: 'gone', advice: 'read-anew' },
  InvalidReference: { kind: 'gone', advice: 'read-anew' },
  InvalidObjectPath: { kind: 'gone', advice: 'read-anew' },
};

const NOT_SUPPORTED = new Set(['ApiNotFound', 'ApiNotAvailable', 'UnsupportedOperation']);

/** Codes after which the same request may go well. */
const PASSING = new Set(['RequestAborted', 'ServerBusy', 'ActivityLimitReached', 'ConnectionFailure']);

/** What an error of the client is about; undefined for one that is no error of the host, which is a defect. */
export function problemOf(error: unknown): HostProblem | undefined {
  if (!isHostError(error)) return undefined;
  const { code, message } = error;
  const known = CAUSES[code];
  if (known !== undefined) return known;
  if (NOT_SUPPORTED.has(code)) return { kind: 'not-supported', api: error.debugInfo?.errorLocation ?? message, advice: 'update-excel' };
  return { kind: 'unknown', code, message, advice: PASSING.has(code) ? 'try-again' : 'report-it' };
}

export function timedOut(limit: number): HostProblem {
  return { kind: 'timeout', limit, advice: 'try-again' };
}

interface ErrorOfHost {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** By its shape: the client that threw it may be another copy than the one that is global. */
function isHostError(error: unknown): error is ErrorOfHost {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
