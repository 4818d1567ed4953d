import { ExcelHost } from '../host/excel-host';
import { restoreAddInData, takeOver } from '../files/add-in-data';
import { writeXlsx } from '../files/write-xlsx';
import { readWishes } from './address';
import { placeOf } from './element';
import { openScreen } from './grid/screen';
import { showMessage } from './message';
import { addInFrame } from './pane/add-in-frame';
import { layOutPane } from './pane/layout';
import { filePanel } from './ribbon/file-panel';
import { readRibbon, type RibbonButton } from './ribbon/manifest';
import { addInPanel, drawTabs } from './ribbon/ribbon';
import { drawTitleBar } from './title-bar';
import { wordsFor } from './words';
import { openWished } from './workbook/open';
import { saveWorkbook } from './workbook/save';
import './style.css';

declare global {
  interface Window {
    /** What browser tests, and whoever is curious, hold in their hands. */
    playground?: { readonly host: ExcelHost; readonly saved: () => Promise<Uint8Array> };
  }
}

const PANE_PATIENCE = 10_000;

const wishes = readWishes(window.location.search);
const words = wordsFor(wishes.locale);
document.documentElement.lang = wishes.locale;
document.documentElement.dataset['theme'] = wishes.theme;

const [opening, manifest] = await Promise.all([openWished(wishes, words), fetchManifest()]);
const ribbon = readRibbon(manifest, wishes.locale);
const problem = (text: string) => showMessage('problem', text, words.close);

const screen = openScreen(placeOf('grid'), opening.book.data, { locale: wishes.locale, dark: wishes.theme === 'dark' });
const host = new ExcelHost(screen.grid, { apiLevel: wishes.apiLevel, year: new Date().getFullYear() });
takeOver(host, opening.book);
restoreAddInData(host, opening.addIn);
screen.onCellEdit((editing) => (editing ? host.beginCellEdit() : host.endCellEdit()));
host.files.save = () => writeXlsx(host.book);
window.playground = { host, saved: () => writeXlsx(host.book) };

const layout = layOutPane(placeOf('pane'), placeOf('splitter'), ribbon.label, words);
host.book.showPane = () => layout.show();
const pane = addInFrame(layout.place, host, ribbon.label, wishes);

function save(): void {
  saveWorkbook(host, opening.name).then(
    () => showMessage('done', words.savedAs(opening.name), words.close),
    () => problem(words.notSaved),
  );
}

async function press({ action, id }: RibbonButton): Promise<void> {
  if (action.kind === 'pane') {
    layout.show();
    return;
  }
  const connected = await pane;
  // A slow page still gets the press once it listens.
  const patience = setTimeout(() => problem(words.noPane), PANE_PATIENCE);
  await connected.listens;
  clearTimeout(patience);
  await connected.press(action.name, id);
}

drawTitleBar(placeOf('title-bar'), opening.name, words, { save, undo: () => screen.undo(), redo: () => screen.redo() });
drawTabs(
  placeOf('ribbon'),
  [
    { id: 'file', label: words.file, panel: filePanel(words, { save, tell: problem }) },
    { id: 'home', label: words.home },
    { id: 'add-in', label: ribbon.label, panel: addInPanel(ribbon, (button) => void press(button)) },
  ],
  'add-in',
  (id) => {
    document.body.dataset['tab'] = id;
    screen.showTools(id === 'home');
  },
);
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    save();
  }
});
if (opening.problem !== undefined) problem(opening.problem);

async function fetchManifest(): Promise<Document> {
  const answer = await fetch('pane/manifest.xml');
  return new DOMParser().parseFromString(await answer.text(), 'text/xml');
}
