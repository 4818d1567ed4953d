import type { Anchor } from '../model/anchor';
import { rangeArgument, RangeSubject } from '../model/range-subject';
import type { PageSetup, PrintMargins } from '../model/sheet-state';
import type { SheetSubject } from '../model/subjects';
import { type Arguments, flagOf, numberOf, textOf } from '../wire/arguments';
import { invalidArgument } from '../wire/host-error';
import { type HostObject, NULL_OBJECT, type NullObject } from '../wire/host-object';
import { define, type Property } from '../wire/object-type';
import type { Json, JsonObject } from '../wire/protocol';
import { PAGE_LAYOUT, RANGE } from './keys';

/** Points in one unit of `Excel.PrintMarginUnit`. */
const POINTS_IN: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const pageOf = ({ book, sheetId }: SheetSubject): PageSetup => book.state(sheetId).page;

function setting<K extends Exclude<keyof PageSetup, 'margins' | 'titleRows' | 'printArea'>>(
  key: K,
  parse: (value: Json) => PageSetup[K],
): Property<SheetSubject> {
  return {
    get: (it) => pageOf(it)[key],
    set: (it, value) => {
      pageOf(it)[key] = parse(value);
    },
  };
}

function margin(key: keyof PrintMargins): Property<SheetSubject> {
  return {
    get: (it) => pageOf(it).margins[key],
    set: (it, value) => {
      pageOf(it).margins = { ...pageOf(it).margins, [key]: numberOf(value) };
    },
  };
}

export const pageLayout = define(PAGE_LAYOUT, {
  properties: {
    Orientation: setting('orientation', textOf),
    PaperSize: setting('paperSize', textOf),
    Zoom: setting('zoom', objectOf),
    CenterHorizontally: setting('centerHorizontally', flagOf),
    CenterVertically: setting('centerVertically', flagOf),
    BlackAndWhite: setting('blackAndWhite', flagOf),
    PrintGridlines: setting('printGridlines', flagOf),
    PrintOrder: setting('printOrder', textOf),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  methods: {
    GetPrintTitleRowsOrNullObject: (it) => rangeAt(it, pageOf(it).titleRows),
  },
  acts: {
    SetPrintMargins: (it, args) => {
      const factor = POINTS_IN[args.text(0)];
      if (factor === undefined) throw invalidArgument();
      const given = Object.entries(objectOf(args.at(1) as Json)).map(([side, value]) => [side, numberOf(value) * factor] as const);
      pageOf(it).margins = { ...pageOf(it).margins, ...Object.fromEntries(given) };
    },
    SetPrintTitleRows: (it, args) => {
      pageOf(it).titleRows = held(it, args);
    },
    SetPrintArea: (it, args) => {
      pageOf(it).printArea = held(it, args);
    },
  },
});

function objectOf(value: Json): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidArgument();
  return value as JsonObject;
}

function held({ book, sheetId }: SheetSubject, args: Arguments): Anchor {
  const { area } = rangeArgument(book, sheetId, args.at(0));
  return book.anchors.hold(sheetId, area);
}

function rangeAt({ book }: SheetSubject, anchor: Anchor | undefined): HostObject | NullObject {
  return anchor?.area ? RANGE.of(new RangeSubject(book, anchor)) : NULL_OBJECT;
}
