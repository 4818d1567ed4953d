import type { Area } from '../grid/area';
import type { JsonObject } from '../wire/protocol';
import type { Anchor } from './anchor';

export interface PrintMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** How a sheet is printed. Margins in points. */
export interface PageSetup {
  orientation: string;
  paperSize: string | null;
  zoom: JsonObject;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  printOrder: string;
  margins: PrintMargins;
  titleRows: Anchor | undefined;
  printArea: Anchor | undefined;
}

export interface Protection {
  options: JsonObject;
  password: string | undefined;
}

export interface RuleFormat {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface ConditionalRule {
  readonly id: string;
  readonly anchor: Anchor;
  formula: string;
  stopIfTrue: boolean;
  format: RuleFormat;
}

export interface Validation {
  readonly anchor: Anchor;
  rule: JsonObject;
  errorAlert: JsonObject;
  prompt: JsonObject;
  ignoreBlanks: boolean;
}

/** A chart; nothing draws it. */
export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly seriesBy: string;
  readonly source: Anchor;
  /** Undefined until it is said where: Excel then finds a place of its own. */
  place: Anchor | undefined;
  title: string;
  legend: { visible: boolean; position: string };
  labels: { showValue: boolean; numberFormat: string };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
}

export interface ChartAxis {
  visible: boolean;
  gridlines: boolean;
  reversePlotOrder: boolean;
  /** Undefined: as Excel sees fit. */
  minimum: number | undefined;
  numberFormat: string;
}

/** What Excel keeps about a sheet and the grid does not. */
export interface SheetState {
  page: PageSetup;
  protection: Protection | undefined;
  /** First one has the highest priority. */
  rules: ConditionalRule[];
  validations: Validation[];
  charts: ChartState[];
  standardWidth: number;
  veryHidden: boolean;
}

/** Excel's normal margins: 0.75 and 0.7 inches, header and footer 0.3. */
const MARGINS: PrintMargins = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

export function newSheetState(): SheetState {
  return {
    page: {
      orientation: 'Portrait',
      paperSize: null,
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      blackAndWhite: false,
      printGridlines: false,
      printOrder: 'DownThenOver',
      margins: MARGINS,
      titleRows: undefined,
      printArea: undefined,
    },
    protection: undefined,
    rules: [],
    validations: [],
    charts: [],
    standardWidth: 8.43,
    veryHidden: false,
  };
}

/** What a copy of the sheet starts with. `move` finds the place on the copy. */
export function copySheetState(state: SheetState, move: (area: Area) => Anchor): SheetState {
  const moved = (anchor: Anchor | undefined) => (anchor?.area ? move(anchor.area) : undefined);
  return {
    page: { ...state.page, titleRows: moved(state.page.titleRows), printArea: moved(state.page.printArea) },
    protection: state.protection && { ...state.protection },
    rules: state.rules.flatMap((rule) => {
      const anchor = moved(rule.anchor);
      return anchor ? [{ ...rule, id: `${rule.id}-${anchor.sheetId}`, anchor, format: { ...rule.format } }] : [];
    }),
    validations: state.validations.flatMap((validation) => {
      const anchor = moved(validation.anchor);
      return anchor ? [{ ...validation, anchor }] : [];
    }),
    charts: state.charts.flatMap((chart) => {
      const source = moved(chart.source);
      return source ? [{ ...chart, legend: { ...chart.legend }, labels: { ...chart.labels }, categoryAxis: { ...chart.categoryAxis }, valueAxis: { ...chart.valueAxis }, id: `${chart.id}-${source.sheetId}`, source, place: moved(chart.place) }] : [];
    }),
    standardWidth: state.standardWidth,
    veryHidden: state.veryHidden,
  };
}
