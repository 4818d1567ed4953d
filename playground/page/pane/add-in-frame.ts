import type { ExcelHost } from '../../host/excel-host';
import { connectDesktopPane, type ConnectedPane } from '../../host/transport/desktop-external';
import { DEFAULT_ENVIRONMENT, type OfficeEnvironment } from '../../host/transport/office-environment';
import { connectWebFrame } from '../../host/transport/web-frame';
import type { Wishes } from '../address';
import { element } from '../element';

const PANE = 'pane/taskpane.html';

declare global {
  interface Window {
    /** Called by the script that stands before office.js in the pane's page (level 2). */
    connectOfficePane?: (pane: Window) => void;
  }
}

const DARK: OfficeEnvironment['theme'] = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#444444',
  controlForegroundColor: '#FFFFFF',
};

/** `localhost`, where the page around it was opened by another name of this machine. */
function fromAnotherSite(page: string): string {
  const url = new URL(page, window.location.href);
  url.hostname = 'localhost';
  return url.href;
}

/** The add-in's own page in a frame, connected with the host before office.js is loaded. */
export function addInFrame(place: HTMLElement, host: ExcelHost, title: string, { level, apart, locale, theme }: Wishes): Promise<ConnectedPane> {
  const environment = { ...DEFAULT_ENVIRONMENT, locale, ...(theme === 'dark' ? { theme: DARK } : {}) };
  const frame = element('iframe', { title, allow: 'clipboard-write' });
  if (level === 3) {
    const connected = connectWebFrame(frame, apart ? fromAnotherSite(PANE) : PANE, host, environment);
    place.append(frame);
    return Promise.resolve(connected);
  }
  const connected = new Promise<ConnectedPane>((resolve) => {
    let previous: ConnectedPane | undefined;
    window.connectOfficePane = (pane) => {
      // The page was loaded anew.
      previous?.disconnect();
      previous = connectDesktopPane(pane, host, environment);
      resolve(previous);
    };
  });
  frame.src = `${PANE}?connect=desktop`;
  place.append(frame);
  return connected;
}
