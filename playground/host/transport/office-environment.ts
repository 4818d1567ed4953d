/** How the stand-in presents itself to Office.js beyond the workbook. */
export interface OfficeEnvironment {
  /** `zh-CN` or `en-US`: the language of Office's own words. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly theme: OfficeTheme;
}

/** `#RRGGBB` each. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const DEFAULT_ENVIRONMENT: OfficeEnvironment = {
  locale: 'zh-CN',
  documentUrl: 'C:\\决算\\Book1.xlsx',
  theme: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#000000',
    controlBackgroundColor: '#FFFFFF',
    controlForegroundColor: '#000000',
  },
};

export const HOST_VERSION = '16.0.18025.20104';

/** Numbers by which Office.js calls its host. */
export const DISPATCH = {
  richApiRequest: 93,
  buttonCompleted: 94,
  richApiEvent: 33,
  buttonPressed: 39,
  takeFile: 77,
  readSlice: 80,
  closeFile: 81,
} as const;

/** A request of Office.js to a host of the same document; the text and the flags stand at these places. */
export const REQUEST_TEXT = 4;
export const REQUEST_FLAGS = 6;

/** An event in the form in which both transports carry it. */
export type EventRow = readonly [category: number, type: number, targetId: string, message: string, id: string, isRemote: boolean];
