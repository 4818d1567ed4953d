import { Disposable, ICommandService, type ICommandInfo, Injector, type Nullable, Plugin, setDependencies, UniverInstanceType } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { of } from 'rxjs';

/** Taken before a test replaces it by a clock of its own. */
const realSetTimeout = setTimeout;
/** In milliseconds: a page that is not in sight draws nothing. */
const LONGEST_FRAME = 100;

type Conversion = Extract<ReturnType<IActiveDirtyManagerService['get']>, object>;
type Dirty = ReturnType<Conversion['getDirtyData']>;
type Replacement = Parameters<Injector['replace']>[0];

/**
 * Recalculates as soon as it is asked to, or else once what was entered is drawn. Univer's own trigger waits for 100 ms of
 * quiet, which every request of the add-in would have to wait for too.
 */
export class ImmediateCalculation extends Disposable {
  /** What the progress bar of Univer's user interface looks at. */
  readonly progress$ = of({ done: 0, count: 0 });
  private readonly waiting: ICommandInfo[] = [];
  private running: Promise<void> | undefined;
  private unschedule: () => void = () => undefined;
  private finish: () => void = () => undefined;

  constructor(
    private readonly commands: ICommandService,
    private readonly dirtyManager: IActiveDirtyManagerService,
  ) {
    super();
    this.disposeWithMe(this.commands.onCommandExecuted((command, options) => this.note(command, options?.onlyLocal === true)));
  }

  clearProgress(): void {
    // There is no progress bar to clear.
  }

  override dispose(): void {
    this.unschedule();
    super.dispose();
  }

  /** Resolves when nothing is left to recalculate. */
  async settled(): Promise<void> {
    while (this.running !== undefined || this.waiting.length > 0) {
      this.running ??= this.run();
      await this.running;
    }
  }

  private note(command: ICommandInfo, isLocal: boolean): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      if (isFinished(command.params)) this.finish();
    } else if (!isOwnDoing(command, isLocal) && this.dirtyManager.get(command.id)) {
      this.waiting.push(command);
      this.unschedule();
      this.unschedule = onceDrawn(() => void this.settled());
    }
  }

  private async run(): Promise<void> {
    // Univer brings its model of the formulas up to date after the commands that change them; started before that, it
    // calculates with cells that are no longer where they were.
    await new Promise((resolve) => realSetTimeout(resolve, 0));
    this.unschedule();
    const dirty = mergeDirty(this.waiting.splice(0).flatMap((command) => this.dirtOf(command)));
    const finished = new Promise<void>((resolve) => {
      this.finish = resolve;
    });
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...dirty, maxIteration: 1 }, { onlyLocal: true });
    await finished;
    this.running = undefined;
  }

  private dirtOf(command: ICommandInfo): readonly Dirty[] {
    const conversion = this.dirtyManager.get(command.id);
    return conversion ? [conversion.getDirtyData(command)] : [];
  }
}

/** With the task after the next picture; where there are no pictures, with the next task. Returns what calls it off. */
function onceDrawn(act: () => void): () => void {
  if (typeof requestAnimationFrame !== 'function') {
    const next = realSetTimeout(act, 0);
    return () => clearTimeout(next);
  }
  let next = realSetTimeout(act, LONGEST_FRAME);
  const frame = requestAnimationFrame(() => {
    clearTimeout(next);
    next = realSetTimeout(act, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(next);
  };
}

/** Results of calculation, formulas that Univer rewrote, and mere changes of format. */
function isOwnDoing({ id, params }: ICommandInfo, isLocal: boolean): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  return isLocal || (params !== undefined && 'trigger' in params && params.trigger === SetStyleCommand.id);
}

function isFinished(params: object | undefined): boolean {
  return params !== undefined && 'functionsExecutedState' in params && params.functionsExecutedState !== undefined;
}

function mergeDirty(parts: readonly Dirty[]): Required<Dirty> {
  return {
    forceCalculation: parts.some((part) => part.forceCalculation === true),
    dirtyRanges: parts.flatMap((part) => part.dirtyRanges ?? []),
    dirtyNameMap: mergeByUnit(parts.map((part) => part.dirtyNameMap)),
    dirtyDefinedNameMap: mergeByUnit(parts.map((part) => part.dirtyDefinedNameMap)),
    dirtySuperTableMap: mergeByUnit(parts.map((part) => part.dirtySuperTableMap)),
    dirtyUnitFeatureMap: mergeByUnit(parts.map((part) => part.dirtyUnitFeatureMap)),
    dirtyUnitOtherFormulaMap: mergeByUnit(parts.map((part) => part.dirtyUnitOtherFormulaMap)),
    clearDependencyTreeCache: mergeByUnit(parts.map((part) => part.clearDependencyTreeCache)),
  };
}

type ByUnit<V> = Record<string, Nullable<V>>;

function mergeByUnit<V extends object>(maps: readonly (ByUnit<V> | undefined)[]): ByUnit<V> {
  const merged: ByUnit<V> = {};
  for (const map of maps) {
    for (const [unit, value] of Object.entries(map ?? {})) {
      const before = merged[unit];
      merged[unit] = before && value ? { ...before, ...value } : (value ?? before);
    }
  }
  return merged;
}

const replacement: Replacement = [
  TriggerCalculationController,
  {
    useFactory: (commands: ICommandService, dirtyManager: IActiveDirtyManagerService) => new ImmediateCalculation(commands, dirtyManager),
    deps: [ICommandService, IActiveDirtyManagerService],
  },
];

/** To be registered after Univer's formula plugin. */
export class ImmediateCalculationPlugin extends Plugin {
  static override readonly pluginName = 'IMMEDIATE_CALCULATION';
  static override readonly type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace(replacement);
  }
}
// In place of decorators, which the transform of the tests does not know. The first parameter is the configuration.
setDependencies(ImmediateCalculationPlugin, [Injector], 1);
