import type { DamagedSheet } from '../../workbook';

/** Why a workbook file could not be read or written. Expected: a person chose that file. */
export type FileProblem =
  | { readonly kind: 'not-found' | 'not-a-file' | 'empty' | 'not-a-workbook' | 'old-format' | 'other-format' | 'encrypted' }
  /** `sheets`: those whose cells are not whole, where the file tells them apart */
  | { readonly kind: 'damaged'; readonly sheets?: readonly DamagedSheet[] }
  /** more content than a disclosure can have; `limit` in bytes */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** reading took more time or memory than any disclosure needs, and was stopped */
  | { readonly kind: 'no-answer' }
  /** a small file that unpacks to an absurd size */
  | { readonly kind: 'zip-bomb' }
  /** the operating system refused: `code` is its error code, as `EACCES` */
  | { readonly kind: 'not-readable' | 'not-writable'; readonly code: string };
