import type { Session } from '../src/app/session';
import { type PaneTab, ribbonActions } from './actions';

/**
 * Gives the ribbon's buttons their actions. In a shared runtime the page is the pane's own and `showTab` brings a part of it
 * to the front; elsewhere Excel loads a hidden page for one press of a button. `ready`: the workbook was read once.
 */
export function connectRibbon(session: Session, ready: Promise<unknown>, showTab?: (tab: PaneTab) => void): void {
  const showPane = async (tab: PaneTab): Promise<boolean> => {
    if (showTab === undefined || !Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return false;
    showTab(tab);
    // Where Excel refuses, the button still does its work: what the pane would show is written as a sheet.
    return Office.addin.showAsTaskpane().then(() => true, () => false);
  };
  for (const [name, action] of ribbonActions(session, showPane)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for the end, whatever came of it.
      void ready.then(action).finally(() => event.completed());
    });
  }
}
