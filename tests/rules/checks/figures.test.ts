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
