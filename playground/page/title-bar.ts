import { element } from './element';
import type { Words } from './words';

export interface TitleActions {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function drawTitleBar(bar: HTMLElement, name: string, words: Words, { save, undo, redo }: TitleActions): void {
  const quick = (icon: string, label: string, act: () => void) => {
    const button = element('button', { type: 'button', 'aria-label': label, title: label, class: `quick ${icon}` });
    button.addEventListener('click', act);
    return button;
  };
  bar.append(
    element('div', { class: 'quick-access' }, quick('save', words.save, save), quick('undo', words.undo, undo), quick('redo', words.redo, redo)),
    element('h1', {}, name),
    element('span', { class: 'program' }, words.program),
  );
  document.title = `${name} · ${words.program}`;
}
