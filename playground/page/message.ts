import { element, placeOf } from './element';

/** One line under the ribbon; a new one takes the place of the last. */
export function showMessage(kind: 'done' | 'problem', text: string, closeLabel: string): void {
  const bar = placeOf('message');
  const close = element('button', { type: 'button', 'aria-label': closeLabel }, '✕');
  const hide = () => {
    bar.hidden = true;
  };
  close.addEventListener('click', hide);
  bar.className = kind;
  bar.replaceChildren(element('span', {}, text), close);
  bar.hidden = false;
  if (kind === 'done') setTimeout(hide, 4_000);
}
