import { placeOf } from '../../../src/app/findings/place';
import type { Session } from '../../../src/app/session';
import type { TextFile } from '../../../src/app/tieout/read-text';
import { type TiedOut, tieOutDocument, tieOutReport } from '../../../src/app/tieout/tie-out';
import { formOf } from '../../../src/forms';
import { type FigureId, figureKey } from '../../../src/report';

/** A text, and the file that it came from. */
export interface Source extends TextFile {
  /** None of a text that was pasted. */
  readonly name?: string;
}

/** What came of it. */
export interface Tied {
  readonly source: Source;
  readonly tied: TiedOut;
  /** Held against the text's own tables: there is no cell to go to. */
  readonly own: boolean;
}

/** Against the workbook's tables, or against the text's own where the workbook has none. */
export function tieOf(session: Session, source: Source): Tied | undefined {
  const live = session.workbook();
  if (live !== undefined && holdsFigures(live.checked)) return { source, own: false, tied: tieOutReport(live.checked.set, live.checked.report, source.text, { projects: live.checked.projects }) };
  const read = tieOutDocument(source.text);
  return read.ok ? { source, own: true, tied: read.value } : undefined;
}

function holdsFigures({ set, report }: TiedOut | { readonly set: TiedOut['set']; readonly report: TiedOut['report'] }): boolean {
  return set.forms.some(({ id, kind }) => kind === 'public' && [...(report.tables.get(id)?.entries.values() ?? [])].some((entry) => entry.kind === 'amount'));
}

/** `公开05表!C9`, or the name of the table where it stands in the text itself. */
export function cellOf(session: Session, { tied, own }: Tied, id: FigureId): string {
  const live = session.workbook();
  const place = own || live === undefined ? undefined : placeOf(live.checked.binding, id);
  return place === undefined || place.sheet === '' ? `《${formOf(tied.set, figureKey(id).form)?.title ?? ''}》` : `${place.sheet}!${place.address}`;
}
