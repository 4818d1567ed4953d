import { type Area, intersection } from '../grid/area';
import { type CellFormat, DEFAULT_FORMAT, type HorizontalAlignment, type VerticalAlignment } from '../grid/cell';
import type { RangeSubject } from '../model/range-subject';
import { flagOf, numberOf, textOf } from '../wire/arguments';
import { invalidArgument } from '../wire/host-error';
import { define, type Property } from '../wire/object-type';
import type { Json } from '../wire/protocol';
import { colorOf } from './color';
import { FORMAT_PROTECTION, RANGE_BORDERS, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from './keys';

/** A range answers `null` where its cells differ. */
function common<V extends Json>(it: RangeSubject, read: (row: number, column: number) => V): V | null {
  const { area } = it;
  const looked = visible(it);
  const value = read(looked.top, looked.left);
  for (let row = looked.top; row <= looked.bottom; row += 1) {
    for (let column = looked.left; column <= looked.right; column += 1) {
      if (read(row, column) !== value) return null;
    }
  }
  // Beyond the used cells everything is at its default.
  const beyond = area.bottom > looked.bottom || area.right > looked.right;
  return beyond && read(looked.bottom + 1, looked.right + 1) !== value ? null : value;
}

function visible(it: RangeSubject): Area {
  const used = it.book.grid.usedArea(it.sheetId, false);
  const inUse = used && intersection(it.area, { top: 0, left: 0, bottom: used.bottom, right: used.right });
  return inUse ?? { ...it.area, bottom: it.area.top, right: it.area.left };
}

function cellProperty<K extends keyof CellFormat>(
  key: K,
  parse: (value: Json) => CellFormat[K],
  print: (value: CellFormat[K]) => Json = String,
): Property<RangeSubject> {
  return {
    get: (it) => common(it, (row, column) => print(it.book.grid.format(it.sheetId, row, column)[key])),
    set: (it, value) => {
      it.assertAllowed('allowFormatCells');
      const change: Partial<CellFormat> = { [key]: parse(value) };
      it.book.grid.setFormat(it.sheetId, it.area, change);
    },
  };
}

const flag = (value: boolean): Json => value;
const number = (value: number): Json => value;

const HORIZONTAL: readonly HorizontalAlignment[] = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

function oneOf<V extends string>(allowed: readonly V[]): (value: Json) => V {
  return (value) => {
    const found = allowed.find((name) => name === value);
    if (found === undefined) throw invalidArgument();
    return found;
  };
}

export const rangeFormat = define(RANGE_FORMAT, {
  properties: {
    HorizontalAlignment: cellProperty('horizontal', oneOf(HORIZONTAL)),
    VerticalAlignment: cellProperty('vertical', oneOf(VERTICAL)),
    WrapText: cellProperty('wrap', flagOf, flag),
    IndentLevel: cellProperty('indent', numberOf, number),
    RowHeight: {
      get: (it) => common(it, (row) => it.book.grid.rowHeight(it.sheetId, row)),
      set: (it, value) => {
        it.assertAllowed('allowFormatRows');
        it.book.grid.setRowHeight(it.sheetId, it.area, numberOf(value));
      },
    },
    ColumnWidth: {
      get: (it) => common(it, (_row, column) => it.book.grid.columnWidth(it.sheetId, column)),
      set: (it, value) => {
        it.assertAllowed('allowFormatColumns');
        it.book.grid.setColumnWidth(it.sheetId, it.area, numberOf(value));
      },
    },
  },
  objects: {
    Font: (it) => RANGE_FONT.of(it),
    Fill: (it) => RANGE_FILL.of(it),
    Borders: (it) => RANGE_BORDERS.of(it),
    Protection: (it) => FORMAT_PROTECTION.of(it),
  },
});

export const rangeFont = define(RANGE_FONT, {
  properties: {
    Name: cellProperty('fontName', textOf),
    Size: cellProperty('fontSize', numberOf, number),
    Color: cellProperty('fontColor', (value) => colorOf(value) || DEFAULT_FORMAT.fontColor),
    Bold: cellProperty('bold', flagOf, flag),
    Italic: cellProperty('italic', flagOf, flag),
    Strikethrough: cellProperty('strikethrough', flagOf, flag),
    Underline: cellProperty(
      'underline',
      (value) => textOf(value) !== 'None',
      (underlined) => (underlined ? 'Single' : 'None'),
    ),
  },
});

export const rangeFill = define(RANGE_FILL, {
  properties: {
    // Excel calls a cell without fill white.
    Color: cellProperty('fill', colorOf, (fill) => fill || '#FFFFFF'),
  },
  acts: {
    Clear: (it) => {
      it.assertAllowed('allowFormatCells');
      it.book.grid.setFormat(it.sheetId, it.area, { fill: '' });
    },
  },
});

export const formatProtection = define(FORMAT_PROTECTION, {
  properties: {
    Locked: cellProperty('locked', flagOf, flag),
    FormulaHidden: cellProperty('hidden', flagOf, flag),
  },
});
