import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Session } from '../../../src/app/session';
import { fingerprintOf } from '../../../src/app/verification/fingerprint';
import { timeText } from '../../../src/app/verification/time-text';
import type { Disclosure } from '../../../src/document';
import { useSession, useSessionState } from '../../session-context';
import { type MadeFile, madeFile } from '../parts/made-file';
import { afterPause } from './after-pause';
import { type Made, type MadeOf, type PaperKind, papersOf } from './papers';

/** All that a paper says of the workbook, in a short word; undefined where it is not known. */
export async function printOf(session: Session): Promise<string | undefined> {
  const live = session.workbook();
  return live === undefined || session.getState().link.kind === 'unknown' ? undefined : `${await fingerprintOf(live.checked.report)} ${JSON.stringify(live.waived)}`;
}

export interface Paper extends MadeFile {
  /** Figures, texts or what is let stand are others now than when it was made; its name then says of when it is. */
  readonly outdated: boolean;
  /** Of the document: what it holds, to be copied. */
  readonly document?: Disclosure;
}

export interface KeptPaper {
  readonly paper: Paper | undefined;
  /** `of`: as it was before the paper was begun, so that what changed meanwhile counts too. */
  readonly put: (name: string, bytes: Uint8Array, of: MadeOf, document?: Disclosure) => void;
  readonly forget: () => void;
}

/** A paper made of the workbook, which stays to be taken away, also when the person was elsewhere in the pane, and says so when the workbook has gone on. Looked at when typing pauses, without asking the workbook. */
export function usePaper(kind: PaperKind): KeptPaper {
  const session = useSession();
  const version = useSessionState((state) => state.version);
  const papers = papersOf(session);
  const made = useSyncExternalStore(papers.subscribe, () => papers.get(kind));
  const [now, setNow] = useState<Now>();
  useEffect(() => {
    if (made === undefined) return undefined;
    return afterPause(async (isCurrent) => {
      const print = await printOf(session);
      if (isCurrent()) setNow((last) => (print === undefined && last?.made === made ? last : { made, print: print ?? made.of.print }));
    });
  }, [session, version, made]);
  const put: KeptPaper['put'] = (name, bytes, of, document) => {
    const next: Made = { file: madeFile(name, bytes), of, ...(document === undefined ? {} : { document }) };
    papers.put(kind, next);
    setNow({ made: next, print: of.print });
  };
  return { paper: made === undefined || now?.made !== made ? undefined : shown(made, now.print !== made.of.print), put, forget: () => papers.put(kind, undefined) };
}

/** What the workbook says now, asked for a paper: until then nobody can tell whether it still holds. */
interface Now {
  readonly made: Made;
  readonly print: string | undefined;
}

function shown({ file, of, document }: Made, outdated: boolean): Paper {
  return { ...file, outdated, name: outdated ? nameOfThen(file.name, of.at) : file.name, ...(document === undefined ? {} : { document }) };
}

/** `岚县2024年度部门决算公开（2025-08-20 14.05，改动前）.docx`: beside the new one nobody takes it for that. */
function nameOfThen(name: string, at: Date): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}（${timeText(at).replace(':', '.')}，改动前）${name.slice(dot)}`;
}
