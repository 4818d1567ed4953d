import { useEffect, useState } from 'react';
import type { Session } from '../../../src/app/session';
import { fingerprintOf } from '../../../src/app/verification/fingerprint';
import { timeText } from '../../../src/app/verification/time-text';
import { useSession, useSessionState } from '../../session-context';
import { type MadeFile, useMadeFile } from '../parts/made-file';
import { afterPause } from './after-pause';

/** All that a paper says of the workbook, in a short word; undefined where it is not known. */
export async function printOf(session: Session): Promise<string | undefined> {
  const live = session.workbook();
  return live === undefined || session.getState().link.kind === 'unknown' ? undefined : `${await fingerprintOf(live.checked.report)} ${JSON.stringify(live.waived)}`;
}

/** What a paper was made of, and when. */
export interface MadeOf {
  readonly print: string | undefined;
  readonly at: Date;
}

export interface Paper extends MadeFile {
  /** Figures, texts or what is let stand are others now than when it was made; its name then says of when it is. */
  readonly outdated: boolean;
}

export interface KeptPaper {
  readonly paper: Paper | undefined;
  /** `of`: as it was before the paper was begun, so that what changed meanwhile counts too. */
  readonly put: (name: string, bytes: Uint8Array, of: MadeOf) => void;
  readonly forget: () => void;
}

/** A paper made of the workbook, which stays to be taken away and says so when the workbook has gone on. Looked at when typing pauses, without asking the workbook. */
export function usePaper(): KeptPaper {
  const session = useSession();
  const version = useSessionState((state) => state.version);
  const [file, putFile, forgetFile] = useMadeFile();
  const [of, setOf] = useState<MadeOf>();
  const [now, setNow] = useState<string>();
  useEffect(() => {
    if (of === undefined) return undefined;
    return afterPause(async (isCurrent) => {
      const print = await printOf(session);
      if (isCurrent() && print !== undefined) setNow(print);
    });
  }, [session, version, of]);
  const put: KeptPaper['put'] = (name, bytes, madeOf) => {
    putFile(name, bytes);
    setOf(madeOf);
    setNow(madeOf.print);
  };
  const forget = (): void => {
    forgetFile();
    setOf(undefined);
  };
  const outdated = now !== of?.print;
  return { paper: file === undefined || of === undefined ? undefined : { ...file, outdated, name: outdated ? nameOfThen(file.name, of.at) : file.name }, put, forget };
}

/** `岚县2024年度部门决算公开（2025-08-20 14.05，改动前）.docx`: beside the new one nobody takes it for that. */
function nameOfThen(name: string, at: Date): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}（${timeText(at).replace(':', '.')}，改动前）${name.slice(dot)}`;
}
