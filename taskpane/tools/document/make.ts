import { type DocumentedWorkbook, documentChecked } from '../../../src/app/document/document-workbook';
import { messagesIn } from '../../../src/app/messages';
import type { Session } from '../../../src/app/session';
import { isOutdated, keptVerification } from '../../../src/app/verification/kept';
import { verificationFile, verificationPage } from '../../../src/app/verification/page';
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

/** The 校验报告 as it would be issued now, as a page and as the way to write its sheet. */
export interface ReportToIssue {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Asks where there is such a sheet. */
  readonly writeSheet: () => Promise<void>;
}

/** Undefined where there is no table. */
export async function reportToIssue(session: Session, now: Date): Promise<ReportToIssue | undefined> {
  const live = session.workbook();
  if (live === undefined) return undefined;
  const { checked, snapshot, waived } = live;
  const verification = await verify(checked, { time: timeText(now), waived });
  return {
    name: verificationFile(verification),
    bytes: await wordBytes(verificationPage(verification), new Map()),
    writeSheet: () => session.writeSheet(VERIFICATION_SHEET, (name) => verificationSheet(checked, verification, snapshot, name)),
  };
}
