const SECONDS = 30;

/** Converts in a worker that is ended when it takes too long: the page stays alive whatever the file is. */
export function convertApart(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./convert-worker.ts', import.meta.url), { type: 'module' });
    const end = (answer: ArrayBuffer | undefined): void => {
      clearTimeout(timer);
      worker.terminate();
      if (answer === undefined) reject(new Error('The file cannot be read.'));
      else resolve(answer);
    };
    const timer = setTimeout(() => end(undefined), SECONDS * 1000);
    worker.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | undefined>) => end(data));
    worker.addEventListener('error', () => end(undefined));
    worker.postMessage(bytes);
  });
}
