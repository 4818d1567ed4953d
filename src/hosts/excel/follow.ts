import type { Outcome } from '../../workbook';
import { type FollowOptions, Follower } from './follower';
import type { HostProblem } from './problem';
import { withExcel } from './with-excel';

export interface Following {
  /** Reads everything anew. */
  refresh(): Promise<void>;
  /** When the person comes back to the pane: renaming and moving sheets raise no event below ExcelApi 1.17. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Follows the workbook from now on, and reads it once. Undoing, redoing and what others write arrive as changes like any other.
 * An entry is told when it is committed: while it is being typed Excel says nothing.
 */
export async function follow(options: FollowOptions): Promise<Outcome<Following, HostProblem>> {
  const follower = new Follower(options);
  const registered = await withExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: { remove(): void }[] = [
      worksheets.onChanged.add(told((event) => follower.changed(event))),
      worksheets.onCalculated.add(told(() => follower.calculated())),
      worksheets.onAdded.add(told(() => void follower.refresh())),
      worksheets.onDeleted.add(told(() => void follower.refresh())),
    ];
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) handlers.push(worksheets.onFormulaChanged.add(told((event) => follower.formulasChanged(event))));
    await context.sync();
    return { context, handlers };
  });
  if (!registered.ok) return registered;
  const { context, handlers } = registered.value;
  await follower.refresh();
  const stop = async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
  return { ok: true, value: { refresh: () => follower.refresh(), look: () => follower.look(), stop } };
}

/** The client wants a promise of its handlers and waits for none of them. */
function told<E>(listen: (event: E) => void): (event: E) => Promise<void> {
  return (event) => {
    listen(event);
    return Promise.resolve();
  };
}
