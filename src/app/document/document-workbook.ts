import { type Disclosure, compose } from '../../document';
import type { Outcome, WorkbookSnapshot } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import type { Messages } from '../messages';
import { narrateWorkbook } from '../narrate-workbook';
import type { Problem } from '../problem';
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
  /** Marks every page while errors are open. */
  readonly mark: boolean;
  readonly messages: Messages;
}

/** From cells to the whole disclosure. Cells that hold no amount where one belongs are refused, as for the narrative. */
export function documentWorkbook(snapshot: WorkbookSnapshot, { mark, messages }: DocumentOptions): Outcome<DocumentedWorkbook, Problem> {
  const narrated = narrateWorkbook(snapshot);
  if (!narrated.ok) return narrated;
  const { checked, narrative, errors } = narrated.value;
  const document = compose(checked.set, checked.report, { narrative, ...(mark && errors > 0 ? { mark: NOT_PASSED } : {}) });
  if (document === undefined) return { ok: false, problem: { kind: 'no-document', set: checked.set.title } };
  return { ok: true, value: { checked, document, errors, review: reviewOf(checked, narrative, document, messages) } };
}
