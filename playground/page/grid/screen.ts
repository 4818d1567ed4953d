import { ICommandService, type IWorkbookData, LocaleType, LogLevel, RedoCommand, UndoCommand, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { BuiltInUIPart, IEditorBridgeService, IUIPartsService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { GridPort } from '../../host/grid/grid-port';
import { ImmediateCalculationPlugin } from '../../host/univer/immediate-calculation';
import { univerGrid } from '../../host/univer/univer-grid';
import { keepFormatsUnderText } from './plain-paste';
import { rulePainter } from './rule-painter';

/** A grid that a person sees and works with. */
export interface Screen {
  readonly grid: GridPort;
  undo(): void;
  redo(): void;
  /** The grid's own tools. While they are hidden they are not there: they would look at the cell with each move of the selection. */
  showTools(visible: boolean): void;
  /** Calls `listener` when the person begins to type into a cell, and when the entry is done. */
  onCellEdit(listener: (editing: boolean) => void): void;
}

export interface ScreenOptions {
  readonly locale: 'zh-CN' | 'en-US';
  readonly dark: boolean;
}

const LOCALES = { 'zh-CN': LocaleType.ZH_CN, 'en-US': LocaleType.EN_US };

export function openScreen(container: HTMLElement, data: Partial<IWorkbookData>, { locale, dark }: ScreenOptions): Screen {
  const univer = new Univer({
    locale: LOCALES[locale],
    locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    // As in Excel, merged cells do not make their rows grow.
    sheets: { autoHeightForMergedCells: false, disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(ImmediateCalculationPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, structuredClone(data));
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const grid = univerGrid(univer, workbook);
  const paintRules = rulePainter(injector, workbook);
  keepFormatsUnderText(injector);
  return {
    grid: { ...grid, paintRules },
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
    showTools: (visible) => injector.get(IUIPartsService).setUIVisible(BuiltInUIPart.TOOLBAR, visible),
    onCellEdit: (listener) => void injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => listener(visible)),
  };
}
