import { type Session, openSession } from '../src/app/session';
import { type Surroundings, excelHost } from '../src/hosts/excel';

export interface Work {
  readonly session: Session;
  /** The workbook was read once. */
  readonly started: Promise<void>;
}

/** The work on the workbook: form sets, checker, host. It is most of the pane's code, so it comes while the frame is painted. */
export function openWork({ language }: Pick<Surroundings, 'language'>): Work {
  const session = openSession(excelHost, { language });
  return { session, started: session.start() };
}
