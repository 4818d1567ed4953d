import { type Area, intersection } from '../grid/area';
import { type CellFormat, DEFAULT_FORMAT, type Edge, type Line, type LineStyle } from '../grid/cell';
import type { BorderSubject } from '../model/subjects';
import { textOf } from '../wire/arguments';
import { invalidArgument, notImplemented } from '../wire/host-error';
import { define } from '../wire/object-type';
import type { Json } from '../wire/protocol';
import { colorOf } from './color';
import { RANGE_BORDER, RANGE_BORDERS } from './keys';

export const rangeBorders = define(RANGE_BORDERS, {
  item: (range, key) => RANGE_BORDER.of({ range, index: key.text(0) }),
});

export const rangeBorder = define(RANGE_BORDER, {
  properties: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (it) => (line(it).style === 'none' ? 'None' : (STYLE_NAMES[line(it).style] ?? 'Continuous')),
      set: (it, value) => draw(it, { style: styleOf(value) }),
    },
    Weight: {
      get: (it) => WEIGHT_NAMES[line(it).style] ?? 'Thin',
      set: (it, value) => draw(it, { style: weightOf(value) }),
    },
    Color: { get: (it) => line(it).color, set: (it, value) => draw(it, { color: colorOf(value) }) },
  },
});

const STYLE_NAMES: Readonly<Partial<Record<LineStyle, string>>> = { dashed: 'Dash', dotted: 'Dot', double: 'Double' };
const WEIGHT_NAMES: Readonly<Partial<Record<LineStyle, string>>> = { hairline: 'Hairline', medium: 'Medium', thick: 'Thick' };

function styleOf(value: Json): LineStyle {
  const styles: Readonly<Record<string, LineStyle>> = { None: 'none', Continuous: 'thin', Dash: 'dashed', Dot: 'dotted', Double: 'double' };
  const style = styles[textOf(value)];
  if (style === undefined) throw notImplemented(`borders of style ${textOf(value)}`);
  return style;
}

function weightOf(value: Json): LineStyle {
  const weights: Readonly<Record<string, LineStyle>> = { Hairline: 'hairline', Thin: 'thin', Medium: 'medium', Thick: 'thick' };
  const weight = weights[textOf(value)];
  if (weight === undefined) throw invalidArgument();
  return weight;
}

interface Stroke {
  readonly cells: Area;
  readonly edge: Edge;
}

/** The cells and their edges that one border of a range consists of. */
function strokes({ range, index }: BorderSubject): readonly Stroke[] {
  const { area } = range;
  switch (index) {
    case 'EdgeTop':
      return [{ cells: { ...area, bottom: area.top }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ cells: { ...area, top: area.bottom }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ cells: { ...area, right: area.left }, edge: 'left' }];
    case 'EdgeRight':
      return [{ cells: { ...area, left: area.right }, edge: 'right' }];
    case 'InsideHorizontal':
      return area.top === area.bottom ? [] : [{ cells: { ...area, bottom: area.bottom - 1 }, edge: 'bottom' }];
    case 'InsideVertical':
      return area.left === area.right ? [] : [{ cells: { ...area, right: area.right - 1 }, edge: 'right' }];
    default:
      throw notImplemented(`the border ${index}`);
  }
}

function line(border: BorderSubject): Line {
  const [first] = strokes(border);
  if (first === undefined) return DEFAULT_FORMAT.top;
  const { book, sheetId } = border.range;
  return book.grid.format(sheetId, first.cells.top, first.cells.left)[first.edge];
}

/** A line of style none that gets a weight or a colour becomes continuous, as in Excel. */
function draw(border: BorderSubject, change: Partial<Line>): void {
  const { book, sheetId } = border.range;
  border.range.assertAllowed('allowFormatCells');
  const before = line(border);
  const style = change.style ?? (before.style === 'none' ? 'thin' : before.style);
  const drawn: Line = { style, color: change.color ?? before.color };
  for (const { cells, edge } of strokes(border)) {
    const used = intersection(cells, border.range.area);
    const format: Partial<CellFormat> = { [edge]: drawn };
    if (used) book.grid.setFormat(sheetId, used, format);
  }
}
