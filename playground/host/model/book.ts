import { ChangeReporter, type Actor } from '../events/change-reporter';
import { EventHub } from '../events/event-hub';
import { mapSheetNames } from '../grid/formula-text';
import { type Area, intersection } from '../grid/area';
import { splitReference } from '../grid/a1';
import type { GridChange } from '../grid/change';
import type { GridName, GridPort, GridSheet } from '../grid/grid-port';
import { itemNotFound } from '../wire/host-error';
import type { Json } from '../wire/protocol';
import { type Anchor, Anchors } from './anchor';
import { paintedRules } from './painted-rules';
import { nameOfCopy } from './sheet-name';
import { copySheetState, newSheetState, type SheetState } from './sheet-state';

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** How many events keep their place for `getRange`. */
const EVENT_REFERENCES = 200;

/** A workbook as Excel's API sees it: the grid, and what Excel keeps beside it. */
export class Book {
  readonly anchors = new Anchors();
  readonly hub = new EventHub();
  readonly settings = new Map<string, Json>();
  readonly xmlParts: XmlPart[] = [];
  /** Shows the add-in's pane; whoever has one beside the grid sets it. */
  showPane = (): void => undefined;
  /** Opens a workbook (base64) in a window of its own; whoever can sets it. */
  openFile: ((file: string) => void) | undefined;
  /** Ranges that the add-in tracks across requests, by reference id. */
  readonly references = new Map<string, Anchor>();
  private readonly reporter: ChangeReporter;
  private readonly states = new Map<string, SheetState>();
  private lastId = 0;
  private hasOrphans = false;
  /** Places that are given up at the end of the request. */
  private forRequest = new Set<Anchor>();

  constructor(
    readonly grid: GridPort,
    /** The year of dates that are typed without one. */
    readonly year: number,
    apiLevel: number,
  ) {
    this.reporter = new ChangeReporter({
      hub: this.hub,
      cells: grid,
      tellsTrigger: apiLevel >= 14,
      reference: (sheetId, area) => this.keepForEvent(sheetId, area),
    });
    grid.onChange((change) => this.follow(change));
  }

  newId(prefix: string): string {
    this.lastId += 1;
    return `{${prefix}-${String(this.lastId).padStart(4, '0')}}`;
  }

  sheet(key: string): GridSheet | undefined {
    const lower = key.toLowerCase();
    return this.grid.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower);
  }

  requireSheet(sheetId: string): GridSheet {
    const sheet = this.sheet(sheetId);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  state(sheetId: string): SheetState {
    const known = this.states.get(sheetId);
    if (known !== undefined) return known;
    const state = newSheetState();
    this.states.set(sheetId, state);
    return state;
  }

  holdForRequest(sheetId: string, area: Area): Anchor {
    const anchor = this.anchors.hold(sheetId, area);
    this.forRequest.add(anchor);
    return anchor;
  }

  /** Lets a range outlive its request. */
  keepReference(anchor: Anchor): string {
    const id = this.newId('range');
    this.references.set(id, anchor);
    return id;
  }

  endRequest(): void {
    for (const kept of this.references.values()) this.forRequest.delete(kept);
    this.anchors.release(this.forRequest);
    this.forRequest = new Set();
  }

  /** Ends one act of `actor`: raises the events for what it did. */
  endAct(actor: Actor): void {
    if (this.hasOrphans) this.dropOrphans();
    this.hasOrphans = false;
    this.reporter.report(actor);
  }

  /** The copy's id. It goes after the last sheet. */
  copySheet(sheetId: string): string {
    const copyId = this.grid.copySheet(sheetId, nameOfCopy(this.grid.sheets(), this.requireSheet(sheetId).name));
    this.finishCopy(sheetId, copyId);
    return copyId;
  }

  repaint(sheetId: string): void {
    this.grid.paintRules?.(sheetId, paintedRules(this.state(sheetId)));
  }

  namesOn(sheetId: string): readonly GridName[] {
    const sheetName = this.requireSheet(sheetId).name;
    return this.grid.names().filter((name) => splitReference(name.formula).sheetName === sheetName);
  }

  /** Cells of an area that are locked on a protected sheet. */
  isProtected(sheetId: string, area: Area): boolean {
    if (this.state(sheetId).protection === undefined) return false;
    const used = this.grid.usedArea(sheetId, false);
    // Cells without a format of their own are locked, and outside the used area no cell has one.
    const inside = used && intersection(used, area);
    if (inside === undefined || inside.bottom < area.bottom || inside.right < area.right || inside.top > area.top || inside.left > area.left) {
      return true;
    }
    for (let row = inside.top; row <= inside.bottom; row += 1) {
      for (let column = inside.left; column <= inside.right; column += 1) {
        if (this.grid.format(sheetId, row, column).locked) return true;
      }
    }
    return false;
  }

  private follow(change: GridChange): void {
    switch (change.kind) {
      case 'shifted':
        this.anchors.shift(change.sheetId, change.shift);
        this.repaint(change.sheetId);
        break;
      case 'sheetAdded':
        if (change.copyOf !== undefined) this.finishCopy(change.copyOf, change.sheetId);
        break;
      case 'sheetDeleted':
        this.anchors.dropSheet(change.sheetId);
        this.states.delete(change.sheetId);
        this.hasOrphans = true;
        break;
      default:
        break;
    }
    this.reporter.note(change);
  }

  /** Deletes the names that belonged to sheets that are gone. The grid keeps them, and itself touches them after its sheet. */
  private dropOrphans(): void {
    const sheets = new Set(this.grid.sheets().map(({ id }) => id));
    for (const { id, scope } of this.grid.names()) if (scope !== undefined && !sheets.has(scope)) this.grid.deleteName(id);
  }

  /** A copied sheet takes its names along, as names of its own, and what Excel keeps beside the cells. */
  private finishCopy(sourceId: string, copyId: string): void {
    const source = this.requireSheet(sourceId).name;
    const copy = this.requireSheet(copyId).name;
    this.states.set(
      copyId,
      copySheetState(this.state(sourceId), (area) => this.anchors.hold(copyId, area)),
    );
    const own = this.namesOn(sourceId).filter((name) => name.scope === undefined || name.scope === sourceId);
    for (const name of own) {
      const formula = mapSheetNames(name.formula, (mentioned) => (mentioned === source ? copy : mentioned));
      this.grid.putName({ ...name, id: this.newId('name'), scope: copyId, formula });
    }
    this.repaint(copyId);
  }

  private keepForEvent(sheetId: string, area: Area): string {
    const id = this.newId('event');
    this.references.set(id, this.anchors.hold(sheetId, area));
    const kept = [...this.references.keys()].filter((key) => key.startsWith('{event'));
    for (const old of kept.slice(0, -EVENT_REFERENCES)) {
      const anchor = this.references.get(old);
      this.references.delete(old);
      if (anchor) this.anchors.release(new Set([anchor]));
    }
    return id;
  }
}
