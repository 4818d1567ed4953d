import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { type CellFormat, DEFAULT_FORMAT, type HorizontalAlignment, type Line, type LineStyle, type VerticalAlignment } from '../grid/cell';

/** Points of left padding that stand for one step of indentation. */
const INDENT = 9;

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Fill: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hairline: BorderStyleTypes.HAIR,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};

function keyOf<K extends string, V>(map: Readonly<Record<K, V>>, value: V | undefined, otherwise: K): K {
  for (const key in map) if (map[key] === value) return key;
  return otherwise;
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const drawn = (on: boolean) => ({ s: flag(on) });

/** What a change of format asks of Univer's cell: `s` is merged into its style, `custom` replaces what is there. */
export function cellPatch(change: Partial<CellFormat>, custom: Nullable<ICellData['custom']>): ICellData {
  const style = stylePatch(change);
  const { locked, hidden } = change;
  const marks = { ...(locked === undefined ? {} : { locked }), ...(hidden === undefined ? {} : { hidden }) };
  return {
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
    ...(Object.keys(marks).length > 0 ? { custom: { ...custom, ...marks } } : {}),
  };
}

function stylePatch(change: Partial<CellFormat>): IStyleData {
  const patch: IStyleData = {};
  if (change.numberFormat !== undefined) patch.n = { pattern: change.numberFormat };
  if (change.fontName !== undefined) patch.ff = change.fontName;
  if (change.fontSize !== undefined) patch.fs = change.fontSize;
  if (change.fontColor !== undefined) patch.cl = { rgb: change.fontColor };
  if (change.bold !== undefined) patch.bl = flag(change.bold);
  if (change.italic !== undefined) patch.it = flag(change.italic);
  if (change.underline !== undefined) patch.ul = drawn(change.underline);
  if (change.strikethrough !== undefined) patch.st = drawn(change.strikethrough);
  if (change.fill !== undefined) patch.bg = change.fill === '' ? null : { rgb: change.fill };
  if (change.horizontal !== undefined) patch.ht = HORIZONTAL[change.horizontal];
  if (change.vertical !== undefined) patch.vt = VERTICAL[change.vertical];
  if (change.wrap !== undefined) patch.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.indent !== undefined) patch.pd = { l: change.indent * INDENT };
  const borders = {
    ...(change.top ? { t: lineData(change.top) } : {}),
    ...(change.bottom ? { b: lineData(change.bottom) } : {}),
    ...(change.left ? { l: lineData(change.left) } : {}),
    ...(change.right ? { r: lineData(change.right) } : {}),
  };
  if (Object.keys(borders).length > 0) patch.bd = borders;
  return patch;
}

const lineData = (line: Line): IBorderStyleData | null =>
  line.style === 'none' ? null : { s: LINES[line.style], cl: { rgb: line.color } };

export function formatOf(found: Nullable<IStyleData>, custom: Nullable<ICellData['custom']>): CellFormat {
  const base = DEFAULT_FORMAT;
  const style = found ?? undefined;
  return {
    numberFormat: style?.n?.pattern ?? base.numberFormat,
    fontName: style?.ff ?? base.fontName,
    fontSize: style?.fs ?? base.fontSize,
    fontColor: style?.cl?.rgb ?? base.fontColor,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    fill: style?.bg?.rgb ?? base.fill,
    horizontal: keyOf(HORIZONTAL, style?.ht ?? undefined, base.horizontal),
    vertical: keyOf(VERTICAL, style?.vt ?? undefined, base.vertical),
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: Math.round((style?.pd?.l ?? 0) / INDENT),
    locked: custom?.['locked'] !== false,
    hidden: custom?.['hidden'] === true,
    top: lineOf(style?.bd?.t),
    bottom: lineOf(style?.bd?.b),
    left: lineOf(style?.bd?.l),
    right: lineOf(style?.bd?.r),
  };
}

function lineOf(data: Nullable<IBorderStyleData>): Line {
  return data ? { style: keyOf(LINES, data.s, 'thin'), color: data.cl.rgb ?? '#000000' } : DEFAULT_FORMAT.top;
}
