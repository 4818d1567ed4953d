import { formatArea } from '../grid/a1';
import { areaOf, type Area, boundingArea, cellsOf, intersection, mapCells, MAX_COLUMNS, MAX_ROWS, sameArea } from '../grid/area';
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
    const rewrites = changes.some(({ kind }) => kind === 'shifted' || kind === 'moved');
    const edited = new Map<string, Extract<GridChange, { kind: 'cells' }>[]>();
    for (const change of changes) {
      // Formulas that were rewritten because what they refer to moved are no edits.
      if (change.kind === 'cells') {
        if (!rewrites) edited.set(change.sheetId, [...(edited.get(change.sheetId) ?? []), change]);
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
        this.raiseChanged(change.sheetId, [shiftedArea(change.shift)], changeType(change.shift), actor, {});
        return;
      case 'moved':
        this.raiseChanged(change.sheetId, [change.from], 'RangeEdited', actor, {});
        this.raiseChanged(change.sheetId, [change.to], 'RangeEdited', actor, {});
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
    const areas = edits.map(({ area }) => area).filter((area, index, all) => !all.some((other, at) => covers(other, area, at < index)));
    const [only, ...others] = areas;
    const first = edits.find(({ area }) => area === only);
    const isSingle = only !== undefined && others.length === 0 && cellsOf(only) === 1;
    const details = isSingle && first?.before !== undefined ? this.details(sheetId, only, first.before) : {};
    this.raiseChanged(sheetId, areas, 'RangeEdited', actor, details);
    this.raiseFormulas(sheetId, areas, actor);
  }

  /** Cells that were entered and hold a formula now. What stood there before is not known any more. */
  private raiseFormulas(sheetId: string, areas: readonly Area[], actor: Actor): void {
    const { hub, cells } = this.reporting;
    if (!hub.isHeard(EVENT.formulaChanged, sheetId)) return;
    const formulaDetails = areas.flatMap((area) => mapCells(area, (row, column) => ({ row, column })).flat())
      .filter(({ row, column }) => cells.cell(sheetId, row, column).formula !== undefined)
      .map(({ row, column }) => ({ cellAddress: formatArea(areaOf(row, column, 1, 1)), previousFormula: '' }));
    if (formulaDetails.length > 0) hub.raise(EVENT.formulaChanged, sheetId, { worksheetId: sheetId, source: sourceOf(actor), formulaDetails });
  }

  private details(sheetId: string, area: Area, before: CellValue): JsonObject {
    const after = this.reporting.cells.cell(sheetId, area.top, area.left).value;
    return { valueBefore: before, valueAfter: after, valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
  }

  private raiseChanged(sheetId: string, areas: readonly Area[], type: string, actor: Actor, details: JsonObject): void {
    const { hub, tellsTrigger, reference } = this.reporting;
    const around = boundingArea(areas);
    if (around === undefined || !hub.isHeard(EVENT.changed, sheetId)) return;
    hub.raise(EVENT.changed, sheetId, {
      worksheetId: sheetId,
      address: areas.map((area) => formatArea(area)).join(','),
      changeType: type,
      source: sourceOf(actor),
      shiftDirection: 'None',
      referenceId: reference(sheetId, around),
      ...(tellsTrigger ? { triggerSource: actor === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
      ...details,
    });
  }
}

/** Whether an area says all that another one says; of two equal ones the earlier. */
function covers(area: Area, other: Area, isEarlier: boolean): boolean {
  const common = intersection(area, other);
  return common !== undefined && sameArea(common, other) && (isEarlier || !sameArea(area, other));
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
