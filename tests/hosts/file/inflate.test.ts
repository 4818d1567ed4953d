import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { InflateFault, inflate } from '../../../src/hosts/file/inflate';

/** Bytes with repetitions, as files have them. */
const contents = fc.array(fc.tuple(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 80 })), { maxLength: 12 }).map((parts) => Buffer.concat(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))));
const ways = fc.record({ level: fc.integer({ min: 0, max: 9 }), strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY) });

test('unpacks what zlib packs, whatever its way', () => {
  fc.assert(fc.property(contents, ways, (content, way) => {
    expect(Buffer.from(inflate(deflateRawSync(content, way), content.length)).equals(content)).toBe(true);
  }));
});

test('more than was declared is a fault of its own', () => {
  fc.assert(fc.property(contents.filter(({ length }) => length > 0), ways, (content, way) => {
    expect(fault(() => inflate(deflateRawSync(content, way), content.length - 1))).toBe(true);
  }));
});

test('whatever the bytes are, it ends, with bytes or with a fault', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    try {
      expect(inflate(bytes, 5000).length).toBeLessThanOrEqual(5000);
    } catch (error) {
      expect(error).toBeInstanceOf(InflateFault);
    }
  }), { numRuns: 2000 });
});

test.each([
  ['nothing', []], ['an unknown kind of block', [0x07]], ['a stored block of another length than it says', [0x01, 1, 0, 0, 0, 9]], ['a distance to before the start', [0x03, 0x02]],
])('%s is no stream', (_, bytes) => {
  expect(fault(() => inflate(Uint8Array.from(bytes), 100))).toBe(false);
});

/** Of the fault that came: whether it was too long. */
function fault(run: () => unknown): boolean | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof InflateFault) return error.tooLong;
    throw error;
  }
  return undefined;
}
