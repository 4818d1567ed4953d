import { type StoreApi, createStore } from 'zustand/vanilla';

export const TABS = ['tables', 'check', 'narrative', 'tools', 'settings'] as const;

export type TabId = (typeof TABS)[number];

/** Which part is shown, and which tool in it: chosen in the pane, or by a button of the ribbon. */
export type TabChoice = StoreApi<{ readonly tab: TabId; readonly tool?: string | undefined }>;

export function tabChoice(tab: TabId = 'tables'): TabChoice {
  return createStore(() => ({ tab }));
}
