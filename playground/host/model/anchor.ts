import type { Area } from '../grid/area';
import { type Shift, shiftArea } from '../grid/shift';

/** A place that stays with its cells when rows and columns come and go. */
export interface Anchor {
  readonly sheetId: string;
  /** None once all of its cells, or its sheet, are deleted. */
  readonly area: Area | undefined;
}

interface Held {
  readonly sheetId: string;
  area: Area | undefined;
}

/** Moves the places that ranges, conditional formats and print titles stand for. */
export class Anchors {
  private readonly held = new Set<Held>();

  hold(sheetId: string, area: Area): Anchor {
    const anchor: Held = { sheetId, area };
    this.held.add(anchor);
    return anchor;
  }

  release(released: ReadonlySet<Anchor>): void {
    for (const anchor of released) this.held.delete(anchor);
  }

  shift(sheetId: string, shift: Shift): void {
    for (const anchor of this.held) {
      if (anchor.sheetId === sheetId && anchor.area) anchor.area = shiftArea(anchor.area, shift);
    }
  }

  dropSheet(sheetId: string): void {
    for (const anchor of this.held) if (anchor.sheetId === sheetId) anchor.area = undefined;
  }
}
