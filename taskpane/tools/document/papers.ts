import type { Session } from '../../../src/app/session';
import type { Disclosure } from '../../../src/document';
import type { MadeFile } from '../parts/made-file';

/** The papers that the pane makes. */
export type PaperKind = 'document' | 'report' | 'archive';

/** What a paper was made of, and when. */
export interface MadeOf {
  readonly print: string | undefined;
  readonly at: Date;
}

export interface Made {
  readonly file: MadeFile;
  readonly of: MadeOf;
  readonly document?: Disclosure;
}

/** The last paper of each kind, for as long as the session: the parts of the pane that show them come and go. */
interface Papers {
  readonly get: (kind: PaperKind) => Made | undefined;
  /** The address of the one before is taken back. */
  readonly put: (kind: PaperKind, made: Made | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const PAPERS = new WeakMap<Session, Papers>();

export function papersOf(session: Session): Papers {
  let papers = PAPERS.get(session);
  if (papers === undefined) PAPERS.set(session, (papers = newPapers()));
  return papers;
}

function newPapers(): Papers {
  const kept = new Map<PaperKind, Made>();
  const listeners = new Set<() => void>();
  return {
    get: (kind) => kept.get(kind),
    put: (kind, made) => {
      const before = kept.get(kind);
      if (before !== undefined) URL.revokeObjectURL(before.file.url);
      if (made === undefined) kept.delete(kind);
      else kept.set(kind, made);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
