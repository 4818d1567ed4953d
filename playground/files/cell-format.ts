import type { Alignment, Border, BorderStyle, Borders, Font, Style } from 'exceljs';
import { type CellFormat, DEFAULT_FORMAT, GENERAL, type HorizontalAlignment, type Line, type LineStyle, type VerticalAlignment } from '../host/grid/cell';
import { colorOf, fileColor } from './colors';

type FileHorizontal = NonNullable<Alignment['horizontal']>;
type FileVertical = NonNullable<Alignment['vertical']>;

const HORIZONTAL: Readonly<Record<FileHorizontal, HorizontalAlignment>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<FileVertical, VerticalAlignment>> = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** Files know more patterns of dashes than the grid draws. */
const LINES: Readonly<Record<BorderStyle, LineStyle>> = {
  thin: 'thin',
  hair: 'hairline',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  slantDashDot: 'dashed',
  mediumDashed: 'dashed',
  mediumDashDot: 'dashed',
  mediumDashDotDot: 'dashed',
  medium: 'medium',
  double: 'double',
  thick: 'thick',
};

/** Excel's built-in fonts for Chinese ask for their own character set. */
const GB2312 = 134;

function keyOf<K extends string, V>(map: Readonly<Record<K, V>>, value: V): K | undefined {
  for (const key in map) if (map[key] === value) return key;
  return undefined;
}

/** Only what the file says; the rest is the default. */
export function formatFromFile(style: Partial<Style>): Partial<CellFormat> {
  const { font, fill, alignment, border, numFmt, protection } = style;
  const fontColor = colorOf(font?.color);
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor) : undefined;
  return {
    ...(numFmt === undefined || numFmt === GENERAL ? {} : { numberFormat: numFmt }),
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.underline === undefined || font.underline === false || font.underline === 'none' ? {} : { underline: true }),
    ...(font?.strike === true ? { strikethrough: true } : {}),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fillColor === undefined ? {} : { fill: fillColor }),
    ...(alignment?.horizontal === undefined ? {} : { horizontal: HORIZONTAL[alignment.horizontal] }),
    vertical: VERTICAL[alignment?.vertical ?? 'bottom'],
    ...(alignment?.wrapText === true ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(protection?.locked === false ? { locked: false } : {}),
    ...(protection?.hidden === true ? { hidden: true } : {}),
    ...lines(border ?? {}),
  };
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;

function lines(border: Partial<Borders>): Partial<CellFormat> {
  return Object.fromEntries(EDGES.flatMap((edge) => (border[edge]?.style === undefined ? [] : [[edge, lineOf(border[edge])]])));
}

function lineOf({ style, color }: Partial<Border>): Line {
  return { style: style === undefined ? 'none' : LINES[style], color: colorOf(color) ?? '#000000' };
}

/** Undefined for a cell of which nothing is to be said. */
export function formatForFile(format: CellFormat): Partial<Style> | undefined {
  const { horizontal, vertical, wrap, indent, locked, hidden, fill, numberFormat } = format;
  const across = keyOf(HORIZONTAL, horizontal);
  return {
    numFmt: numberFormat,
    font: fontFor(format),
    alignment: {
      vertical: keyOf(VERTICAL, vertical) ?? 'bottom',
      ...(across === undefined ? {} : { horizontal: across }),
      ...(wrap ? { wrapText: true } : {}),
      ...(indent > 0 ? { indent } : {}),
    },
    border: Object.fromEntries(EDGES.flatMap((edge) => (format[edge].style === 'none' ? [] : [[edge, borderFor(format[edge])]]))),
    ...(fill === '' ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: fileColor(fill) } }),
    ...(locked && !hidden ? {} : { protection: { locked, hidden } }),
  };
}

function fontFor({ fontName, fontSize, fontColor, bold, italic, underline, strikethrough }: CellFormat): Partial<Font> {
  return {
    name: fontName,
    size: fontSize,
    charset: GB2312,
    color: fileColor(fontColor),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strike: true } : {}),
  };
}

function borderFor({ style, color }: Line): Partial<Border> {
  const drawn = keyOf(LINES, style);
  return drawn === undefined ? {} : { style: drawn, color: fileColor(color) };
}

export const isDefault = (format: CellFormat): boolean => JSON.stringify(format) === DEFAULT_KEY;

const DEFAULT_KEY = JSON.stringify(DEFAULT_FORMAT);
