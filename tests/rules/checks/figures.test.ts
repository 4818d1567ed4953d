import { of } from '../../../src/forms/language/build';
import { openChecker } from '../../../src/rules';
import { type Tables, defined, findings, one, table01, typing, under } from '../support/chosen';
import { reportOf } from '../support/reports';

const SUM = defined(one('r27'), one('r1', 'r2'), { kind: 'once' }, { id: '01-a', part: 'income' });
const formula = { origin: 'derived' } as const;

describe('below zero', () => {
  test('an amount is a warning', () => {
    const [found, ...more] = findings([], table01({ r1: '-0.01' }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      kind: 'negative', key: 'negative/01/r1/amount', rule: 'negative', part: 'amount', form: '01', row: 'r1', column: 'amount',
      verdict: 'advice', severity: 'warning', measure: 'amount', cells: [{ figure: '01/r1/amount', role: 'left', sign: 1 }],
    });
    expect(found?.kind === 'negative' && found.reported.toFixed()).toBe('-0.01');
  });

  test('a count is an error', () => {
    expect(findings([], { '10': { figures: { r12: { actual: '-1' } } } })).toMatchObject([{ kind: 'negative', part: 'count', verdict: 'inconsistent', severity: 'error', measure: 'count' }]);
  });

  test('0 is not below zero, and nor is a total of ours whose addend is', () => {
    expect(findings([], table01({ r1: '0.00', r2: '——' }))).toEqual([]);
    expect(findings([SUM], table01({ r1: '-5.00', r27: formula })).map(({ key }) => key)).toEqual(['negative/01/r1/amount']);
    expect(findings([SUM], table01({ r1: '-5.00', r27: '-5.00' })).map(({ key }) => key)).toEqual(['negative/01/r1/amount', 'negative/01/r27/amount']);
  });
});

describe('unreadable', () => {
  test('words where an amount belongs', () => {
    expect(findings([], table01({ r1: { text: '无' } }))).toMatchObject([{
      kind: 'unreadable', key: 'unreadable/01/r1/amount', rule: 'unreadable', part: 'amount', form: '01', row: 'r1', column: 'amount',
      verdict: 'inconsistent', severity: 'error', text: '无', reason: 'not-a-number', cells: [{ figure: '01/r1/amount' }],
    }]);
  });

  test('an error value keeps its reason', () => {
    expect(findings([], table01({ r1: { unreadable: '#REF!', reason: 'formula-error' } }))).toMatchObject([{ text: '#REF!', reason: 'formula-error' }]);
  });

  test('words where words belong are read, and a number there is no amount', () => {
    expect(findings([], { P: { figures: { unit: { text: { text: '某中心' } }, kind: { text: '-5' } } } })).toEqual([]);
    expect(findings([], { P: { figures: { unit: { text: { unreadable: '#REF!', reason: 'formula-error' } } } } })).toMatchObject([{ kind: 'unreadable', part: 'text' }]);
  });

  test('an error is said once, at the cell that it comes from', () => {
    const tables = table01({ r1: { unreadable: '#REF!', reason: 'formula-error' }, r27: formula });
    expect(findings([SUM], tables).map(({ key }) => key)).toEqual(['unreadable/01/r1/amount']);
    const typed = table01({ r27: { unreadable: '#REF!', reason: 'formula-error' } });
    expect(findings([SUM], typed).map(({ key }) => key)).toEqual(['unreadable/01/r27/amount']);
  });
});

describe('typed over a formula', () => {
  test('says what the formula gives', () => {
    const found = findings([SUM], table01({ r1: '1.00', r2: '2.00', r27: '3.01' })).find(({ kind }) => kind === 'overtyped');
    expect(found).toMatchObject({
      key: 'overtyped/01/r27/amount', rule: 'overtyped', part: '01-a', form: '01', row: 'r27', column: 'amount', verdict: 'advice', severity: 'info',
      definedBy: { key: '01-a/income', rule: '01-a', part: 'income' },
    });
    expect(found?.kind === 'overtyped' && [found.reported, found.expected, found.difference].map(String)).toEqual(['3.01', '3', '0.01']);
    expect(found?.cells.map(({ figure }) => figure)).toEqual(['01/r27/amount', '01/r1/amount', '01/r2/amount']);
  });

  const overtyped = (tables: Tables) => findings([SUM], tables).filter(({ kind }) => kind === 'overtyped').length;
  test.each<[name: string, tables: Tables, expected: number]>([
    ['the figure of the formula', table01({ r1: '1.00', r27: '1.00' }), 0],
    ['a figure where the formula gives nothing', table01({ r27: '1.00' }), 1],
    ['a 0 where the formula gives nothing', table01({ r27: '0.00' }), 0],
    ['nothing at all', table01({ r1: '1.00' }), 0],
    ['words', table01({ r1: '1.00', r27: { text: '无' } }), 0],
    ['somebody’s own formula', table01({ r1: '1.00', r27: { amount: '2.00', origin: 'linked' } }), 0],
    ['our formula', table01({ r1: '1.00', r27: { amount: '2.00', origin: 'derived' } }), 0],
    ['a figure while an addend cannot be read', table01({ r1: '1.00', r2: { text: '无' }, r27: '9.00' }), 0],
    ['a cell that nothing defines', table01({ r1: '1.00', r28: '9.00' }), 0],
    ['more than the cents of the formula', table01({ r1: '1.005', r27: '1.01' }), 0],
    ['other cents than those of the formula', table01({ r1: '1.005', r27: '1.005' }), 1],
  ])('%s', (_, tables, expected) => expect(overtyped(tables)).toBe(expected));

  test('follows the addends', () => {
    const checker = openChecker(under(SUM), reportOf(table01({ r1: '1.00', r27: '1.00' })));
    expect(checker.apply([typing('01/r2/amount', '0.01')]).appeared.map(({ key }) => key).sort()).toEqual(['01-a/income', 'overtyped/01/r27/amount']);
    expect([...checker.apply([typing('01/r2/amount', { kind: 'empty' })]).gone].sort()).toEqual(['01-a/income', 'overtyped/01/r27/amount']);
  });

  test('says that the identity is the formula of its cell', () => {
    const [found] = findings([SUM], table01({ r1: '1.00', r27: '3.00' }));
    expect(found).toMatchObject({ kind: 'identity', defines: true });
  });
});

