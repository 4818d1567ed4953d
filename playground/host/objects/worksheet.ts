import { type Area, areaOf } from '../grid/area';
import { rangeOf, type RangeSubject, resolveRange, wholeSheet } from '../model/range-subject';
import { assertSheetName } from '../model/sheet-name';
import type { SheetSubject } from '../model/subjects';
import { type Argument, flagOf, numberOf, textOf } from '../wire/arguments';
import { accessDenied, invalidArgument, invalidOperation } from '../wire/host-error';
import { HostObject, NULL_OBJECT } from '../wire/host-object';
import { define, type Property } from '../wire/object-type';
import { colorOf } from './color';
import { eventActs } from './events';
import { CHARTS, FREEZE_PANES, NAMES, PAGE_LAYOUT, RANGE, SHEET_PROTECTION, WORKSHEET } from './keys';

const sheetOf = ({ book, sheetId }: SheetSubject) => book.requireSheet(sheetId);
const stateOf = ({ book, sheetId }: SheetSubject) => book.state(book.requireSheet(sheetId).id);

const gridlines: Property<SheetSubject> = {
  get: ({ book, sheetId }) => book.grid.gridlines(sheetId),
  set: ({ book, sheetId }, value) => book.grid.showGridlines(sheetId, flagOf(value)),
};

export const worksheet = define(WORKSHEET, {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    Id: { get: (it) => sheetOf(it).id },
    Name: {
      get: (it) => sheetOf(it).name,
      set: (it, value) => {
        const name = textOf(value);
        if (name === sheetOf(it).name) return;
        assertSheetName(it.book.grid.sheets(), name, it.sheetId);
        it.book.grid.renameSheet(it.sheetId, name);
      },
    },
    Position: {
      get: (it) => it.book.grid.sheets().findIndex(({ id }) => id === it.sheetId),
      set: (it, value) => {
        const position = numberOf(value);
        if (position < 0 || position >= it.book.grid.sheets().length) throw invalidArgument();
        it.book.grid.moveSheet(it.sheetId, position);
      },
    },
    Visibility: {
      get: (it) => (sheetOf(it).visible ? 'Visible' : stateOf(it).veryHidden ? 'VeryHidden' : 'Hidden'),
      set: (it, value) => setVisibility(it, textOf(value)),
    },
    ShowGridlines: gridlines,
    // The client reads `ShowGridlines` and writes `Gridlines`.
    Gridlines: gridlines,
    TabColor: {
      get: ({ book, sheetId }) => book.grid.tabColor(sheetId),
      set: ({ book, sheetId }, value) => book.grid.setTabColor(sheetId, colorOf(value)),
    },
    StandardWidth: {
      get: (it) => stateOf(it).standardWidth,
      set: (it, value) => {
        stateOf(it).standardWidth = numberOf(value);
      },
    },
  },
  objects: {
    Names: ({ book, sheetId }) => NAMES.of({ book, scope: sheetId }),
    Charts: (it) => CHARTS.of(it),
    FreezePanes: (it) => FREEZE_PANES.of(it),
    PageLayout: (it) => PAGE_LAYOUT.of(it),
    Protection: (it) => SHEET_PROTECTION.of(it),
  },
  methods: {
    GetRange: (it, args) => RANGE.of(args.isMissing(0) ? wholeSheet(it.book, it.sheetId) : resolveRange(it.book, it.sheetId, args.text(0))),
    GetRangeByIndexes: (it, args) => rangeIn(it, areaOf(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    GetCell: (it, args) => rangeIn(it, areaOf(args.integer(0), args.integer(1))),
    GetUsedRange: (it, args) => rangeIn(it, it.book.grid.usedArea(it.sheetId, args.flag(0)) ?? areaOf(0, 0)),
    GetUsedRangeOrNullObject: (it, args) => {
      const used = it.book.grid.usedArea(it.sheetId, args.flag(0));
      return used ? rangeIn(it, used) : NULL_OBJECT;
    },
    Copy: (it, args) => copy(it, args.textOr(0, 'None'), args.at(1)),
    _GetSheetById: ({ book }, args) => WORKSHEET.of({ book, sheetId: book.requireSheet(args.text(0)).id }),
    _GetAnotherWorksheetById: ({ book }, args) => WORKSHEET.of({ book, sheetId: book.requireSheet(args.text(0)).id }),
  },
  acts: {
    Activate: (it) => {
      if (!sheetOf(it).visible) throw invalidOperation('A hidden sheet cannot be activated.');
      it.book.grid.activate(it.sheetId);
    },
    Delete: (it) => {
      const others = it.book.grid.sheets().filter((sheet) => sheet.visible && sheet.id !== it.sheetId);
      if (others.length === 0) throw invalidOperation('A workbook must have at least one visible sheet.');
      it.book.grid.deleteSheet(it.sheetId);
    },
    ...eventActs<SheetSubject>(({ book, sheetId }) => ({ book, targetId: sheetId })),
  },
});

function rangeIn(it: SheetSubject, area: Area): HostObject {
  const whole: RangeSubject = rangeOf(it.book, it.sheetId, areaOf(0, 0));
  return RANGE.of(whole.to(area));
}

function setVisibility(it: SheetSubject, visibility: string): void {
  if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument();
  const visible = visibility === 'Visible';
  const others = it.book.grid.sheets().filter((sheet) => sheet.visible && sheet.id !== it.sheetId);
  if (!visible && others.length === 0) throw accessDenied();
  stateOf(it).veryHidden = visibility === 'VeryHidden';
  if (sheetOf(it).visible !== visible) it.book.grid.setVisible(it.sheetId, visible);
}

function copy(it: SheetSubject, position: string, relativeTo: Argument): HostObject {
  const { grid } = it.book;
  const copyId = it.book.copySheet(sheetOf(it).id);
  const order = grid.sheets().map(({ id }) => id);
  const places: Readonly<Record<string, () => number>> = {
    None: () => order.length - 1,
    End: () => order.length - 1,
    Beginning: () => 0,
    Before: () => order.indexOf(neighbour(it, relativeTo)),
    After: () => order.indexOf(neighbour(it, relativeTo)) + 1,
  };
  const place = places[position];
  if (place === undefined) throw invalidArgument();
  if (place() < order.length - 1) grid.moveSheet(copyId, place());
  return WORKSHEET.of({ book: it.book, sheetId: copyId });
}

function neighbour({ book }: SheetSubject, argument: Argument): string {
  const subject = argument instanceof HostObject ? argument.subject : undefined;
  const id = subject !== null && typeof subject === 'object' && 'sheetId' in subject ? subject.sheetId : undefined;
  if (typeof id !== 'string') throw invalidArgument();
  return book.requireSheet(id).id;
}
