import type { FormSet } from '../forms';

/** How a cell looks, by what it is. A host maps each key once. */
export type StyleKey = keyof ReturnType<typeof stylesOf>;

export interface Style {
  readonly font: FontStyle;
  readonly horizontal: 'left' | 'centre' | 'right';
  readonly vertical: 'top' | 'centre' | 'bottom';
  readonly wrap: boolean;
  /** A figure too long for its column is written smaller, not as #####. */
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Thin black lines on all four sides. */
  readonly border: boolean;
  /** `RRGGBB` */
  readonly fill?: string;
  /** A number format code; none is the host's general format. */
  readonly format?: string;
}

export interface FontStyle {
  readonly name: string;
  /** What a host without that font should look for. */
  readonly family: 'serif' | 'sans';
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

const TITLE_FONT: FontStyle = { name: '方正小标宋简体', family: 'serif', size: 18, bold: false };
const BODY: FontStyle = { name: '宋体', family: 'serif', size: 10, bold: false };
const BOLD: FontStyle = { ...BODY, bold: true };
const TEXT_FONT: FontStyle = { name: '仿宋', family: 'serif', size: 14, bold: false };
const TEXT_HEADING_FONT: FontStyle = { name: '黑体', family: 'sans', size: 14, bold: false };

/** Codes stay text: Excel would drop a leading zero and read `3-4` as a date. */
const TEXT = '@';
/** Leaves a space's width after a figure, which else touches the line and the next column's text. */
const SPACE = '_ ';
/** Cells of the support sheet that wait for an entry. */
const ENTRY_FILL = 'FFF9E5';

const LINE: Style = { font: BODY, horizontal: 'left', vertical: 'bottom', wrap: true, border: false };
const CELL: Style = { font: BODY, horizontal: 'left', vertical: 'centre', wrap: true, border: true };
const CENTRED: Style = { ...CELL, horizontal: 'centre' };
const FIGURE: Style = { ...CELL, horizontal: 'right', wrap: false, shrink: true };

/** The styles of a set's sheets. A zero is shown empty; on the support sheet empty means unknown, so a 0 is shown there. */
export function stylesOf(set: FormSet) {
  const digits = set.money.places > 0 ? `0.${'0'.repeat(set.money.places)}` : '0';
  const money = (set.money.grouping ? '#,##' : '') + digits;
  const amount: Style = { ...FIGURE, format: `${money}${SPACE};-${money}${SPACE};;@` };
  const count: Style = { ...FIGURE, format: `0${SPACE};-0${SPACE};0${SPACE};@` };
  const entry = { fill: ENTRY_FILL };
  return {
    title: { ...LINE, font: TITLE_FONT, horizontal: 'centre', vertical: 'centre' },
    tableNumber: { ...LINE, horizontal: 'right', wrap: false },
    bannerLeft: LINE,
    bannerCentre: { ...LINE, horizontal: 'centre', wrap: false },
    bannerRight: { ...LINE, horizontal: 'right', wrap: false },
    head: CENTRED,
    label: CELL,
    labelIndented: { ...CELL, indent: 1 },
    labelIndented2: { ...CELL, indent: 2 },
    labelIndented3: { ...CELL, indent: 3 },
    labelTotal: { ...CENTRED, font: BOLD },
    labelHeading: { ...CELL, font: BOLD },
    number: CENTRED,
    code: { ...CELL, wrap: false, format: TEXT },
    name: CELL,
    amount,
    amountTotal: { ...amount, font: BOLD },
    // A 0 that somebody typed is a statement (0 vehicles); one that a formula gives is only nothing yet.
    count,
    countDerived: { ...count, format: `0${SPACE};-0${SPACE};;@` },
    structural: { ...CENTRED, wrap: false },
    blank: CELL,
    note: { ...LINE, vertical: 'top' },
    entryAmount: { ...amount, ...entry, format: `${money}${SPACE};-${money}${SPACE};${digits}${SPACE};@` },
    entryCount: { ...count, ...entry },
    // Not the text format: Excel shows a long text as ##### in it.
    entryText: { ...CELL, ...entry },
    textHeading: { ...LINE, font: TEXT_HEADING_FONT, vertical: 'centre' },
    textBody: { ...LINE, font: TEXT_FONT, vertical: 'top' },
    // 绩效自评表: money as fine as it was entered, values as they were typed (95% and 3月1日 stay text).
    fundsAmount: { ...FIGURE, format: `#,##0.00####${SPACE}` },
    rate: { ...CENTRED, wrap: false, shrink: true, format: '0.00' },
    points: { ...CENTRED, wrap: false, shrink: true },
    value: { ...CENTRED, format: TEXT },
    prose: { ...CELL, vertical: 'top' },
    entryCode: { ...CELL, ...entry, wrap: false, format: TEXT },
  } satisfies Record<string, Style>;
}
