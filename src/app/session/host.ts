import type { AreaName, Change, Following, FollowOptions, FormulaCell, HostProblem, InsertOptions, Inventory, NumberCell, RunOptions, SelectedArea, SettingKey, SheetCell, SheetLocks, TextCell, WorkbookFile } from '../../hosts/excel';
import type { CodePlan, LinePlan, Outcome, WorkbookModel, WorkbookSnapshot } from '../../workbook';

/** Why a host did not do what it was asked. */
export type HostFailure = HostProblem;

type Asked<T> = Promise<Outcome<T, HostFailure>>;

/** What a session asks of the program that holds the workbook; each call is one use of it. `src/hosts/excel` is one. */
export interface SessionHost {
  readonly follow: (options: FollowOptions) => Asked<Following>;
  readonly takeInventory: (options?: RunOptions) => Asked<Inventory>;
  readonly insertSheets: (model: WorkbookModel, inventory: Inventory, options?: InsertOptions) => Asked<void>;
  readonly selectCell: (cell: SheetCell) => Asked<void>;
  readonly markCells: (sheetIds: readonly string[], cells: readonly SheetCell[]) => Asked<void>;
  readonly restoreFormulas: (cells: readonly FormulaCell[]) => Asked<void>;
  readonly writeTexts: (cells: readonly TextCell[]) => Asked<void>;
  readonly writeNumbers: (cells: readonly NumberCell[]) => Asked<void>;
  readonly writeCodeList: (plan: CodePlan) => Asked<void>;
  readonly writeLines: (plan: LinePlan) => Asked<void>;
  readonly protectSheets: (sheets: readonly SheetLocks[]) => Asked<void>;
  readonly unprotectSheets: (sheetIds: readonly string[]) => Asked<void>;
  /** Every sheet with all its cells. */
  readonly readAll: () => Asked<WorkbookSnapshot>;
  readonly selectedArea: () => Asked<SelectedArea>;
  /** Defined names of the workbook: these instead of those that `isStale` says. */
  readonly replaceNames: (names: readonly AreaName[], isStale: (name: string) => boolean) => Asked<void>;
  readonly openWorkbook: (bytes: Uint8Array) => Asked<void>;
  /** The workbook as an .xlsx file, as saving it now would write it. */
  readonly fileBytes: () => Asked<WorkbookFile>;
  readonly readSettings: (keys: readonly SettingKey[]) => Asked<ReadonlyMap<SettingKey, string>>;
  readonly writeSetting: (key: SettingKey, text: string) => Asked<void>;
}

export type { Change, Following, SheetCell };
