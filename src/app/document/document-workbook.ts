import { type Disclosure, compose } from '../../document';
import { type Outcome, type WorkbookSnapshot, address } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { holdsFigures } from '../holds-figures';
import type { Messages } from '../messages';
import { type NarratedWorkbook, narrateWorkbook } from '../narrate-workbook';
import type { Problem } from '../problem';
import type { LetStand } from '../verification/fingerprint';
import { isOutdated, keptVerification } from '../verification/kept';
import { type ReviewItem, reviewOf } from './review';

/** Stands on every page of a document with open errors, on request. */
const NOT_PASSED = '未通过校验';

export interface DocumentedWorkbook {
  readonly checked: CheckedWorkbook;
  readonly document: Disclosure;
  /** What to see to before publishing. */
  readonly review: readonly ReviewItem[];
  readonly errors: number;
}

export interface DocumentOptions {
  /** What a person let stand: it is not asked about again. Left out where nobody can know it. */
  readonly waived?: readonly LetStand[];
  /** Marks every page while errors are open. */
  readonly mark: boolean;
  readonly charts?: boolean;
  readonly messages: Messages;
}

/** From cells to the whole disclosure. Cells that hold no amount where one belongs are refused, as for the narrative. */
export async function documentWorkbook(snapshot: WorkbookSnapshot, options: DocumentOptions): Promise<Outcome<DocumentedWorkbook, Problem>> {
  const narrated = narrateWorkbook(snapshot);
  if (!narrated.ok) return narrated;
  const { checked, narrative, errors } = narrated.value;
  return documentChecked({ checked, snapshot, narrative, errors }, options);
}

/** The same of a workbook that is open and checked already. */
export async function documentChecked(
  { checked, snapshot, narrative, errors }: NarratedWorkbook & { readonly snapshot: WorkbookSnapshot },
  { mark, charts = false, messages, waived }: DocumentOptions,
): Promise<Outcome<DocumentedWorkbook, Problem>> {
  const filled = holdsFigures(checked.set, checked.report);
  const document = compose(checked.set, checked.report, { narrative, filled, charts, projects: checked.projects.map(({ table }) => table), ...(mark && errors > 0 ? { mark: NOT_PASSED } : {}) });
  if (document === undefined) return { ok: false, problem: { kind: 'no-document', set: checked.set.title } };
  const kept = keptVerification(snapshot);
  const outdated: readonly ReviewItem[] = kept !== undefined && (await isOutdated(kept, checked.report, waived)) ? [{ kind: 'outdated', place: { sheet: kept.sheet, address: address(kept.row, kept.column), row: kept.row, column: kept.column } }] : [];
  return { ok: true, value: { checked, document, errors, review: [...reviewOf({ checked, document, messages, waived: new Set(waived?.map(({ key }) => key)) }), ...outdated] } };
}
