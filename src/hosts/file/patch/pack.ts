import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file. */
export interface Part {
  readonly path: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** Deflate, names in UTF-8, 1 January 1980: the same parts give the same bytes. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
const DATE = 0x21;

/** The bytes of a zip file with these parts, in this order. */
export function packZip(parts: readonly Part[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content } of parts) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(content);
    const common = commonFields(content, packed, name);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    chunks.push(local, common, name, packed);
    directory.push(directoryEntry(common, at), name);
    at += 4 + common.length + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, index, end]);
}

/** What the header before a part and its entry in the directory have in common. */
function commonFields(content: Uint8Array, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function directoryEntry(common: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(DIRECTORY, 0);
  entry.writeUInt16LE(VERSION, 4);
  common.copy(entry, 6);
  entry.writeUInt32LE(at, 42);
  return entry;
}
