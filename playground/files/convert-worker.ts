import { asXlsx } from './as-xlsx';

// One workbook comes in, its .xlsx bytes go out; nothing where it cannot be read.
addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  asXlsx(data).then((bytes) => postMessage(bytes), () => postMessage(undefined));
});
