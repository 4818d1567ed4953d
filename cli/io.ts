import type { Language } from '../src/app/messages';

/** Where a command writes. Results go out, everything else goes to the errors. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody watches the errors on a screen. */
  readonly watched: boolean;
}

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
}

/** 0: done, no error found; 1: errors found; 2: not done. */
export type ExitCode = 0 | 1 | 2;
