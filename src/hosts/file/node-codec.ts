import { crc32, inflateRawSync } from 'node:zlib';
import { InflateFault } from './inflate';
import { errorCode } from './write';
import { type Codec, openZipWith } from './zip';

/** Node's own, which is compiled. */
export const NODE_CODEC: Codec = {
  crc32: (bytes) => crc32(bytes),
  inflate: (packed, size) => {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      throw new InflateFault(errorCode(error) === 'ERR_BUFFER_TOO_LARGE');
    }
  },
};

export function openZip(bytes: Uint8Array): ReturnType<typeof openZipWith> {
  return openZipWith(NODE_CODEC, bytes);
}
