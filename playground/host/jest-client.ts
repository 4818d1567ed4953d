import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { ExcelHost, type HostOptions } from './excel-host';
import { isSetSupported, requirementSets } from './requirement-sets';
import { type DocumentStub, documentStub } from './transport/document-stub';
import { type HostBridge, hostBridge } from './transport/host-bridge';
import { DEFAULT_ENVIRONMENT } from './transport/office-environment';
import { headlessGrid } from './univer/headless';

/** One instance of Office.js' client, as every pane has its own. */
export interface Pane {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeStub;
}

/** What a test holds in its hands: the stand-in, and the real client that talks to it, which is global besides. */
export interface ExcelClient extends Pane {
  readonly host: ExcelHost;
  /** Waits for the requests that are under way, then closes the workbook. */
  close(): Promise<void>;
}

/** What the add-in reads of `Office` itself; the stand-in's levels 2 and 3 have the real one. */
export interface OfficeStub {
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly host: string;
    readonly platform: string;
    readonly officeTheme: Readonly<Record<string, string>>;
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly document: DocumentStub;
  };
  onReady(callback?: (info: OfficeInfo) => void): Promise<OfficeInfo>;
}

interface OfficeInfo {
  readonly host: string;
  readonly platform: string;
}

interface Client {
  readonly Office: object;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly HostBridge: { init(bridge: HostBridge): void };
  };
}

/**
 * Level 1: opens an Excel of the given ExcelApi level with a new workbook, and one pane in front of it.
 * Members above the level throw `ApiNotFound` in the client, as in an old Excel.
 */
export function openExcel(options: HostOptions = {}): ExcelClient {
  const host = new ExcelHost(headlessGrid(), options);
  const Office = officeStub(host);
  for (const name of clientGlobals) Reflect.deleteProperty(globalThis, name);
  Object.assign(globalThis, browserGlobals(), { Office });
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  // By indirect eval, so that the client shares the globals of the test: its arrays, its errors, its fake timers.
  const indirectEval = eval;
  const client = indirectEval(`${clientSource()}\n;({ Excel, OfficeExtension, Office })`) as Client;
  clientGlobals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
  Object.assign(globalThis, { Office: over(client.Office, Office) });
  return { ...connect(client, host), Office, host, close: () => host.close() };
}

/** A further pane of the add-in in front of the same workbook, with globals of its own. */
export function openPane(host: ExcelHost): Pane {
  const Office = officeStub(host);
  const globals: Record<string, unknown> = { ...SHARED, ...browserGlobals(), Office };
  globals['window'] = globals;
  globals['self'] = globals;
  const client = runInContext(`${clientSource()}\n;({ Excel, OfficeExtension, Office })`, createContext(globals)) as Client;
  globals['Office'] = over(client.Office, Office);
  return { ...connect(client, host), Office };
}

/** The client brings an `Office` of its own, whose context stays empty without a page around it. */
function over(own: object, stub: OfficeStub): object {
  return Object.create(own, Object.getOwnPropertyDescriptors(stub)) as object;
}

function connect({ Excel, OfficeExtension }: Client, host: ExcelHost): Omit<Pane, 'Office'> {
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension.HostBridge.init(hostBridge(host));
  return { Excel, OfficeExtension };
}

/** What the client that was opened last left behind; a new one would build upon it. */
let clientGlobals: readonly string[] = [];

let source: string | undefined;

function clientSource(): string {
  source ??= readFileSync(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8');
  return source;
}

const SHARED = { console, setTimeout, clearTimeout, setInterval, clearInterval, Promise, Array, Object, Date, Error, JSON, Function, String, Number, Boolean, RegExp };

/** What the client looks at while it loads; jsdom has it already. */
function browserGlobals(): Record<string, unknown> {
  if ('jsdom' in globalThis) return {};
  const nothing = () => undefined;
  return {
    window: globalThis,
    navigator: { userAgent: 'node' },
    location: { hash: '', search: '', href: 'https://localhost/', protocol: 'https:' },
    addEventListener: nothing,
    document: { getElementById: () => null, getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing },
  };
}

function officeStub(host: ExcelHost): OfficeStub {
  const sets = requirementSets(host.apiLevel);
  const info = { host: 'Excel', platform: 'PC' };
  return {
    context: {
      ...info,
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      officeTheme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#000000' },
      requirements: { isSetSupported: (name, version) => isSetSupported(sets, name, version) },
      document: documentStub(host.files, DEFAULT_ENVIRONMENT.documentUrl),
    },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}
