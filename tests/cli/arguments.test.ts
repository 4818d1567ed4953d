import { type Misuse, type Shape, readArguments } from '../../cli/arguments';

const shape: Shape = { values: ['out', 'set'], switches: ['json'], files: 1 };

function taken(args: readonly string[]): unknown {
  const read = readArguments(args, shape);
  return read.ok ? { values: Object.fromEntries(read.value.values), switches: [...read.value.switches], files: read.value.files } : read.misuse;
}

describe('a command line that is right', () => {
  test.each<[args: readonly string[], expected: unknown]>([
    [['F.xlsx'], { values: {}, switches: [], files: ['F.xlsx'] }],
    [['F.xlsx', '--json'], { values: {}, switches: ['json'], files: ['F.xlsx'] }],
    [['--json', '--json', 'F.xlsx'], { values: {}, switches: ['json'], files: ['F.xlsx'] }],
    [['--out', 'a b.txt', 'F.xlsx'], { values: { out: 'a b.txt' }, switches: [], files: ['F.xlsx'] }],
    [['--out=a=b.txt', 'F.xlsx'], { values: { out: 'a=b.txt' }, switches: [], files: ['F.xlsx'] }],
    [['--out=--x', 'F.xlsx'], { values: { out: '--x' }, switches: [], files: ['F.xlsx'] }],
    [['--', '--json'], { values: {}, switches: [], files: ['--json'] }],
    [['-'], { values: {}, switches: [], files: ['-'] }],
  ])('%j', (args, expected) => expect(taken(args)).toEqual(expected));
});

describe('a command line that is not', () => {
  const known = ['--out', '--set', '--json'];
  test.each<[args: readonly string[], misuse: Misuse]>([
    [[], { kind: 'file-missing' }],
    [['--json'], { kind: 'file-missing' }],
    [['a', 'b'], { kind: 'files-unexpected', extra: 'b' }],
    [['a', '--', 'b'], { kind: 'files-unexpected', extra: 'b' }],
    [['a', '--jsn'], { kind: 'unknown-option', option: '--jsn', known }],
    [['a', '--jsn=1'], { kind: 'unknown-option', option: '--jsn', known }],
    [['a', '-json'], { kind: 'unknown-option', option: '-json', known }],
    [['a', '-j'], { kind: 'unknown-option', option: '-j', known }],
    [['a', '--json=yes'], { kind: 'value-unexpected', option: '--json' }],
    [['a', '--out'], { kind: 'value-missing', option: '--out' }],
    [['a', '--out='], { kind: 'value-missing', option: '--out' }],
    [['a', '--out', '--json'], { kind: 'value-missing', option: '--out' }],
    [['a', '--out', 'b', '--out=c'], { kind: 'twice', option: '--out' }],
  ])('%j', (args, misuse) => expect(taken(args)).toEqual(misuse));
});
