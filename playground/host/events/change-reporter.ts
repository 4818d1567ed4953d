import { formatArea } from '../grid/a1';
import { areaOf, type Area, boundingArea, cellsOf, MAX_COLUMNS, MAX_ROWS } from '../grid/area';
import { type CellValue, isErrorValue } from '../grid/cell';
import type { GridChange } from '../grid/change';
import type { CellsPort } from '../grid/grid-port';
import type { Shift } from '../grid/shift';
import type { JsonObject } from '../wire/protocol';
import { EVENT, type EventHub } from './event-hub';

/** Who is acting on the workbook. */
export type Actor = 'addin' | 'person' | 'coauthor';

export interface Reporting {
  readonly hub: EventHub;
  readonly cells: CellsPort;
  /** ExcelApi 1.14 and later tell the add-in's own writes apart. */
  readonly tellsTrigger: boolean;
  /** Keeps a place for `getRange` of the event's arguments. */
  readonly reference: (sheetId: string, area: Area) => string;
}

/** Collects what one act does to the grid and turns it into the events that Excel raises for it. */
export class ChangeReporter {
  private changes: GridChange[] = [];

  constructor(private readonly reporting: Reporting) {}

  note(change: GridChange): void {
    this.changes.push(change);
  }

  /** Raises the events of the act that has ended. */
  report(actor: Actor): void {
    const changes = this.changes;
    this.changes = [];
    const shifted = new Set(changes.flatMap((change) => (change.kind === 'shifted' ? [change.sheetId] : [])));
    const edited = new Map<string, Extract<GridChange, { kind: 'cells' }>[]>();
    for (const change of changes) {
      // Formulas that were rewritten because rows came or went are no edits.
      if (change.kind === 'cells') {
        if (shifted.size === 0) edited.set(change.sheetId, [...(edited.get(change.sheetId) ?? []), change]);
      } else {
        this.raise(change, actor);
      }
    }
    for (const [sheetId, edits] of edited) this.raiseEdit(sheetId, edits, actor);
  }

  private raise(change: Exclude<GridChange, { kind: 'cells' }>, actor: Actor): void {
    const { hub } = this.reporting;
    const source = sourceOf(actor);
    switch (change.kind) {
      case 'shifted':
        this.raiseChanged(change.sheetId, shiftedArea(change.shift), changeType(change.shift), actor, {});
        return;
      case 'sheetAdded':
        hub.raise(EVENT.added, change.sheetId, { worksheetId: change.sheetId, source });
        return;
      case 'sheetDeleted':
        hub.raise(EVENT.deleted, change.sheetId, { worksheetId: change.sheetId, source });
        return;
      case 'activated':
        if (actor === 'coauthor') return;
        hub.raise(EVENT.deactivated, change.previousId, { worksheetId: change.previousId });
        hub.raise(EVENT.activated, change.sheetId, { worksheetId: change.sheetId });
        return;
      case 'selected':
        if (actor === 'coauthor') return;
        hub.raise(EVENT.selectionChanged, change.sheetId, { worksheetId: change.sheetId, address: formatArea(change.area) });
        return;
      case 'calculated':
        for (const sheetId of change.sheetIds) hub.raise(EVENT.calculated, sheetId, { worksheetId: sheetId, address: '' });
    }
  }

  private raiseEdit(sheetId: string, edits: readonly { readonly area: Area; readonly before?: CellValue }[], actor: Actor): void {
    const area = boundingArea(edits.map((edit) => edit.area));
    if (area === undefined) return;
    const [first] = edits;
    const details = cellsOf(area) === 1 && first?.before !== undefined ? this.details(sheetId, area, first.before) : {};
    this.raiseChanged(sheetId, area, 'RangeEdited', actor, details);
  }

  private details(sheetId: string, area: Area, before: CellValue): JsonObject {
    const after = this.reporting.cells.cell(sheetId, area.top, area.left).value;
    return { valueBefore: before, valueAfter: after, valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
  }

  private raiseChanged(sheetId: string, area: Area, type: string, actor: Actor, details: JsonObject): void {
    const { hub, tellsTrigger, reference } = this.reporting;
    if (!hub.isHeard(EVENT.changed, sheetId)) return;
    hub.raise(EVENT.changed, sheetId, {
      worksheetId: sheetId,
      address: formatArea(area),
      changeType: type,
      source: sourceOf(actor),
      shiftDirection: 'None',
      referenceId: reference(sheetId, area),
      ...(tellsTrigger ? { triggerSource: actor === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
      ...details,
    });
  }
}

const sourceOf = (actor: Actor): string => (actor === 'coauthor' ? 'Remote' : 'Local');

function shiftedArea({ axis, at, count }: Shift): Area {
  return axis === 'rows' ? areaOf(at, 0, count, MAX_COLUMNS) : areaOf(0, at, MAX_ROWS, count);
}

function changeType({ axis, kind }: Shift): string {
  return `${axis === 'rows' ? 'Row' : 'Column'}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
}

/** The names of `Excel.RangeValueType`. */
export function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorValue(value) ? 'Error' : 'String';
}
