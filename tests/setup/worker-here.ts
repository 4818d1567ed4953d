import { type PlainSheet, sheetOfPlain } from '../../src/hosts/file/web/plain-model';
import { readSource } from '../../src/hosts/file/web/read';
import type { ToWrite } from '../../src/hosts/file/web/writer-worker';
import { workbookBytes } from '../../src/hosts/file/workbook-bytes';

/** Stands for the browser's workers where tests have none: the same work, in the same thread, a little later. */
export function workersHere(): { readonly started: () => number } {
  let started = 0;
  class WorkerHere extends EventTarget {
    private ended = false;
    private readonly sheets: PlainSheet[] = [];

    constructor() {
      super();
      started += 1;
    }

    postMessage(message: { readonly name: string; readonly bytes: Uint8Array } | ToWrite): void {
      if ('bytes' in message) void readSource(message.name, message.bytes).then((data) => this.answer(data));
      else if ('sheet' in message) this.sheets.push(message.sheet);
      else void workbookBytes({ sheets: this.sheets.map(sheetOfPlain), styles: message.styles }).then((data) => this.answer(data));
    }

    terminate(): void {
      this.ended = true;
    }

    private answer(data: unknown): void {
      setTimeout(() => this.ended || this.dispatchEvent(Object.assign(new Event('message'), { data })), 5);
    }
  }
  Object.defineProperty(globalThis, 'Worker', { value: WorkerHere, configurable: true, writable: true });
  return { started: () => started };
}
