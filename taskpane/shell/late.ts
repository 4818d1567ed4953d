import { lazy } from 'react';

/** Parts that nobody sees at first: each comes in a file of its own. */
const load = {
  check: () => import('../check/check-tab'),
  narrative: () => import('../narrative/narrative-tab'),
  tools: () => import('../tools/tools-tab'),
  settings: () => import('../settings/settings-tab'),
  question: () => import('./question-dialog'),
  linkMessage: () => import('./link-message'),
  noticeMessage: () => import('./notice-message'),
  addLine: () => import('../tables/add-line'),
  projects: () => import('../tables/projects'),
};

export const CheckTab = lazy(() => load.check().then(({ CheckTab: component }) => ({ default: component })));
export const NarrativeTab = lazy(() => load.narrative().then(({ NarrativeTab: component }) => ({ default: component })));
export const ToolsTab = lazy(() => load.tools().then(({ ToolsTab: component }) => ({ default: component })));
export const SettingsTab = lazy(() => load.settings().then(({ SettingsTab: component }) => ({ default: component })));
export const QuestionDialog = lazy(() => load.question().then(({ QuestionDialog: component }) => ({ default: component })));
export const LinkMessage = lazy(() => load.linkMessage().then(({ LinkMessage: component }) => ({ default: component })));
export const NoticeMessage = lazy(() => load.noticeMessage().then(({ NoticeMessage: component }) => ({ default: component })));
export const Projects = lazy(() => load.projects().then(({ Projects: component }) => ({ default: component })));
export const AddLine = lazy(() => load.addLine().then(({ AddLine: component }) => ({ default: component })));

/** Fetches them while nothing else is to be done, so that a press finds them there. */
export async function loadLateParts(): Promise<void> {
  await Promise.all(Object.values(load).map((part) => part()));
}
