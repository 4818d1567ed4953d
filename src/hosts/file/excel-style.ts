import type { Alignment, Borders, Font, Style as ExcelStyle } from 'exceljs';
import type { FontStyle, Style } from '../../workbook';

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const GRID: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Where a font is missing, Excel takes one of the same family that has Chinese characters. */
const GB2312 = 134;
const FAMILY = { serif: 1, sans: 2 } as const;

/** A style as exceljs wants it. Cells that share the object share the style in the file. */
export function excelStyle(style: Style): Partial<ExcelStyle> {
  return {
    font: excelFont(style.font),
    alignment: alignment(style),
    ...(style.border ? { border: GRID } : {}),
    ...(style.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } }),
    ...(style.format === undefined ? {} : { numFmt: style.format }),
  };
}

function excelFont({ name, family, size, bold }: FontStyle): Partial<Font> {
  return { name, family: FAMILY[family], charset: GB2312, size, bold, color: { argb: 'FF000000' } };
}

function alignment({ horizontal, vertical, wrap, shrink, indent }: Style): Partial<Alignment> {
  return {
    horizontal: horizontal === 'centre' ? 'center' : horizontal,
    vertical: vertical === 'centre' ? 'middle' : vertical,
    wrapText: wrap,
    ...(shrink === undefined ? {} : { shrinkToFit: shrink }),
    ...(indent === undefined ? {} : { indent }),
  };
}
