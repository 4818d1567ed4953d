import { crc32 } from './crc32';

/** A file of a zip: its path and content. */
export type ZipEntry = readonly [path: string, content: string | Uint8Array];

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 2.0: the first version that deflates. */
const VERSION = 20;
/** Paths are UTF-8. */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the earliest date of the format: dates would make the same content two different files. */
const DATE = 0x21;

interface Packed {
  readonly path: Uint8Array;
  readonly method: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

/** A zip file without dates: the same entries give the same bytes. */
export async function zipped(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const packed: Packed[] = [];
  for (const [path, content] of entries) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    const deflated = await deflate(bytes);
    const smaller = deflated !== undefined && deflated.length < bytes.length;
    packed.push({ path: encoder.encode(path), method: smaller ? DEFLATED : STORED, checksum: crc32(bytes), packed: smaller ? deflated : bytes, size: bytes.length });
  }
  return assembled(packed);
}

/** Undefined where the platform cannot: the file is then larger, and as good. */
async function deflate(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A copy: the stream wants memory of its own kind.
  const written = writer.write(new Uint8Array(bytes)).then(() => writer.close());
  const [packed] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
  return new Uint8Array(packed);
}

function assembled(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const header = record([[LOCAL_HEADER, 4], ...common(file), [file.path.length, 2], [0, 2]]);
    directory.push(record([[DIRECTORY_ENTRY, 4], [VERSION, 2], ...common(file), [file.path.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), file.path);
    parts.push(header, file.path, file.packed);
    offset += header.length + file.path.length + file.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record([[END_OF_DIRECTORY, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2]]);
  return joined([...parts, ...directory, end]);
}

type Field = readonly [value: number, bytes: 2 | 4];

function common({ method, checksum, packed, size }: Packed): Field[] {
  return [[VERSION, 2], [UTF8, 2], [method, 2], [0, 2], [DATE, 2], [checksum, 4], [packed.length, 4], [size, 4]];
}

/** Numbers one after the other, lowest byte first. */
function record(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
