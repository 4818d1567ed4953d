import type { Outcome } from '../../workbook';
import { InflateFault } from './inflate';
import type { FileProblem } from './problem';

/** The parts of a zip file by path. */
export interface Zip {
  readonly paths: readonly string[];
  /** Unpacks one part; undefined where there is none. Throws `ZipFault` where it cannot be unpacked. */
  part(path: string): Uint8Array | undefined;
  /** What the directory says that a part unpacks to, in bytes. */
  sizeOf(path: string): number;
  /** A part's path as its producer spelt it: some readers tell upper from lower case. */
  nameOf(path: string): string;
}

/** What a platform unpacks with. */
export interface Codec {
  readonly crc32: (bytes: Uint8Array) => number;
  /** Throws `InflateFault`. @param size what it unpacks to, in bytes; more is a fault */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
}

export class ZipFault extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.kind);
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly header: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** More parts than any workbook has. */
const MOST_PARTS = 20_000;
/** Stands for a size that is in the 64-bit part: beyond 4 GB, which no disclosure is. */
const IN_64_BITS = 0xffffffff;

export function openZipWith(codec: Codec, bytes: Uint8Array): Outcome<Zip, FileProblem> {
  const entries = directory(bytes);
  if (entries === undefined) return { ok: false, problem: { kind: 'damaged' } };
  return {
    ok: true,
    value: {
      paths: [...entries.keys()],
      sizeOf: (path) => entries.get(path)?.unpacked ?? 0,
      nameOf: (path) => entries.get(path)?.name ?? path,
      part: (path) => {
        const entry = entries.get(path);
        return entry === undefined ? undefined : unpack(codec, bytes, entry);
      },
    },
  };
}

function directory(bytes: Uint8Array): ReadonlyMap<string, Entry> | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) return undefined;
  const entries = new Map<string, Entry>();
  const words = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    // Some producers write backslashes; the format asks for slashes and compares without case.
    const name = words.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\//, '');
    const entry: Entry = {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    };
    if (entry.packed === IN_64_BITS || entry.header === IN_64_BITS) return undefined;
    entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The end record stands last, before a comment of any length. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

function unpack(codec: Codec, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new ZipFault({ kind: 'encrypted' });
  const { header } = entry;
  const view = viewOf(bytes);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw new ZipFault({ kind: 'damaged' });
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new ZipFault({ kind: 'damaged' });
  const content = entry.method === STORED ? packed : inflated(codec, packed, entry);
  // A flipped bit can still unpack, to another figure.
  if (codec.crc32(content) !== entry.checksum) throw new ZipFault({ kind: 'damaged' });
  return content;
}

function inflated(codec: Codec, packed: Uint8Array, { method, unpacked }: Entry): Uint8Array {
  if (method !== DEFLATED) throw new ZipFault({ kind: 'damaged' });
  try {
    return codec.inflate(packed, unpacked);
  } catch (error) {
    // What unpacks to more than it declares is made to deceive.
    if (error instanceof InflateFault) throw new ZipFault({ kind: error.tooLong ? 'zip-bomb' : 'damaged' });
    throw error;
  }
}
