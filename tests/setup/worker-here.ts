import { readSource } from '../../src/hosts/file/web/read';

/** Stands for the browser's worker where tests have none: the same work, in the same thread, a little later. */
export function readHere(): { readonly started: () => number } {
  let started = 0;
  class WorkerHere extends EventTarget {
    private ended = false;

    constructor() {
      super();
      started += 1;
    }

    postMessage({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
      void readSource(name, bytes).then((data) => {
        setTimeout(() => this.ended || this.dispatchEvent(Object.assign(new Event('message'), { data })), 5);
      });
    }

    terminate(): void {
      this.ended = true;
    }
  }
  Object.defineProperty(globalThis, 'Worker', { value: WorkerHere, configurable: true, writable: true });
  return { started: () => started };
}
