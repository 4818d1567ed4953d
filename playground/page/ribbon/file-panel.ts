import { convertApart } from '../../files/convert-apart';
import { NO_ADD_IN_DATA } from '../../files/opened-book';
import { readBook } from '../../files/read-book';
import { addressToOpen, type Wishes } from '../address';
import { element } from '../element';
import type { Words } from '../words';
import { keep, kept } from '../workbook/store';
import { bigButton, group } from './ribbon';

export interface FileActions {
  readonly save: () => void;
  readonly tell: (problem: string) => void;
}

/** Another workbook is another page, as it is another window in Excel: the add-in starts anew with it. */
export function filePanel(words: Words, { save, tell }: FileActions): HTMLElement {
  const go = (open: Wishes['open']) => window.location.assign(addressToOpen(open, window.location.search));
  const chooser = element('input', { type: 'file', accept: '.xlsx,.xlsm,.xls', hidden: '', 'aria-label': words.open });
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    chooser.value = '';
    if (file) void openFile(file).then((opened) => (opened ? go('file') : tell(words.notReadable(file.name))));
  });
  const openSaved = async () => ((await kept('saved')) === undefined ? tell(words.nothingSaved) : go('saved'));

  const button = (icon: string, label: string, tip: string, act: () => void) => {
    const made = bigButton(label, tip, element('span', { class: `file-icon ${icon}`, 'aria-hidden': 'true' }));
    made.addEventListener('click', act);
    return made;
  };
  return element(
    'div',
    { class: 'panel', role: 'tabpanel', 'aria-label': words.file },
    group(words.groups.start, [
      button('blank', words.blank, words.blankTip, () => go('blank')),
      button('sample', words.sample, words.sampleTip, () => go('sample')),
      button('saved', words.saved, words.savedTip, () => void openSaved()),
    ]),
    group(words.groups.file, [button('open', words.open, words.openTip, () => chooser.click()), button('save', words.save, words.saveTip, save), chooser]),
  );
}

/** Read once to see that it can be; the page that opens it reads it again. */
async function openFile(file: File): Promise<boolean> {
  const bytes = await file.arrayBuffer();
  try {
    await readBook(bytes, convertApart);
  } catch {
    return false;
  }
  await keep('opened', { name: file.name, bytes, addIn: NO_ADD_IN_DATA });
  return true;
}
