import { createRoot } from 'react-dom/client';
import { connectRibbon } from '../commands/connect';
import { openSession } from '../src/app/session';
import { excelHost, whenReady } from '../src/hosts/excel';
import { App } from './app';
import { loadLateParts } from './shell/late';
import { showElsewhere } from './shell/elsewhere';
import { tabChoice } from './shell/tab-choice';

/** The page: a pane, and in a shared runtime the ribbon's buttons too. */
async function open(root: HTMLElement): Promise<void> {
  const { host, theme, language } = await whenReady();
  if (host === undefined) {
    showElsewhere(root);
    return;
  }
  const session = openSession(excelHost, { language });
  const choice = tabChoice();
  const started = session.start();
  connectRibbon(session, started, (tab) => choice.setState({ tab }));
  createRoot(root).render(<App session={session} choice={choice} officeTheme={theme} />);
  window.addEventListener('focus', () => void session.look());
  await started;
  await loadLateParts();
}

const root = document.getElementById('root');
if (root !== null) void open(root);
