import { Decimal } from '../../src/amount';
import { EMPTY, type Entry, type Report, STRUCTURAL, amountEntry, entryAt, entryOf, figureId, figureKey, lineKeys, sameEntry, textAt } from '../../src/report';

const amount = amountEntry(new Decimal('12.30'), 2);
const NAME = '岚县创业就业服务中心';
const words: Entry = { kind: 'text', text: NAME };

const report: Report = {
  set: 'shanxi-2024',
  tables: new Map([
    [
      '05',
      {
        form: '05',
        lines: [],
        entries: new Map([
          [figureId('05', '20801', 'basic'), amount],
          [figureId('05', '20801', 'name'), words],
        ]),
        origins: new Map(),
      },
    ],
  ]),
};

describe('addresses of figures', () => {
  test('are form, row and column', () => {
    expect(figureId('05', '2080106', 'basic')).toBe('05/2080106/basic');
    expect(figureKey('05/2080106#2/basic')).toEqual({ form: '05', row: '2080106#2', column: 'basic' });
  });
});

describe('looking a figure up', () => {
  test('what is not listed is empty', () => {
    expect(entryOf(report, '05/20801/basic')).toBe(amount);
    expect(entryOf(report, '05/20801/project')).toBe(EMPTY);
    expect(entryOf(report, '07/20801/basic')).toBe(EMPTY);
    expect(entryAt(report, '05', '20801', 'basic')).toBe(amount);
    expect(entryAt(report, '05', '20801', 'project')).toBe(EMPTY);
    expect(entryAt(report, '07', '20801', 'basic')).toBe(EMPTY);
  });
  test('only text is text', () => {
    expect(textAt(report, '05', '20801', 'name')).toBe('岚县创业就业服务中心');
    expect(textAt(report, '05', '20801', 'basic')).toBe('');
  });
});

describe('keys of lines', () => {
  test('a code twice and a line without code are told apart', () => {
    expect(lineKeys(['208', '20801', '208', '', '208', ''])).toEqual(['208', '20801', '208#2', '?4', '208#3', '?6']);
    expect(lineKeys([])).toEqual([]);
  });
});

describe('the same entry', () => {
  const refused: Entry = { kind: 'unreadable', text: '#REF!', reason: 'formula-error' };
  test.each<[a: Entry, b: Entry, same: boolean]>([
    [EMPTY, { kind: 'empty' }, true],
    [EMPTY, STRUCTURAL, false],
    [STRUCTURAL, { kind: 'structural' }, true],
    [amount, amountEntry(new Decimal('12.3'), 2), true],
    [amount, amountEntry(new Decimal('12.3'), 1), false],
    [amount, amountEntry(new Decimal('12.31'), 2), false],
    [amount, amountEntry(new Decimal('12.3'), 2, true), false],
    [amount, EMPTY, false],
    [EMPTY, amount, false],
    [words, { kind: 'text', text: NAME }, true],
    [words, { kind: 'text', text: '岚县' }, false],
    [words, refused, false],
    [refused, { kind: 'unreadable', text: '#REF!', reason: 'formula-error' }, true],
    [refused, { kind: 'unreadable', text: '#N/A', reason: 'formula-error' }, false],
    [refused, { kind: 'unreadable', text: '#REF!', reason: 'not-calculated' }, false],
    [refused, words, false],
  ])('%j %j', (a, b, same) => expect(sameEntry(a, b)).toBe(same));
});
