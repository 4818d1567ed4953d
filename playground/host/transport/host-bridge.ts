import type { ExcelHost } from '../excel-host';
import type { EventMessage } from '../wire/protocol';

/** Taken before a test replaces it by a clock of its own. */
const realSetTimeout = setTimeout;

/** Office.js' own pipe to a host that runs in the same process: text in, text out. */
export interface HostBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

const RESPONSE = 2;
const EVENTS = 3;

/** Level 1: for `OfficeExtension.HostBridge.init`. */
export function hostBridge(host: ExcelHost): HostBridge {
  const send = (message: object) => realSetTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(message)), 0);
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host.execute(body, flags).then((response) => send({ id, type: RESPONSE, message: { statusCode: 200, headers: {}, body: response } }));
    },
  };
  host.onEvents((entries: readonly EventMessage[]) => send({ type: EVENTS, message: { entries } }));
  return bridge;
}
