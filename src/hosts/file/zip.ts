import { crc32, inflateRawSync } from 'node:zlib';
import type { Outcome } from '../../workbook';
import type { FileProblem } from './problem';
import { errorCode } from './write';

/** The parts of a zip file by path. */
export interface Zip {
  readonly paths: readonly string[];
  /** Unpacks one part; undefined where there is none. Throws `ZipFault` where it cannot be unpacked. */
  part(path: string): Buffer | undefined;
  /** What the directory says that a part unpacks to, in bytes. */
  sizeOf(path: string): number;
  /** A part's path as its producer spelt it: some readers tell upper from lower case. */
  nameOf(path: string): string;
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

export function openZip(bytes: Buffer): Outcome<Zip, FileProblem> {
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
        return entry === undefined ? undefined : unpack(bytes, entry);
      },
    },
  };
}

function directory(bytes: Buffer): ReadonlyMap<string, Entry> | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_PARTS) return undefined;
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    // Some producers write backslashes; the format asks for slashes and compares without case.
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/').replace(/^\//, '');
    const entry: Entry = {
      name,
      encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    };
    if (entry.packed === IN_64_BITS || entry.header === IN_64_BITS) return undefined;
    entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record stands last, before a comment of any length. */
function findEnd(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return undefined;
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  if (entry.encrypted) throw new ZipFault({ kind: 'encrypted' });
  const { header } = entry;
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL_HEADER) throw new ZipFault({ kind: 'damaged' });
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new ZipFault({ kind: 'damaged' });
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  // A flipped bit can still unpack, to another figure.
  if (crc32(content) !== entry.checksum) throw new ZipFault({ kind: 'damaged' });
  return content;
}

function inflate(packed: Buffer, { method, unpacked }: Entry): Buffer {
  if (method !== DEFLATED) throw new ZipFault({ kind: 'damaged' });
  try {
    // What unpacks to more than it declares is made to deceive.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    throw new ZipFault({ kind: errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'zip-bomb' : 'damaged' });
  }
}
