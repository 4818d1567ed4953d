/** What a cell shows to formulas; `''` is an empty cell. Errors are texts such as `#REF!`. */
export type CellValue = number | string | boolean;

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

export const isErrorValue = (text: string): boolean => ERRORS.test(text);

export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
}

/** What is put into a cell: already understood, nothing is coerced any more. */
export type Entry =
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string }
  | { readonly kind: 'formula'; readonly formula: string };

export const EMPTY: Entry = { kind: 'value', value: '' };

export const GENERAL = 'General';
export const TEXT_FORMAT = '@';

export type Edge = 'top' | 'bottom' | 'left' | 'right';
export type LineStyle = 'none' | 'thin' | 'medium' | 'thick' | 'hairline' | 'dashed' | 'dotted' | 'double';
export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

export interface Line {
  readonly style: LineStyle;
  /** `#RRGGBB` */
  readonly color: string;
}

/** How a cell looks, and whether a protected sheet lets it be changed. Colours are `#RRGGBB`, sizes points. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** `''` where there is no fill. */
  readonly fill: string;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly top: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly right: Line;
}

const NO_LINE: Line = { style: 'none', color: '#000000' };

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: GENERAL,
  fontName: '宋体',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  hidden: false,
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
};
