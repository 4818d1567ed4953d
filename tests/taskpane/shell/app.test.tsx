import { act, render, screen } from '@testing-library/react';
import type { Surroundings } from '../../../src/hosts/excel';
import { App } from '../../../taskpane/app';
import { showElsewhere } from '../../../taskpane/shell/elsewhere';
import { tabChoice } from '../../../taskpane/shell/tab-choice';
import { fakeSession } from '../support/fake-session';
import { mediaAre } from '../support/media';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

function show(officeTheme: Surroundings['theme']) {
  const session = fakeSession();
  render(<App session={session} choice={tabChoice()} officeTheme={officeTheme} />);
  return session;
}

/** The page's ground, as the theme's style sheet has it. */
function ground(): string {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('');
  const found = [...rules.matchAll(/--colorNeutralBackground1:\s*([^;]+);/g)].at(-1)?.[1] ?? '';
  return found.trim().toLowerCase();
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('the colours are those of Office, else of the system; forced ones come before both', () => {
  const change = mediaAre([DARK]);
  show(undefined);
  expect(ground()).toBe('#292929');
  act(() => change([]));
  expect(ground()).toBe('#ffffff');
  act(() => change([FORCED, DARK]));
  expect(ground()).toBe('canvas');
});

test('Office says dark where the system says light', () => {
  mediaAre([]);
  show('dark');
  expect(ground()).toBe('#292929');
});

test('the language changes at once, and the page says which it is', () => {
  mediaAre([]);
  const session = show('light');
  expect(screen.getByRole('tab', { name: '表格' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('zh-CN');
  act(() => session.set({ choices: { ...session.getState().choices, language: 'en' } }));
  expect(screen.getByRole('tab', { name: 'Tables' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('Final accounts disclosure');
});

test('outside Excel it says where to go', () => {
  const root = document.createElement('div');
  showElsewhere(root);
  expect(root).toHaveTextContent('这里没有连上 Excel：请在 Excel 的“决算公开”选项卡按“打开窗格”。');
});
