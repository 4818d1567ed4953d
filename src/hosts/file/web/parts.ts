import { type Part, crc32 } from '../../../document';
import { inflate } from '../inflate';
import { ZipFault, openZipWith } from '../zip';

/** More than any part of a disclosure unpacks to. */
const LARGEST = 128 * 1024 * 1024;

/** Every part of a zip file, in order; undefined where it is none, or damaged, or encrypted. */
export function partsOf(bytes: Uint8Array): readonly Part[] | undefined {
  const zip = openZipWith({ crc32, inflate }, bytes);
  if (!zip.ok) return undefined;
  const { value } = zip;
  try {
    return value.paths.flatMap((path) => {
      if (path.endsWith('/')) return [];
      if (value.sizeOf(path) > LARGEST) throw new ZipFault({ kind: 'too-large', limit: LARGEST });
      return [{ path: value.nameOf(path), bytes: value.part(path) ?? new Uint8Array() }];
    });
  } catch (error) {
    if (error instanceof ZipFault) return undefined;
    throw error;
  }
}
