import { appendFile, readFile } from 'node:fs/promises';
import type { AuditedFile } from '../../src/app/audit/audited';
import { replaceFile } from '../../src/hosts/file';
import type { Found } from './find';

/**
 * What an audit has done so far, one line a workbook, so that it can be broken off and taken up again. Written as each
 * workbook is done; a line that was cut off is passed over. Only workbooks that have not changed since are taken from it.
 */
export interface AuditState {
  /** What is known of a workbook that has not changed. */
  readonly known: (found: Found) => AuditedFile | undefined;
  readonly add: (found: Found, audited: AuditedFile) => void;
  /** Leaves what belongs to these workbooks. False where the state could not be written. */
  readonly close: (files: readonly { readonly found: Found; readonly audited: AuditedFile }[]) => Promise<boolean>;
}

/** Of another program, language or folder nothing is taken. */
export interface StateHeader {
  readonly version: string;
  readonly language: string;
  readonly folder: string;
}

/** Of what a line holds. Lines of another shape are not taken up. */
const SHAPE = 6;

interface Line extends AuditedFile {
  readonly stamp: string;
}

/** May go away by itself: tried again each time. */
const PASSING = new Set(['not-readable', 'not-found', 'no-answer', 'defect']);

export async function openState(path: string | undefined, header: StateHeader): Promise<AuditState> {
  if (path === undefined) return { known: () => undefined, add: () => undefined, close: () => Promise.resolve(true) };
  const first = JSON.stringify({ ...header, shape: SHAPE });
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const known = new Map((lines[0] === first ? lines.slice(1) : []).flatMap((text) => parsed(text)).map((line) => [`${line.path}\n${line.stamp}`, line]));
  if (known.size === 0) await replaceFile(path, `${first}\n`);
  let writing: Promise<void> = Promise.resolve();
  return {
    known: ({ path: file, stamp }) => {
      const line = known.get(`${file}\n${stamp}`);
      return line === undefined ? undefined : { path: line.path, outcome: line.outcome };
    },
    add: (found, audited) => {
      if (!isKept(found, audited)) return;
      // One after the other; what cannot be written is found out at the end.
      writing = writing.then(() => appendFile(path, lineOf(found, audited))).catch(() => undefined);
    },
    close: async (files) => {
      await writing;
      const kept = files.filter(({ found, audited }) => isKept(found, audited)).map(({ found, audited }) => lineOf(found, audited));
      return (await replaceFile(path, `${first}\n${kept.join('')}`)).ok;
    },
  };
}

function isKept({ stamp }: Found, { outcome }: AuditedFile): boolean {
  return stamp !== '' && (outcome.kind === 'checked' || !PASSING.has(outcome.problem));
}

function lineOf({ stamp }: Found, audited: AuditedFile): string {
  const line: Line = { ...audited, stamp };
  return `${JSON.stringify(line)}\n`;
}

function parsed(text: string): readonly Line[] {
  try {
    const line: unknown = JSON.parse(text);
    return isLine(line) ? [line] : [];
  } catch {
    return [];
  }
}

/** The header names the program that wrote the rest. */
function isLine(line: unknown): line is Line {
  return typeof line === 'object' && line !== null && 'path' in line && 'stamp' in line && 'outcome' in line;
}
