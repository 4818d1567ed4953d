import type { Style } from '../../workbook';

/** One property of a style: how to tell its values apart, and how to give one to a range. */
export interface Aspect {
  readonly of: (style: Style) => string | number | boolean;
  readonly apply: (range: Excel.Range, style: Style) => void;
  /** What a new sheet has already. */
  readonly usual?: string | number | boolean;
}

const HORIZONTAL = { left: 'Left', centre: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', centre: 'Center', bottom: 'Bottom' } as const;
const GENERAL = 'General';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Set before the content: a code that is written into a cell of general format loses its leading zero. */
export const NUMBER_FORMAT: Aspect = {
  of: ({ format }) => format ?? GENERAL,
  usual: GENERAL,
  apply: (range, { format }) => {
    // A single value is meant for all cells; the declared type wants an array of them.
    range.numberFormat = [[format ?? GENERAL]];
  },
};

/** Each apart: one property changes in larger blocks than whole styles do, and larger blocks are fewer. */
export const LOOKS: readonly Aspect[] = [
  { of: ({ font }) => font.name, apply: ({ format }, { font }) => (format.font.name = font.name) },
  { of: ({ font }) => font.size, apply: ({ format }, { font }) => (format.font.size = font.size) },
  { of: ({ font }) => font.bold, usual: false, apply: ({ format }, { font }) => (format.font.bold = font.bold) },
  { of: (style) => style.horizontal, apply: ({ format }, style) => (format.horizontalAlignment = HORIZONTAL[style.horizontal]) },
  { of: (style) => style.vertical, usual: 'bottom', apply: ({ format }, style) => (format.verticalAlignment = VERTICAL[style.vertical]) },
  { of: (style) => style.wrap, usual: false, apply: ({ format }, style) => (format.wrapText = style.wrap) },
  { of: ({ indent }) => indent ?? 0, usual: 0, apply: ({ format }, { indent }) => (format.indentLevel = indent ?? 0) },
  { of: ({ fill }) => fill ?? '', usual: '', apply: ({ format }, { fill }) => fill !== undefined && (format.fill.color = `#${fill}`) },
  { of: ({ border }) => border, usual: false, apply: drawGrid },
];

function drawGrid({ format }: Excel.Range, { border }: Style): void {
  if (!border) return;
  for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous';
}
