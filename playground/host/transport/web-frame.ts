import type { ExcelHost } from '../excel-host';
import { FILE_ERROR } from '../model/file-copies';
import { requirementSets } from '../requirement-sets';
import type { ConnectedPane } from './desktop-external';
import { DEFAULT_ENVIRONMENT, DISPATCH, type EventRow, HOST_VERSION, type OfficeEnvironment, REQUEST_FLAGS, REQUEST_TEXT } from './office-environment';

const CONVERSATION = 'stand-in';
const CONTROL = 'juesuan';
const RESPONSE = 1;
const INVOKE = 0;
const ANSWER = 0;
const EVENT = 1;
const LISTEN = 1;
const BUTTON_PRESSED = 'appCommandInvoked';
const UNLISTEN = 2;
/** The workbook as .xlsx, among the types of file. */
const COMPRESSED = 1;

/** One message of Office.js on the web to the page around it. */
interface Call {
  readonly _messageType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _data: unknown;
}

interface Listening {
  readonly call: Call;
  readonly answer: (call: Call, data: unknown, kind: number) => void;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Parameters of methods that take theirs by number. */
  readonly 0?: unknown;
  readonly 1?: unknown;
  readonly 2?: unknown;
  readonly 3?: unknown;
}

/**
 * Level 3: talks with the add-in's own page in a frame as Excel on the web does, by messages; the page is untouched and
 * finds `{host: 'Excel', platform: 'OfficeOnline'}`. Both pages have to come by https. To be called with a frame that is not in
 * the document yet: office.js reads its name once.
 */
export function connectWebFrame(
  frame: HTMLIFrameElement,
  pageUrl: string,
  host: ExcelHost,
  environment: OfficeEnvironment = DEFAULT_ENVIRONMENT,
): ConnectedPane {
  const listening = new Map<string, Listening>();
  const pressed = new Map<string, () => void>();
  const files = webFiles(host);
  let presses = 0;
  let nowListens = (): void => undefined;
  const listens = new Promise<void>((resolve) => {
    nowListens = resolve;
  });

  const perform = async (call: Call): Promise<unknown> => {
    switch (call._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(host, environment);
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return execute(call._data as MethodCall);
      default:
        return { Version: 1, Error: 5000 };
    }
  };

  const execute = async ({ DdaMethod, ArrayData = [], ...parameters }: MethodCall): Promise<unknown> => {
    if (DdaMethod.DispatchId === DISPATCH.richApiRequest) {
      const response = await host.execute(String(ArrayData[REQUEST_TEXT]), Number(ArrayData[REQUEST_FLAGS] ?? 0));
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] };
    }
    if (DdaMethod.DispatchId === DISPATCH.buttonCompleted) {
      pressed.get(String(parameters[0]))?.();
      return { Version: 1, Error: 0 };
    }
    return (await files(DdaMethod.DispatchId, parameters)) ?? { Version: 1, Error: 5000 };
  };

  const receive = ({ data, source, origin }: MessageEvent) => {
    const call = readCall(data);
    if (call === undefined || source === null || source !== frame.contentWindow) return;
    const answer = (to: Call, content: unknown, kind: number) => {
      source.postMessage(JSON.stringify(reply(to, content, kind)), { targetOrigin: origin });
    };
    if (call._actionType === LISTEN) listening.set(call._actionName, { call, answer });
    if (call._actionType === LISTEN && call._actionName === BUTTON_PRESSED) nowListens();
    if (call._actionType === UNLISTEN) listening.delete(call._actionName);
    if (call._actionType === LISTEN || call._actionType === UNLISTEN) answer(call, { Error: 0 }, ANSWER);
    else void perform(call).then((content) => answer(call, content, ANSWER));
  };
  window.addEventListener('message', receive);

  const fire = (name: string, data: unknown) => {
    const listener = listening.get(name);
    listener?.answer(listener.call, data, EVENT);
  };
  const unlisten = host.onEvents((messages) => {
    const rows = messages.map((each): EventRow => [each.messageCategory, each.messageType, each.targetId, each.message, each.id, false]);
    fire('richApiMessage', { ArrayData: rows });
  });

  frame.name = frameName(environment);
  frame.src = pageUrl;

  return {
    listens,
    press: (functionName, buttonId = functionName) => {
      presses += 1;
      const id = `press-${presses}`;
      const done = new Promise<void>((resolve) => pressed.set(id, resolve));
      fire(BUTTON_PRESSED, [id, functionName, JSON.stringify({ source: { id: buttonId } })]);
      return done.finally(() => pressed.delete(id));
    },
    disconnect: () => {
      window.removeEventListener('message', receive);
      unlisten();
    },
  };
}

/** A copy of the workbook's file: taken, read slice by slice, closed. The host remembers how large the slices are. */
function webFiles({ files }: ExcelHost): (dispatchId: number, parameters: Omit<MethodCall, 'DdaMethod'>) => Promise<unknown> {
  const sliceSizes = new Map<number, number>();
  return async (dispatchId, { 0: type, 1: sliceSize, 2: handle, 3: index }) => {
    if (dispatchId === DISPATCH.takeFile) {
      if (type !== COMPRESSED) return { Version: 1, Error: FILE_ERROR.typeNotSupported };
      const taken = await files.take();
      if (!taken.ok) return { Version: 1, Error: taken.error };
      sliceSizes.set(taken.value.handle, Number(sliceSize));
      return { Version: 1, Error: 0, 0: taken.value.handle, 1: taken.value.size };
    }
    if (dispatchId === DISPATCH.readSlice) {
      const size = sliceSizes.get(Number(handle)) ?? NaN;
      const slice = files.slice(Number(handle), Number(index) * size, size);
      return slice.ok ? { Version: 1, Error: 0, 0: slice.value, 1: slice.value.length } : { Version: 1, Error: slice.error };
    }
    if (dispatchId === DISPATCH.closeFile) {
      files.close(Number(handle));
      return { Version: 1, Error: 0 };
    }
    return undefined;
  };
}

function frameName({ locale }: OfficeEnvironment): string {
  return JSON.stringify({
    baseFrameName: CONTROL,
    hostInfo: `Excel$Web$16.00$${locale}$correlation$$disableLogging$0`,
    xdmInfo: [CONVERSATION, CONTROL, window.location.origin].join('$'),
    serializerVersion: '1',
  });
}

function readCall(data: unknown): Call | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const call = JSON.parse(data) as Partial<Call> | null;
    const isOurs = call?._conversationId === CONVERSATION && call._messageType === INVOKE;
    return isOurs ? (call as Call) : undefined;
  } catch {
    // Other scripts post messages that are no JSON.
    return undefined;
  }
}

function reply(call: Call, data: unknown, kind: number): object {
  return {
    _messageType: RESPONSE,
    _actionName: call._actionName,
    _conversationId: CONVERSATION,
    _correlationId: call._correlationId,
    _origin: window.location.origin,
    _data: data,
    _errorCode: 0,
    _responseType: kind,
    _serializerVersion: 1,
  };
}

function appContext(host: ExcelHost, { locale, documentUrl }: OfficeEnvironment): object {
  return {
    _id: CONTROL,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'stand-in',
    _appInstanceId: 'stand-in',
    _requirementMatrix: JSON.stringify(requirementSets(host.apiLevel)),
    _hostFullVersion: HOST_VERSION,
    _appDomains: [],
    _initialDisplayMode: 2,
  };
}