describe('typed over a formula that gives the same', () => {
  const OTHER = defined(one('r31'), one('r28'), { kind: 'once' }, { id: '01-b', part: 'income' });
  const alike = (tables: Tables) => findings([SUM, OTHER], tables).filter(({ kind }) => kind === 'overtyped').map(({ key }) => key);

  test.each<[name: string, tables: Tables, expected: readonly string[]]>([
    ['among formulas', table01({ r1: '1.00', r27: '1.00', r31: formula }), ['overtyped-alike/01/r27/amount']],
    ['where all are constants', table01({ r1: '1.00', r27: '1.00', r28: '2.00', r31: '2.00' }), []],
    ['where the others are somebody’s own formulas', table01({ r1: '1.00', r27: '1.00', r31: { amount: '0.00', origin: 'linked' } }), []],
    ['a 0, which says that there is nothing', table01({ r27: '0.00', r31: formula }), []],
    ['another number is said as such', table01({ r1: '1.00', r27: '2.00', r31: formula }), ['overtyped/01/r27/amount']],
  ])('%s', (_, tables, expected) => expect(alike(tables)).toEqual(expected));

  test('is information, and says so', () => {
    const found = findings([SUM, OTHER], table01({ r1: '1.00', r27: '1.00', r31: formula })).find(({ kind }) => kind === 'overtyped');
    expect(found).toMatchObject({ severity: 'info', verdict: 'advice', part: '01-a', definedBy: { key: '01-a/income' } });
    expect(found?.kind === 'overtyped' && found.difference.isZero()).toBe(true);
  });

  test('follows the figures: it goes at once, and comes when all is looked at', () => {
    const checker = openChecker(under(SUM, OTHER), reportOf(table01({ r1: '1.00', r27: '1.00', r31: formula })));
    const key = 'overtyped-alike/01/r27/amount';
    expect(checker.settle().appeared.map((finding) => finding.key)).toEqual([key]);
    expect(checker.apply([typing('01/r2/amount', '0.01')]).gone).toContain(key);
    expect(checker.settle().appeared).toEqual([]);
    checker.apply([typing('01/r2/amount', { kind: 'empty' })]);
    expect(checker.findings().map((finding) => finding.key)).not.toContain(key);
    expect(checker.settle().appeared.map((finding) => finding.key)).toEqual([key]);
    // The last formula of the table goes: all its figures are constants now.
    checker.apply([typing('01/r31/amount', { kind: 'empty' })]);
    expect(checker.settle().gone).toEqual([key]);
    expect(checker.findings()).toEqual([]);
  });
});

test('one figure may have two notes', () => {
  const tables = table01({ r1: '1.00', r27: '-2.00' });
  expect(findings([SUM], tables).map(({ key }) => key)).toEqual(['01-a/income', 'negative/01/r27/amount', 'overtyped/01/r27/amount']);
  const checker = openChecker(under(SUM), reportOf(tables));
  expect(checker.apply([typing('01/r1/amount', '-2.00')]).gone).toEqual(expect.arrayContaining(['overtyped/01/r27/amount']));
  expect(checker.findings().map(({ key }) => key)).toEqual(['negative/01/r1/amount', 'negative/01/r27/amount']);
});

test('a formula in the place of a typed figure clears its notes', () => {
  const checker = openChecker(under(defined(of('10', 'r26', 'actual'), of('10', 'r27', 'actual'))), reportOf({ '10': { figures: { r26: { actual: '-4' }, r27: { actual: '3' } } } }));
  expect([...checker.apply([typing('10/r26/actual', { kind: 'empty' }, 'derived')]).gone].sort()).toEqual(['negative/10/r26/actual', 'overtyped/10/r26/actual', 't/p']);
});
