/** The bytes are no deflate stream, or hold more than they were said to. */
export class InflateFault extends Error {
  constructor(readonly tooLong: boolean) {
    super(tooLong ? 'longer than declared' : 'no deflate stream');
  }
}

/** Codes of one alphabet: how many of each length, and the symbols in the order of their codes. */
interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const LONGEST_CODE = 15;
const END_OF_BLOCK = 256;
/** Lengths and distances of RFC 1951, 3.2.5: the smallest value of each symbol, and how many bits follow it. */
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
/** In which order a block gives the lengths of the codes of its code lengths. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const FIXED_LENGTHS = codesOf(Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)));
const FIXED_DISTANCES = codesOf(new Uint8Array(30).fill(5));

/**
 * Unpacks a raw deflate stream (RFC 1951) without help of the platform: browsers before 2023 have none, and none can do it
 * without waiting. Throws `InflateFault`.
 * @param size what it unpacks to, in bytes; more is a fault
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bits = new Bits(packed);
  const out = new Output(size);
  let last: boolean;
  do {
    last = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) copyStored(bits, out);
    else if (kind === 1) unpackBlock(bits, out, FIXED_LENGTHS, FIXED_DISTANCES);
    else if (kind === 2) unpackDynamic(bits, out);
    else throw new InflateFault(false);
  } while (!last);
  return out.bytes.subarray(0, out.length);
}

/** Reads bits, lowest first. */
class Bits {
  private buffer = 0;
  private held = 0;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  take(count: number): number {
    while (this.held < count) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new InflateFault(false);
      this.buffer |= byte << this.held;
      this.held += 8;
      this.at += 1;
    }
    const value = this.buffer & ((1 << count) - 1);
    this.buffer >>>= count;
    this.held -= count;
    return value;
  }

  /** One symbol: codes of one length follow each other, so a code is known as soon as it is below the last of its length. */
  symbol({ counts, symbols }: Codes): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      code |= this.take(1);
      const count = counts[length] ?? 0;
      if (code - first < count) return symbols[index + code - first] ?? END_OF_BLOCK;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new InflateFault(false);
  }

  /** What follows at the next whole byte. */
  rawBytes(count: (header: Uint8Array) => number): Uint8Array {
    this.buffer = 0;
    this.held = 0;
    const length = count(this.bytes.subarray(this.at, this.at + 4));
    const from = this.at + 4;
    if (from + length > this.bytes.length) throw new InflateFault(false);
    this.at = from + length;
    return this.bytes.subarray(from, from + length);
  }
}

class Output {
  readonly bytes: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  put(byte: number): void {
    if (this.length >= this.bytes.length) throw new InflateFault(true);
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) throw new InflateFault(true);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Again what was put `distance` bytes before; it may reach into itself. */
  repeat(distance: number, length: number): void {
    if (distance > this.length) throw new InflateFault(false);
    if (this.length + length > this.bytes.length) throw new InflateFault(true);
    const { bytes } = this;
    for (let at = this.length; at < this.length + length; at += 1) bytes[at] = bytes[at - distance] ?? 0;
    this.length += length;
  }
}

function copyStored(bits: Bits, out: Output): void {
  out.append(bits.rawBytes(([low = 0, high = 0, notLow = 0, notHigh = 0]) => {
    const length = low | (high << 8);
    if ((length ^ 0xffff) !== (notLow | (notHigh << 8))) throw new InflateFault(false);
    return length;
  }));
}

function unpackBlock(bits: Bits, out: Output, lengths: Codes, distances: Codes): void {
  for (;;) {
    const symbol = bits.symbol(lengths);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) {
      out.put(symbol);
      continue;
    }
    const length = valueOf(bits, symbol - END_OF_BLOCK - 1, LENGTH_BASE, LENGTH_BITS);
    out.repeat(valueOf(bits, bits.symbol(distances), DISTANCE_BASE, DISTANCE_BITS), length);
  }
}

function valueOf(bits: Bits, symbol: number, base: readonly number[], extra: readonly number[]): number {
  const smallest = base[symbol];
  if (smallest === undefined) throw new InflateFault(false);
  return smallest + bits.take(extra[symbol] ?? 0);
}

function unpackDynamic(bits: Bits, out: Output): void {
  const lengthCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const orderCount = bits.take(4) + 4;
  const orderLengths = new Uint8Array(ORDER.length);
  for (const symbol of ORDER.slice(0, orderCount)) orderLengths[symbol] = bits.take(3);
  const lengths = codeLengths(bits, codesOf(orderLengths), lengthCount + distanceCount);
  unpackBlock(bits, out, codesOf(lengths.subarray(0, lengthCount)), codesOf(lengths.subarray(lengthCount)));
}

/** The lengths of both alphabets' codes, with repetitions over each other's borders. */
function codeLengths(bits: Bits, codes: Codes, count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  let at = 0;
  while (at < count) {
    const symbol = bits.symbol(codes);
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    if (symbol === 16 && at === 0) throw new InflateFault(false);
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + times > count) throw new InflateFault(false);
    lengths.fill(value, at, at + times);
    at += times;
  }
  return lengths;
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const next = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length += 1) next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    symbols[next[length] ?? 0] = symbol;
    next[length] = (next[length] ?? 0) + 1;
  });
  return { counts, symbols };
}
