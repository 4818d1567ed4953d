import { quoteSheetName, formatArea, parseArea, splitReference } from '../grid/a1';
import { type Area, fitsSheet, WHOLE_SHEET } from '../grid/area';
import { accessDenied, invalidArgument, invalidReference } from '../wire/host-error';
import type { Argument } from '../wire/arguments';
import { HostObject } from '../wire/host-object';
import type { Anchor } from './anchor';
import type { Book } from './book';

/** A rectangle of cells that a request works with; it moves with its cells while the request runs, or longer if tracked. */
export class RangeSubject {
  /** Set once the add-in tracks the range. */
  referenceId: string | undefined;

  constructor(
    readonly book: Book,
    readonly anchor: Anchor,
  ) {}

  get sheetId(): string {
    return this.anchor.sheetId;
  }

  get area(): Area {
    if (this.anchor.area === undefined) throw invalidReference();
    return this.anchor.area;
  }

  get address(): string {
    return `${quoteSheetName(this.book.requireSheet(this.sheetId).name)}!${formatArea(this.area)}`;
  }

  /** Another rectangle of the same sheet. */
  to(area: Area): RangeSubject {
    if (!fitsSheet(area)) throw invalidArgument();
    return rangeOf(this.book, this.sheetId, area);
  }

  /** A protected sheet lets nobody change its locked cells. */
  assertWritable(): void {
    if (this.book.isProtected(this.sheetId, this.area)) throw accessDenied();
  }

  /** What needs the sheet to be without protection, or protected with this permission. */
  assertAllowed(permission: string): void {
    const protection = this.book.state(this.sheetId).protection;
    if (protection !== undefined && protection.options[permission] !== true) throw accessDenied();
  }
}

export function rangeOf(book: Book, sheetId: string, area: Area): RangeSubject {
  return new RangeSubject(book, book.holdForRequest(sheetId, area));
}

/** The range that a text means: an address with or without sheet, or a defined name. `sheetId` is where it is read. */
export function resolveRange(book: Book, sheetId: string, reference: string): RangeSubject {
  const { sheetName, local } = splitReference(reference);
  const home = sheetName === undefined ? sheetId : book.sheet(sheetName)?.id;
  if (home === undefined) throw invalidArgument();
  const area = parseArea(local);
  if (area) return rangeOf(book, home, area);
  const named = findName(book, home, local);
  if (named === undefined) throw invalidArgument();
  return resolveRange(book, home, named);
}

function findName(book: Book, sheetId: string, text: string): string | undefined {
  const same = book.grid.names().filter((name) => name.name.toLowerCase() === text.toLowerCase());
  const found = same.find((name) => name.scope === sheetId) ?? same.find((name) => name.scope === undefined);
  return found?.formula.includes('!') === true ? found.formula : undefined;
}

export const wholeSheet = (book: Book, sheetId: string): RangeSubject => rangeOf(book, sheetId, WHOLE_SHEET);

/** An argument that may be a range or its address. */
export function rangeArgument(book: Book, sheetId: string, argument: Argument): RangeSubject {
  if (argument instanceof HostObject && argument.subject instanceof RangeSubject) return argument.subject;
  if (typeof argument === 'string') return resolveRange(book, sheetId, argument);
  throw invalidArgument();
}
