import { element } from '../element';
import type { RibbonButton, RibbonControl, RibbonTab } from './manifest';
import { dropDown } from './menu';

/** A tab without panel leaves its place to the grid's own tools. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel?: HTMLElement;
}

/** Draws tabs, and the panel of the one that is chosen. `onChoose` hears of every choice, also of the first. */
export function drawTabs(ribbon: HTMLElement, tabs: readonly Tab[], first: string, onChoose: (id: string) => void): void {
  const strip = element('div', { class: 'tabs', role: 'tablist' });
  const choose = (chosen: string) => {
    for (const { id, panel } of tabs) {
      const tab = strip.querySelector(`[data-tab="${id}"]`);
      tab?.setAttribute('aria-selected', String(id === chosen));
      tab?.setAttribute('tabindex', id === chosen ? '0' : '-1');
      if (panel) panel.hidden = id !== chosen;
    }
    onChoose(chosen);
  };
  for (const { id, label } of tabs) {
    const tab = element('button', { role: 'tab', 'data-tab': id, type: 'button' }, label);
    tab.addEventListener('click', () => choose(id));
    strip.append(tab);
  }
  strip.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const at = [...strip.children].findIndex((tab) => tab === document.activeElement);
    const next = step === undefined ? undefined : strip.children[(at + step + tabs.length) % tabs.length];
    if (next instanceof HTMLButtonElement) {
      next.focus();
      next.click();
    }
  });
  ribbon.append(strip, ...tabs.flatMap(({ panel }) => (panel ? [panel] : [])));
  choose(first);
}

/** The panel of the add-in's tab. */
export function addInPanel({ label, groups }: RibbonTab, press: (button: RibbonButton) => void): HTMLElement {
  return element('div', { class: 'panel', role: 'tabpanel', 'aria-label': label }, ...groups.map((it) => group(it.label, it.controls.flatMap((control) => draw(control, press)))));
}

export function group(label: string, controls: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'group', role: 'group', 'aria-label': label }, element('div', { class: 'controls' }, ...controls), element('div', { class: 'group-label', 'aria-hidden': 'true' }, label));
}

export function bigButton(label: string, tip: string, icon: Element): HTMLButtonElement {
  return element('button', { class: 'big', type: 'button', title: tip }, icon, element('span', {}, label));
}

function draw(control: RibbonControl, press: (button: RibbonButton) => void): readonly HTMLElement[] {
  const { id, label, tip, icons } = control;
  const icon = element('img', { src: icons['32'] ?? '', srcset: `${icons['80'] ?? ''} 2x`, alt: '', width: '32', height: '32' });
  const button = bigButton(label, tip, icon);
  button.dataset['control'] = id;
  if (control.kind === 'button') {
    button.addEventListener('click', () => press(control));
    return [button];
  }
  button.append(element('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'));
  return [button, dropDown(button, control.items, press)];
}
