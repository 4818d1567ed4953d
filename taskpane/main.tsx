import { createRoot } from 'react-dom/client';
import { connectRibbon } from '../commands/connect';
import { whenReady } from '../src/hosts/excel/ready';
import { App } from './app';
import { showElsewhere } from './shell/elsewhere';
import { loadLateParts } from './shell/late';
import { Opening } from './shell/opening';
import { tabChoice } from './shell/tab-choice';

const choice = tabChoice();
const surroundings = whenReady();

/** Asked for before anything is shown. Nothing where there is no Excel. */
const loading = import('./work');
const work = Promise.all([loading, surroundings]).then(([{ openWork }, found]) => (found.host === undefined ? undefined : openWork(found)));

/** The page: a pane, and in a shared runtime the ribbon's buttons too. */
async function open(root: HTMLElement): Promise<void> {
  const { host, theme, language } = await surroundings;
  if (host === undefined) {
    showElsewhere(root);
    return;
  }
  const page = createRoot(root);
  page.render(<Opening officeTheme={theme} language={language} />);
  const loaded = await work.catch(() => undefined);
  if (loaded === undefined) {
    page.render(<Opening officeTheme={theme} language={language} failed />);
    return;
  }
  const { session, started } = loaded;
  page.render(<App session={session} choice={choice} officeTheme={theme} />);
  window.addEventListener('focus', () => void session.look());
  await started;
  await loadLateParts();
}

// Before Excel can send a press, and whatever becomes of the rest.
connectRibbon(work.then(async (loaded) => loaded?.started.then(() => loaded.session), () => undefined), (tab) => choice.setState({ tab }));
const root = document.getElementById('root');
if (root !== null) void open(root);
