import { IUndoRedoService, ICommandService, RedoCommand, UndoCommand, type Univer, type Workbook } from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { CalculationPort, GridPort, HistoryPort } from '../grid/grid-port';
import { cellsPort } from './cells';
import { watchChanges } from './change-watcher';
import { type UniverContext, univerContext } from './context';
import { hideByEmptySections } from './empty-sections';
import { formatsPort } from './formats';
import { ImmediateCalculation } from './immediate-calculation';
import { namesPort } from './names';
import { sheetsPort } from './sheets';
import { structurePort } from './structure';

/** A grid on a Univer instance that has the plugins of `registerCorePlugins`, with or without a user interface. */
export function univerGrid(univer: Univer, workbook: Workbook): GridPort {
  const context = univerContext(univer, workbook);
  const watcher = watchChanges(context);
  hideByEmptySections(context);

  const onSheet = (sheetId: string, act: () => void) => {
    const front = workbook.getActiveSheet().getSheetId();
    if (front === sheetId) {
      watcher.withoutMoves(act);
      return;
    }
    watcher.withoutMoves(() => {
      context.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
      act();
      context.run(SetWorksheetActiveOperation.id, { subUnitId: front });
    });
  };

  return {
    ...sheetsPort(context),
    ...cellsPort(context),
    ...formatsPort(context),
    ...structurePort(context, onSheet),
    ...namesPort(context),
    ...calculationPort(context),
    ...historyPort(context),
    onChange: (listener) => watcher.onChange(listener),
    dispose: () => {
      watcher.dispose();
      univer.dispose();
    },
  };
}

function calculationPort({ injector, run }: UniverContext): CalculationPort {
  const calculation: unknown = injector.get(TriggerCalculationController);
  if (!(calculation instanceof ImmediateCalculation)) throw new Error('Register ImmediateCalculationPlugin after the formula plugin.');
  return {
    settled: () => calculation.settled(),
    recalculateAll: () => {
      run(SetTriggerFormulaCalculationStartMutation.id, { forceCalculation: true });
      return calculation.settled();
    },
  };
}

function historyPort({ injector, unitId, revision }: UniverContext): HistoryPort {
  const commands = injector.get(ICommandService);
  const history = injector.get(IUndoRedoService);
  let steps = { undos: 0, redos: 0 };
  history.undoRedoStatus$.subscribe((status) => {
    steps = status;
  });
  return {
    undo: () => commands.executeCommand(UndoCommand.id),
    redo: () => commands.executeCommand(RedoCommand.id),
    forgetHistory: () => history.clearUndoRedo(unitId),
    undoSteps: () => steps.undos,
    revision,
  };
}
