import type { ExcelHost } from '../../../playground/host/excel-host';

/** When what happened after one Enter, in milliseconds since the first page was opened: both pages have the same clock. */
export interface Times {
  readonly enter: number;
  /** The stand-in raised its event: from here on the add-in is at work. */
  readonly event: number;
  /** The finding was put into the pane's page, or taken out. */
  readonly finding: number;
  /** The picture with it was drawn. */
  readonly drawn: number;
}

interface Clock {
  times: { enter: number; event: number; finding: number; drawn: number };
  done: (times: Times) => void;
  /** Of the commit that is awaited. */
  told: Promise<Times>;
}

declare global {
  interface Window {
    /** In the outer page. */
    paneClock?: Clock;
    /** In the pane's page: the finding that is waited for, by its key. */
    paneKey?: string;
    /** In the pane's page: when it could first be used, in milliseconds since it was asked for. */
    usableAfter?: number;
  }
}

// What follows runs in the browser, as text: nothing else of this file is there.

/** In both pages, before anything of their own. They may be of two sites, so the pane tells its times by message. */
export function keepTime(): void {
  const origin = performance.timeOrigin;
  if (window.parent === window) {
    const clock: Clock = { times: { enter: 0, event: 0, finding: 0, drawn: 0 }, done: () => undefined, told: new Promise(() => undefined) };
    window.paneClock = clock;
    window.addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter') return;
      clock.times.enter = origin + performance.now();
      // What came before was the end of the last calculation.
      clock.times.event = 0;
    }, true);
    window.addEventListener('message', ({ data }: MessageEvent<{ readonly paneTimes?: { readonly finding: number; readonly drawn: number } } | string | null>) => {
      if (typeof data !== 'object' || data?.paneTimes === undefined) return;
      Object.assign(clock.times, data.paneTimes);
      clock.done(clock.times);
    });
    let playground: { readonly host: ExcelHost } | undefined;
    // Listens before the pane does, or the pane's work would come before the time.
    Object.defineProperty(window, 'playground', {
      get: () => playground,
      set: (made: { readonly host: ExcelHost }) => {
        playground = made;
        made.host.onEvents(() => {
          if (clock.times.event === 0) clock.times.event = origin + performance.now();
        });
      },
    });
    return;
  }
  let wasThere = false;
  new MutationObserver(() => {
    const finding = origin + performance.now();
    // The workbook was read, and there is something to press.
    if (window.usableAfter === undefined && document.querySelector('[role="tabpanel"] li button:not([aria-disabled="true"])') !== null) window.usableAfter = finding - origin;
    if (window.paneKey === undefined) return;
    const isThere = document.querySelector(`[data-finding="${CSS.escape(window.paneKey)}"]`) !== null;
    if (isThere === wasThere) return;
    wasThere = isThere;
    // The next frame is drawn right after its callbacks; a message comes next.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.parent.postMessage({ paneTimes: { finding, drawn: origin + performance.now() } }, '*');
      port2.postMessage('');
    });
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-disabled'] });
}

/** In the outer page, before the next commit is typed: what a key does may run before what is asked of the page meanwhile. */
export function awaitCommit(): void {
  const clock = window.paneClock;
  if (clock === undefined) throw new Error('The page keeps no time.');
  clock.times = { enter: 0, event: 0, finding: 0, drawn: 0 };
  clock.told = new Promise((resolve) => {
    clock.done = resolve;
  });
}

/** In the outer page: what came of it, once it is drawn. */
export function committed(): Promise<Times> | undefined {
  return window.paneClock?.told;
}

/** In the pane's page. */
export function listedKeys(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')].map(({ dataset }) => dataset['finding'] ?? '');
}
