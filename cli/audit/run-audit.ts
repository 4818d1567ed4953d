import type { AuditOutcome, AuditedFile } from '../../src/app/audit/audited';
import type { Language } from '../../src/app/messages';
import { startThread } from '../../src/hosts/file';
import { wordsIn } from '../words';
import type { ThreadData } from './audit-thread';
import type { Found } from './find';
import { runPool } from './pool';
import type { AuditState } from './state';

export interface AuditRun {
  readonly language: Language;
  readonly threads: number;
  readonly checks?: boolean;
  readonly state: AuditState;
  /** After each workbook: how many are done. */
  readonly progress: (done: number) => void;
}

export interface AuditRan {
  readonly files: readonly AuditedFile[];
  /** Whether the state could be written. */
  readonly kept: boolean;
}

/** The largest department's workbook takes two seconds. */
const SECONDS = 60;
const MEGABYTES = 1024;

/** Audits workbooks, in threads; the answer is in their order. One that cannot be read stops nothing. */
export async function runAudit(files: readonly Found[], { language, threads, checks = true, state, progress }: AuditRun): Promise<AuditRan> {
  const words = wordsIn(language);
  const audited = new Map<Found, AuditedFile>();
  for (const found of files) {
    const before = state.known(found);
    if (before !== undefined) audited.set(found, before);
  }
  const workerData: ThreadData = { language, checks };
  await runPool<Found, AuditOutcome>({
    jobs: files.filter((found) => !audited.has(found)),
    threads,
    seconds: SECONDS,
    start: () => startThread('audit-thread', import.meta.url, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } }),
    message: ({ file }) => file,
    lost: () => ({ kind: 'unchecked', problem: 'no-answer', sentence: words.file({ kind: 'no-answer' }) }),
    done: (found, outcome) => {
      const file = { path: found.path, outcome };
      audited.set(found, file);
      state.add(found, file);
      progress(audited.size);
    },
  });
  const done = files.flatMap((found) => {
    const file = audited.get(found);
    return file === undefined ? [] : [{ found, audited: file }];
  });
  const kept = await state.close(done);
  return { files: done.map(({ audited: file }) => file), kept };
}
