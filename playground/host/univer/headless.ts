import { IUniverInstanceService, type IWorkbookData, LocaleType, LogLevel, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import type { GridPort } from '../grid/grid-port';
import { ImmediateCalculationPlugin } from './immediate-calculation';
import { univerGrid } from './univer-grid';

/** A workbook of one empty sheet, as Excel opens. */
const NEW_WORKBOOK: Partial<IWorkbookData> = {
  id: 'workbook',
  sheetOrder: ['sheet1'],
  sheets: { sheet1: { id: 'sheet1', name: 'Sheet1', rowCount: 200, columnCount: 30 } },
};

/** The whole grid with its formula engine, without a screen. */
export function headlessGrid(workbook: Partial<IWorkbookData> = NEW_WORKBOOK): GridPort {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(ImmediateCalculationPlugin);
  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, structuredClone(workbook));
  // Univer undoes in the unit that has the focus.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(unit.getUnitId());
  return univerGrid(univer, unit);
}
