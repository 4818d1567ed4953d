import { element } from '../element';
import type { Words } from '../words';

const USUAL_WIDTH = 350;
const LEAST_WIDTH = 280;
const STEP = 20;

export interface PaneLayout {
  /** Where the add-in's page goes. */
  readonly place: HTMLElement;
  show(): void;
}

/** The pane beside the grid: its width is the person's, and it can be closed and opened again without being loaded anew. */
export function layOutPane(pane: HTMLElement, splitter: HTMLElement, title: string, words: Words): PaneLayout {
  let width = USUAL_WIDTH;
  const setWidth = (wished: number) => {
    width = Math.max(LEAST_WIDTH, Math.min(wished, Math.floor(window.innerWidth * 0.7)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
  };
  const setShown = (shown: boolean) => {
    pane.hidden = !shown;
    splitter.hidden = !shown;
  };

  const close = element('button', { type: 'button', 'aria-label': words.closePane, title: words.closePane }, '✕');
  close.addEventListener('click', () => setShown(false));
  const place = element('div', { class: 'pane-page' });
  pane.setAttribute('aria-label', title);
  pane.append(element('div', { class: 'pane-head' }, element('h2', {}, title), close), place);

  splitter.setAttribute('aria-label', words.resizePane);
  splitter.setAttribute('aria-valuemin', String(LEAST_WIDTH));
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    // Frames would swallow the movement.
    document.body.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  splitter.addEventListener('dblclick', () => setWidth(USUAL_WIDTH));
  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(width + STEP);
    if (key === 'ArrowRight') setWidth(width - STEP);
  });
  setWidth(USUAL_WIDTH);
  return { place, show: () => setShown(true) };
}
