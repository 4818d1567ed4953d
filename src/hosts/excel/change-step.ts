import type { Area } from '../../workbook';
import { cellFrom } from './cell-value';
import { common, eventAreas } from './event-area';
import type { CellPatch } from './snapshot-rows';
import type { SheetCell, Watched } from './watched';

/** What one change asks for. */
export type Step =
  | { readonly kind: 'nothing' }
  /** the event says it all */
  | { readonly kind: 'cell'; readonly patch: CellPatch }
  | { readonly kind: 'read'; readonly areas: readonly Area[] }
  /** cells moved: every address is another now */
  | { readonly kind: 'anew' };

/** What Excel tells of a change. `details` are there for single cells only; older versions leave out `triggerSource`, which says the same of every pane of the add-in. */
export interface ChangeEvent {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
  readonly triggerSource?: string;
  /** `Remote`: somebody who works on the workbook elsewhere. */
  readonly source?: string;
  readonly details?: { readonly valueAfter?: unknown };
}

const NOTHING: Step = { kind: 'nothing' };

export function stepFor(event: ChangeEvent, watched: Watched, hadFormula: (cell: SheetCell) => boolean): Step {
  const { worksheetId: sheetId, details } = event;
  const area = watched.areaOn(sheetId);
  if (area === undefined) return NOTHING;
  if (event.changeType !== 'RangeEdited' && event.changeType !== 'Unknown') return { kind: 'anew' };
  const areas = eventAreas(event.address).flatMap((changed) => common(changed, area) ?? []);
  const [only] = areas;
  if (only === undefined) return NOTHING;
  const cell = { sheetId, row: only.top, column: only.left };
  const isSingle = areas.length === 1 && only.top === only.bottom && only.left === only.right;
  if (isSingle && details?.valueAfter !== undefined && isConstant(details.valueAfter) && watched.isInput(cell) && !hadFormula(cell)) {
    return { kind: 'cell', patch: { ...cell, cell: cellFrom(details.valueAfter, details.valueAfter) } };
  }
  return { kind: 'read', areas };
}

function isConstant(value: unknown): boolean {
  return typeof value !== 'string' || !value.startsWith('=');
}
