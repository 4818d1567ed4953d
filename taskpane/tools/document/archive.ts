import type { Session } from '../../../src/app/session';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { fingerprintOf } from '../../../src/app/verification/fingerprint';
import { type ZipEntry, zipped } from '../../../src/document';
import type { WorkbookFile } from '../../../src/hosts/excel';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { fileName } from '../parts/workbook-file';
import type { Progress } from '../parts/use-work';
import { type Look, documentOf, reportPage, wordOf } from './make';
import type { ToolWords } from './words';

export interface Archive {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The workbook is in it. */
  readonly whole: boolean;
}

/**
 * Workbook, document and 校验报告 in one .zip, under the names that the command line gives them. `chosen`: the workbook as
 * the person saved it, where this Excel hands out none. Undefined where there is no table, or the person left.
 */
export async function archiveOf(session: Session, look: Look, now: Date, words: ToolWords, { signal, step }: Progress, chosen?: WorkbookFile): Promise<Archive | undefined> {
  await step(0, 3, words.packingWorkbook);
  // Results of formulas are not followed entry by entry, and the three have to be of the same figures.
  await session.refresh();
  const workbook = chosen ?? (await session.fileBytes());
  await step(1, 3, words.packingDocument);
  const made = await documentOf(session, look);
  if (made === undefined || signal.aborted) return undefined;
  const word = await wordOf(made, { signal });
  await step(2, 3, words.packingReport);
  const report = await reportPage(session, now);
  if (report === undefined) return undefined;
  const { title } = made.document;
  const entries: readonly ZipEntry[] = [
    ...(workbook === undefined ? [] : [[workbook.name === '' ? fileName(title, '.xlsx') : workbook.name, workbook.bytes] as const]),
    ['公开文本.docx', word],
    ['校验报告.docx', report],
  ];
  return { name: fileName(title, words.archiveName, '.zip'), bytes: await zipped(entries), whole: workbook !== undefined };
}

/** Whether a workbook that was saved holds the figures and texts that stand in the open one. */
export async function isSameWorkbook(session: Session, snapshot: WorkbookSnapshot): Promise<boolean> {
  const live = session.workbook();
  const saved = checkWorkbook(snapshot);
  return live !== undefined && saved.ok && (await fingerprintOf(saved.value.report)) === (await fingerprintOf(live.checked.report));
}
