/** How a cell looks, by what it is. A host maps each key once. */
export type StyleKey =
  | 'title'
  | 'tableNumber'
  | 'bannerLeft'
  | 'bannerCentre'
  | 'bannerRight'
  | 'head'
  | 'label'
  | 'labelIndented'
  | 'labelTotal'
  | 'labelHeading'
  | 'number'
  | 'code'
  | 'name'
  | 'amount'
  | 'amountTotal'
  | 'count'
  | 'countTotal'
  | 'structural'
  | 'blank'
  | 'note'
  | 'entryAmount'
  | 'entryCount'
  | 'entryText'
  | 'entryCode'
  | 'hint';

export interface Style {
  readonly font: FontStyle;
  readonly horizontal: 'left' | 'centre' | 'right';
  readonly vertical: 'top' | 'centre' | 'bottom';
  readonly wrap: boolean;
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
