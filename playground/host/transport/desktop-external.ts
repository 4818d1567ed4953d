import type { ExcelHost } from '../excel-host';
import { FILE_ERROR } from '../model/file-copies';
import { requirementSets } from '../requirement-sets';
import { DEFAULT_ENVIRONMENT, DISPATCH, HOST_VERSION, type OfficeEnvironment, REQUEST_FLAGS, REQUEST_TEXT } from './office-environment';

/** What the pane's page can be told from outside. */
export interface ConnectedPane {
  /** Settles when the page has office.js and listens to the ribbon. */
  readonly listens: Promise<void>;
  /** Presses a button of the ribbon whose action is `ExecuteFunction`. Resolves when the add-in says that it is done. */
  press(functionName: string, buttonId?: string): Promise<void>;
  disconnect(): void;
}

const SUCCESS = 0;
const UNSUPPORTED = 5000;
/** The workbook as .xlsx, among the types of file. */
const COMPRESSED = 5;

type Handler = (dispatchId: number, payload: unknown) => void;
type Callback = (answer: unknown) => void;

/**
 * Level 2: gives a page the `window.external` of Excel on the desktop, so that office.js loads as
 * `{host: 'Excel', platform: 'PC'}`. To be called before office.js is loaded. The host may live in another window of
 * the same origin.
 */
export function connectDesktopPane(pane: Window, host: ExcelHost, environment: OfficeEnvironment = DEFAULT_ENVIRONMENT): ConnectedPane {
  const handlers = new Map<number, Set<Handler>>();
  const pressed = new Map<string, () => void>();
  let presses = 0;
  let nowListens = (): void => undefined;
  const listens = new Promise<void>((resolve) => {
    nowListens = resolve;
  });

  const fire = (dispatchId: number, payload: unknown) => {
    for (const handler of handlers.get(dispatchId) ?? []) handler(dispatchId, payload);
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${environment.locale}$telemetry$$disableLogging$0`,
    GetContext: () => context(host, environment),
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, params: readonly unknown[], callback: Callback) => {
      if (dispatchId === DISPATCH.richApiRequest) {
        const request = params[0] as readonly unknown[];
        void host.execute(String(request[REQUEST_TEXT]), Number(request[REQUEST_FLAGS] ?? 0)).then((response) => {
          callback(safeArray([SUCCESS, safeArray([200, safeArray([]), JSON.stringify(response)])]));
        });
      } else if (dispatchId === DISPATCH.buttonCompleted) {
        pressed.get(String(params[0]))?.();
        callback(safeArray([SUCCESS]));
      } else if (isFileCall(dispatchId)) {
        void file(host, dispatchId, params).then(callback);
      } else {
        callback(safeArray([UNSUPPORTED]));
      }
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: Handler, callback: Callback) => {
      const all = handlers.get(dispatchId) ?? new Set();
      handlers.set(dispatchId, all.add(handler));
      if (dispatchId === DISPATCH.buttonPressed) nowListens();
      callback(safeArray([SUCCESS]));
    },
    UnregisterEvent: (dispatchId: number, _target: string, callback: Callback) => {
      handlers.delete(dispatchId);
      callback(safeArray([SUCCESS]));
    },
  };
  Object.defineProperty(pane, 'external', { value: external, configurable: true, writable: true });

  const disconnect = host.onEvents((messages) => {
    const rows = messages.map(({ messageCategory, messageType, targetId, message, id }) =>
      safeArray([messageCategory, messageType, targetId, message, id, false]),
    );
    fire(DISPATCH.richApiEvent, safeArray(rows));
  });

  return {
    listens,
    press: (functionName, buttonId = functionName) => {
      presses += 1;
      const id = `press-${presses}`;
      const done = new Promise<void>((resolve) => pressed.set(id, resolve));
      fire(DISPATCH.buttonPressed, safeArray([id, functionName, JSON.stringify({ source: { id: buttonId } })]));
      return done.finally(() => pressed.delete(id));
    },
    disconnect,
  };
}

function isFileCall(dispatchId: number): boolean {
  return dispatchId === DISPATCH.takeFile || dispatchId === DISPATCH.readSlice || dispatchId === DISPATCH.closeFile;
}

/** A copy of the workbook's file: taken, read slice by slice, closed. */
async function file({ files }: ExcelHost, dispatchId: number, params: readonly unknown[]): Promise<unknown> {
  const [first, offset, size] = params.map(Number);
  if (dispatchId === DISPATCH.takeFile) {
    if (first !== COMPRESSED) return safeArray([FILE_ERROR.typeNotSupported]);
    const taken = await files.take();
    return taken.ok ? safeArray([SUCCESS, safeArray([taken.value.handle, taken.value.size])]) : safeArray([taken.error]);
  }
  if (dispatchId === DISPATCH.readSlice) {
    const slice = files.slice(first ?? NaN, offset ?? NaN, size ?? NaN);
    return slice.ok ? safeArray([SUCCESS, safeArray([safeArray(slice.value), slice.value.length])]) : safeArray([slice.error]);
  }
  files.close(first ?? NaN);
  return safeArray([SUCCESS]);
}

/** An array as COM hands it to scripts. */
function safeArray(items: readonly unknown[]): unknown {
  const array = [...items];
  Object.defineProperty(array, 'toArray', { value: () => items });
  Object.defineProperty(array, 'dimensions', { value: () => 1 });
  return array;
}

function context(host: ExcelHost, { locale, documentUrl, theme }: OfficeEnvironment): object {
  const sets = JSON.stringify(requirementSets(host.apiLevel));
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => '{juesuan}',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'stand-in',
    GetInstanceId: () => 'stand-in',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => sets,
    GetDialogRequirementMatrix: () => sets,
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => HOST_VERSION,
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(theme, (_name, value: unknown) => (typeof value === 'string' ? colorNumber(value) : value)),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

const colorNumber = (color: string): number => Number.parseInt(color.slice(1), 16);
