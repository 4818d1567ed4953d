import { element } from '../element';
import type { RibbonButton } from './manifest';

/** A list of buttons that drops down from its opener; arrow keys, Escape and a click elsewhere work as in Excel. */
export function dropDown(opener: HTMLButtonElement, items: readonly RibbonButton[], choose: (item: RibbonButton) => void): HTMLElement {
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': opener.innerText });
  list.hidden = true;
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');

  const show = (open: boolean) => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    const { left, bottom } = opener.getBoundingClientRect();
    Object.assign(list.style, { left: `${left}px`, top: `${bottom}px` });
    if (open) buttons[0]?.focus();
  };

  const buttons = items.map((item) => {
    const icon = item.icons['16'];
    const button = element('button', { role: 'menuitem', title: item.tip, type: 'button', tabindex: '-1' }, ...(icon === undefined ? [] : [element('img', { src: icon, alt: '' })]), item.label);
    button.addEventListener('click', () => {
      show(false);
      opener.focus();
      choose(item);
    });
    return button;
  });
  list.append(...buttons);

  opener.addEventListener('click', () => show(list.hidden !== false));
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    }
    if (event.key === 'Escape') {
      show(false);
      opener.focus();
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !list.contains(target) && !opener.contains(target)) show(false);
  });
  window.addEventListener('blur', () => show(false));
  return list;
}
