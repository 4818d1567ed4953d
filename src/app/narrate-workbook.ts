import { type Narrative, narrate } from '../narrative';
import { figureId } from '../report';
import type { Finding } from '../rules';
import type { Outcome, WorkbookSnapshot } from '../workbook';
import { type CheckedWorkbook, checkWorkbook } from './check-workbook';
import { describer } from './findings/describe';
import { placeOf } from './findings/place';
import { messagesIn } from './messages';
import type { Problem, UnreadableCell } from './problem';

export interface NarratedWorkbook {
  readonly checked: CheckedWorkbook;
  readonly narrative: Narrative;
  /** Errors among the figures: the text repeats them. */
  readonly errors: number;
}

/** From cells to the 情况说明. Cells that hold no amount where one belongs are refused: the text would pass over them. */
export function narrateWorkbook(snapshot: WorkbookSnapshot): Outcome<NarratedWorkbook, Problem> {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) return checked;
  const { set, report, findings } = checked.value;
  const unreadable = findings.filter((finding) => finding.kind === 'unreadable');
  const [first, ...more] = unreadable;
  if (first !== undefined) return { ok: false, problem: { kind: 'unreadable-figures', first: cellOf(checked.value, first), more: more.length } };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { ok: true, value: { checked: checked.value, narrative: narrate(set, report), errors } };
}

function cellOf({ set, report, binding }: CheckedWorkbook, finding: Finding): UnreadableCell {
  const figure = figureId(finding.form, finding.row, finding.column);
  const { sheet, address } = placeOf(binding, figure);
  const message = { zh: describer(set, report, messagesIn('zh'))(finding).message, en: describer(set, report, messagesIn('en'))(finding).message };
  return { figure, sheet, address, message };
}
