import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ToolsTab } from '../../../taskpane/tools/tools-tab';
import { TOOLS } from '../../../taskpane/tools/registry';
import type { Tool } from '../../../taskpane/tools/tool';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';

const TOOL: Tool = {
  id: 'proof',
  words: { zh: { title: '核对', text: '核对一份文本。' }, en: { title: 'Proof', text: 'Proves a text.' } },
  Body: () => <p>里面</p>,
};

function Tab() {
  const [open, setOpen] = useState<string | undefined>();
  return <main><ToolsTab open={open} onOpen={setOpen} tools={[TOOL]} /></main>;
}

test('a tool is opened and left again, and the reader goes along', async () => {
  renderPane(<Tab />, fakeSession());
  const user = userEvent.setup();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /核对一份文本/ }));
  expect(screen.getByText('里面')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '核对' })).toHaveFocus();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '返回工具列表' }));
  expect(screen.queryByText('里面')).toBeNull();
});

test('every tool has an identity of its own, a title and a sentence in both languages', () => {
  expect(new Set(TOOLS.map(({ id }) => id)).size).toBe(TOOLS.length);
  for (const { words } of TOOLS) {
    for (const { title, text } of Object.values(words)) {
      expect(title).not.toBe('');
      expect(text).toMatch(/[。.]$/);
    }
  }
});
