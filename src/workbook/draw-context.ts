import type { FormSet } from '../forms';
import type { Report } from '../report';
import type { CodeLists } from './lookup';
import type { Names } from './names';
import type { Placements } from './formula';
import type { Values } from './values';

/** What drawing any sheet of a workbook needs to know. */
export interface DrawContext {
  readonly set: FormSet;
  readonly report: Report | undefined;
  /** Every table of the workbook, those being drawn included. */
  readonly placements: Placements;
  readonly values: Values;
  readonly names: Names;
  /** Where names are looked up; none where the workbook has no classification sheet. */
  readonly lists: CodeLists | undefined;
}
