import { type IStyleData, type IWorkbookData, VerticalAlign } from '@univerjs/core';
import type { Area } from '../host/grid/area';
import { DEFAULT_FORMAT } from '../host/grid/cell';
import type { GridName } from '../host/grid/grid-port';
import type { PageSetup, RuleFormat } from '../host/model/sheet-state';
import type { Json } from '../host/wire/protocol';

/** A workbook as it comes from a file: what the grid shows, and what Excel keeps beside it. */
export interface OpenedBook {
  readonly data: Partial<IWorkbookData>;
  readonly names: readonly GridName[];
  /** By sheet id. */
  readonly beside: ReadonlyMap<string, BesideCells>;
}

export interface BesideCells {
  readonly page: Partial<Omit<PageSetup, 'titleRows' | 'printArea'>>;
  readonly titleRows: Area | undefined;
  readonly printArea: Area | undefined;
  readonly rules: readonly { readonly area: Area; readonly formula: string; readonly format: RuleFormat }[];
  readonly lists: readonly { readonly area: Area; readonly source: string }[];
}

/** What the add-in keeps in a workbook, which no spreadsheet library writes into files. */
export interface AddInData {
  readonly settings: readonly (readonly [key: string, value: Json])[];
  readonly xmlParts: readonly { readonly id: string; readonly xml: string }[];
}

export const NO_ADD_IN_DATA: AddInData = { settings: [], xmlParts: [] };

/** What cells look like that say nothing of themselves. */
export const DEFAULT_STYLE: IStyleData = { ff: DEFAULT_FORMAT.fontName, fs: DEFAULT_FORMAT.fontSize, vt: VerticalAlign.BOTTOM };
