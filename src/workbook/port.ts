import type { WorkbookModel } from './sheet-model';
import type { WorkbookSnapshot } from './snapshot';

/** What every host of workbooks can do: Office.js, a file, the stand-in. Failures are the host's own typed results. */
export interface WorkbookPort<Failure> {
  read(): Promise<Outcome<WorkbookSnapshot, Failure>>;
  /** Adds the model's sheets; never overwrites one that is there. */
  add(model: WorkbookModel): Promise<Outcome<void, Failure>>;
}

/** An expected failure is a value, not an exception. */
export type Outcome<T, Failure> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Failure };
