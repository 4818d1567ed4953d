import type { Session } from '../src/app/session';
import { type PaneTab, RIBBON_ACTIONS } from './actions';

/**
 * Gives the ribbon's buttons their actions. In a shared runtime the page is the pane's own and `showTab` brings a part of it
 * to the front; elsewhere Excel loads a hidden page for one press of a button. `opened`: the session, once the workbook was
 * read, or nothing where there is none. To be called before that: Excel drops a press that nobody answers to.
 */
export function connectRibbon(opened: Promise<Session | undefined>, showTab?: (tab: PaneTab) => void): void {
  // Its script could not be loaded.
  if (typeof Office === 'undefined') return;
  const showPane = async (tab: PaneTab): Promise<boolean> => {
    if (showTab === undefined || !Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return false;
    showTab(tab);
    // Where Excel refuses, the button still does its work: what the pane would show is written as a sheet.
    return Office.addin.showAsTaskpane().then(() => true, () => false);
  };
  for (const [name, action] of Object.entries(RIBBON_ACTIONS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for the end, whatever came of it.
      void opened.then((session) => (session === undefined ? undefined : action(session, showPane))).finally(() => event.completed());
    });
  }
}
