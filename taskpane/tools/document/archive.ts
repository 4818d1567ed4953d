import type { Session } from '../../../src/app/session';
import { keptReport } from '../../../src/app/session/kept-report';
import { fingerprintOf } from '../../../src/app/verification/fingerprint';
import { type ZipEntry, zipped } from '../../../src/document';
import type { WorkbookFile } from '../../../src/hosts/excel';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { fileName } from '../parts/workbook-file';
import type { Progress } from '../parts/use-work';
import { type Look, documentOf, reportToIssue, wordOf } from './make';
import { printOf } from './paper';
import type { MadeOf } from './papers';
import type { ToolWords } from './words';

export interface Archive {
  readonly kind: 'made';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The workbook is in it. */
  readonly whole: boolean;
  readonly of: MadeOf;
}

/** Why there is no archive: figures changed while it was made, the chosen workbook has others, or there is no table and the person left. */
export interface NoArchive {
  readonly kind: 'changed' | 'other' | 'nothing';
}

/** The workbook as a person saved it, and what it holds. */
export interface SavedWorkbook extends WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
}

const NOTHING: NoArchive = { kind: 'nothing' };

/** An entry of a moment is made up for by making the papers once more. */
const ATTEMPTS = 2;

/**
 * Workbook, document and 校验报告 in one .zip, under the names that the command line gives them. `chosen`: where this Excel
 * hands out no workbook. The three are of the same figures, or none is made: a person can type while they are.
 */
export async function archiveOf(session: Session, look: Look, now: Date, words: ToolWords, progress: Progress, chosen?: SavedWorkbook): Promise<Archive | NoArchive> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await stateOf(session);
    if (before === undefined) return NOTHING;
    if (chosen !== undefined && !(await isOfOpenWorkbook(session, chosen.snapshot))) return { kind: 'other' };
    const archive = await papersOf(session, look, now, words, progress, chosen);
    if (archive.kind !== 'made') return archive;
    if ((await stateOf(session)) === before) return { ...archive, of: { print: before, at: now } };
  }
  return { kind: 'changed' };
}

async function papersOf(session: Session, look: Look, now: Date, words: ToolWords, { signal, step }: Progress, chosen: WorkbookFile | undefined): Promise<Omit<Archive, 'of'> | NoArchive> {
  await step(0, 3, words.packingWorkbook);
  const workbook = chosen ?? (await session.fileBytes());
  await step(1, 3, words.packingDocument);
  const made = await documentOf(session, look);
  if (made === undefined || signal.aborted) return NOTHING;
  const word = await wordOf(made, { signal });
  await step(2, 3, words.packingReport);
  const report = await reportToIssue(session, now);
  if (report === undefined) return NOTHING;
  const { title } = made.document;
  const entries: readonly ZipEntry[] = [
    ...(workbook === undefined ? [] : [[workbook.name === '' ? fileName(title, '.xlsx') : workbook.name, workbook.bytes] as const]),
    ['公开文本.docx', word],
    [report.name, report.bytes],
  ];
  return { kind: 'made', name: fileName(title, words.archiveName, '.zip'), bytes: await zipped(entries), whole: workbook !== undefined };
}

/** What the papers say. Results of formulas are not followed entry by entry: all is read anew. */
async function stateOf(session: Session): Promise<string | undefined> {
  await session.refresh();
  return printOf(session);
}

/** Whether a workbook that was saved holds the figures and texts that stand in the open one. */
async function isOfOpenWorkbook(session: Session, snapshot: WorkbookSnapshot): Promise<boolean> {
  const live = session.workbook();
  const saved = live === undefined ? undefined : await keptReport(live.checked.set, snapshot);
  return live !== undefined && saved !== undefined && (await fingerprintOf(saved)) === (await fingerprintOf(live.checked.report));
}
