import { readSource } from './read';

// One file comes in, what it holds goes out, and the worker is ended.
addEventListener('message', ({ data }: MessageEvent<{ readonly name: string; readonly bytes: Uint8Array }>) => {
  void readSource(data.name, data.bytes).then((answer) => postMessage(answer));
});
