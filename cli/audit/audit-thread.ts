import { parentPort, workerData } from 'node:worker_threads';
import { auditWorkbook } from '../../src/app/audit/audit-workbook';
import type { AuditOutcome } from '../../src/app/audit/audited';
import { workbookSeries } from '../../src/app/check-workbook';
import { type Language, messagesIn } from '../../src/app/messages';
import { readDamagedFile, readForeign } from '../../src/hosts/file';
import { wordsIn } from '../words';

/** What every workbook of a run has in common. */
export interface ThreadData {
  readonly language: Language;
  /** `false`: everything but the checks. For measuring what they cost. */
  readonly checks: boolean;
}

const { language, checks } = workerData as ThreadData;
const words = wordsIn(language);
const messages = messagesIn(language);
const series = workbookSeries();

/** This thread may be ended, so nothing needs another one. */
async function audit(file: string): Promise<AuditOutcome> {
  const read = await readDamagedFile(file, readForeign);
  if (!read.ok) return { kind: 'unchecked', problem: read.problem.kind, sentence: words.file(read.problem) };
  const audited = auditWorkbook(read.value, messages, { checks, series });
  if (audited.ok) return audited.value;
  // What it would be, its damaged sheets would say.
  const { damaged } = read.value;
  if (damaged !== undefined) return { kind: 'unchecked', problem: 'damaged', sentence: words.file({ kind: 'damaged', sheets: damaged }) };
  return { kind: 'unchecked', problem: audited.problem.kind, sentence: messages.problem(audited.problem) };
}

parentPort?.on('message', (file: string) => {
  const answer = audit(file).catch((error: unknown): AuditOutcome => ({ kind: 'unchecked', problem: 'defect', sentence: words.defect(error instanceof Error ? error.message : String(error)) }));
  void answer.then((outcome) => parentPort?.postMessage(outcome));
});
