import { type DocumentedWorkbook, documentChecked } from '../../../src/app/document/document-workbook';
import { messagesIn } from '../../../src/app/messages';
import type { Session } from '../../../src/app/session';
import { isOutdated, keptVerification } from '../../../src/app/verification/kept';
import { verificationPage } from '../../../src/app/verification/page';
import { VERIFICATION_SHEET, verificationSheet } from '../../../src/app/verification/sheet';
import { timeText } from '../../../src/app/verification/time-text';
import { verify } from '../../../src/app/verification/verification';
import { type WriteOptions, estimatePages, wordBytes } from '../../../src/document';

/** What the person chose for the document. */
export interface Look {
  /** While errors are open, every page says so. */
  readonly mark: boolean;
  readonly charts: boolean;
}

/** The document of the workbook as it is now; undefined where there is no table or the set has no document. */
export async function documentOf(session: Session, { mark, charts }: Look): Promise<DocumentedWorkbook | undefined> {
  const live = session.workbook();
  if (live === undefined) return undefined;
  const { checked, snapshot, waived } = live;
  const errors = session.getState().findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined).length;
  const { language } = session.getState().choices;
  const made = await documentChecked({ checked, snapshot, narrative: session.narrative(), errors }, { mark, charts, messages: messagesIn(language), waived });
  return made.ok ? made.value : undefined;
}

export async function wordOf({ document }: DocumentedWorkbook, options: WriteOptions): Promise<Uint8Array> {
  return wordBytes(document, estimatePages(document), options);
}

/** How the workbook's 校验报告 stands to its figures and to what was let stand. */
export async function reportState(session: Session): Promise<'none' | 'valid' | 'outdated'> {
  const live = session.workbook();
  const kept = live === undefined ? undefined : keptVerification(live.snapshot);
  if (live === undefined || kept === undefined) return 'none';
  return (await isOutdated(kept, live.checked.report, live.waived)) ? 'outdated' : 'valid';
}

export async function writeReportSheet(session: Session, now: Date): Promise<void> {
  // The sheet compares the cells themselves, and results of formulas are not followed entry by entry.
  await session.refresh();
  const live = session.workbook();
  if (live === undefined) return;
  const { checked, snapshot, waived } = live;
  const verification = await verify(checked, { time: timeText(now), waived });
  await session.writeSheet(VERIFICATION_SHEET, (name) => verificationSheet(checked, verification, snapshot, name));
}

export async function reportPage(session: Session, now: Date): Promise<Uint8Array | undefined> {
  const live = session.workbook();
  if (live === undefined) return undefined;
  return wordBytes(verificationPage(await verify(live.checked, { time: timeText(now), waived: live.waived })), new Map());
}
