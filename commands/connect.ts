import { FORM_SETS } from '../src/forms';
import type { Session } from '../src/app/session';
import { type PaneTab, ribbonActions } from './actions';

/**
 * Gives the ribbon's buttons their actions. The page is the same with and without the pane: in a shared runtime it lives
 * as long as the workbook, elsewhere Excel loads it hidden for one press of a button. `ready`: the workbook was read once.
 */
export function connectRibbon(session: Session, ready: Promise<unknown>, showTab: (tab: PaneTab) => void): void {
  const [set] = FORM_SETS;
  if (set === undefined) return;
  const showPane = async (tab: PaneTab): Promise<boolean> => {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return false;
    showTab(tab);
    await Office.addin.showAsTaskpane();
    return true;
  };
  for (const [name, action] of ribbonActions(session, showPane, set)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for the end, whatever came of it.
      void ready.then(action).finally(() => event.completed());
    });
  }
}
