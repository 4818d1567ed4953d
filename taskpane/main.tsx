import { createRoot } from 'react-dom/client';
import { whenReady } from '../src/hosts/excel/ready';
import { App } from './app';
import { showElsewhere } from './shell/elsewhere';
import { loadLateParts } from './shell/late';
import { Opening } from './shell/opening';
import { tabChoice } from './shell/tab-choice';

/** Asked for before anything is shown. */
const work = import('./work');

/** The page: a pane, and in a shared runtime the ribbon's buttons too. */
async function open(root: HTMLElement): Promise<void> {
  const surroundings = await whenReady();
  if (surroundings.host === undefined) {
    showElsewhere(root);
    return;
  }
  const { theme, language } = surroundings;
  const page = createRoot(root);
  page.render(<Opening officeTheme={theme} language={language} />);
  const choice = tabChoice();
  const loaded = await work.catch(() => undefined);
  if (loaded === undefined) {
    page.render(<Opening officeTheme={theme} language={language} failed />);
    return;
  }
  const { session, started } = loaded.openWork(surroundings, choice);
  page.render(<App session={session} choice={choice} officeTheme={theme} />);
  window.addEventListener('focus', () => void session.look());
  await started;
  await loadLateParts();
}

const root = document.getElementById('root');
if (root !== null) void open(root);
